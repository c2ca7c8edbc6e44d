package io.charactergraph.graph.index;

/** Compares the nodes of two tables of one kind, by their positions. */
interface TableMatch {

    /** Compares the ids of two nodes, in the order of ids. */
    int compareIds(int position, int otherPosition);

    /** Whether two nodes of equal id are equal. */
    boolean isEqual(int position, int otherPosition);

    /** Compares the nodes themselves. */
    static TableMatch ofNodes(NodeTable table, NodeTable other) {
        return new TableMatch() {
            @Override
            public int compareIds(int position, int otherPosition) {
                return table.id(position).compareTo(other.id(otherPosition));
            }

            @Override
            public boolean isEqual(int position, int otherPosition) {
                return table.node(position).equals(other.node(otherPosition));
            }
        };
    }
}
