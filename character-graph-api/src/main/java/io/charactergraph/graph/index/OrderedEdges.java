package io.charactergraph.graph.index;

/** Edges in the order of the graph, of which its columns are made. What few edges have is made when it is asked for, once. */
interface OrderedEdges {

    /** Returns for each node its first edge; one more at the end. */
    int[] starts();

    int[] to();

    int[] sceneNode();

    /** Returns for each edge its place among the codes. */
    char[] code();

    EdgeCodes.Code[] codes();

    EdgeDetails details();

    RowIds rowIds();

    EdgeKeys keys();
}
