package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What refers to a node, directly and through others.
 *
 * @param node the node asked about; it is not among the uses
 * @param uses what refers to it, by distance, then by the order in which it was found: the kind of the edge, then id
 * @param more whether there was more than the limit let be told
 * @param unresolved the references that name the node and could not become an edge
 * @param outside the places that use the node itself without being a node
 * @param recordsLoaded whether records were loaded; without them nothing is known of places outside
 */
public record WhereUsed(
        GraphNode node,
        List<Use> uses,
        boolean more,
        UnresolvedReferences unresolved,
        List<GraphRecords.OutsideReference> outside,
        boolean recordsLoaded)
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public WhereUsed {
        uses = FrozenList.copyOf(uses);
        outside = List.copyOf(outside);
    }

    /**
     * Something that refers to the node.
     *
     * @param node what refers to it
     * @param distance over how many edges, at least 1
     * @param kind the kind of the last edge of the path
     * @param path a shortest path of edges from the node asked about
     * @param because for each of the edges the sentence that it stands for
     */
    public record Use(GraphNode node, int distance, EdgeKind kind, List<GraphEdge> path, List<String> because) {

        /** Copies the lists; those that make their elements on demand are kept. */
        public Use {
            path = FrozenList.copyOf(path);
            because = FrozenList.copyOf(because);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** What refers to it over exactly so many edges. */
    public List<Use> atDistance(int distance) {
        return uses.stream().filter(use -> use.distance() == distance).toList();
    }

    /** What refers to it, by the kind of the last edge. */
    public Map<EdgeKind, List<Use>> byKind() {
        Map<EdgeKind, List<Use>> byKind = new EnumMap<>(EdgeKind.class);
        for (Use use : uses) {
            byKind.computeIfAbsent(use.kind(), kind -> new ArrayList<>()).add(use);
        }
        return byKind;
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(node) + ": " + (more ? "at least " : "") + Explanation.count(uses.size(), "use")
                + (more ? ", and more" : ""));
        for (Use use : uses) {
            text.line("  " + use.distance() + "  " + Explanation.name(use.node()));
            text.because(use.because());
        }
        outside.forEach(reference ->
                text.line("  outside: " + reference.table() + " " + reference.rowId() + ", " + reference.path()));
        unresolved.all().forEach(reference -> text.line("  unresolved: " + reference));
        if (!recordsLoaded) {
            text.line("  places outside the graph are not known: records were left out of the load");
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
