package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a graph of one before, in which a few nodes and edges are different; what is the same is shared or copied, and not made
 * again. First the nodes are changed; then the edges that the changed rows gave and those that they give are added to two builders.
 *
 * <p>For one thread, and one graph. The graph before stays as it is.
 */
public final class GraphPatch {

    private final CompactGraph before;
    private final Map<NodeKind, TreeMap<NodeId, NodeChange>> changes = new EnumMap<>(NodeKind.class);
    private final CompactGraphBuilder edgesBefore;
    private @Nullable Changed changed;

    /** The nodes after the changes. */
    private record Changed(NodeTables nodes, NodeMoves moves, CompactGraphBuilder edges) {}

    /** A patch of a graph. */
    public GraphPatch(CompactGraph before) {
        this.before = before;
        this.edgesBefore = new CompactGraphBuilder(before.schema(), before.tables());
    }

    /**
     * Puts a node in the place of the one that has its id, or adds it.
     *
     * @throws IllegalArgumentException if it is a template, since keys depend on it
     */
    public void write(GraphNode node) {
        change(new NodeChange(node.id(), node));
    }

    /**
     * Takes a node away.
     *
     * @throws IllegalArgumentException if it is a template, since keys depend on it
     */
    public void remove(NodeId id) {
        change(new NodeChange(id, null));
    }

    private void change(NodeChange change) {
        NodeKind kind = change.id().kind();
        if (kind == NodeKind.CHARACTER_TEMPLATE) {
            throw new IllegalArgumentException("a template cannot be changed alone: keys depend on it");
        }
        if (changed != null) {
            throw new IllegalStateException("the nodes are changed already");
        }
        changes.computeIfAbsent(kind, any -> new TreeMap<>()).put(change.id(), change);
    }

    /** Returns a builder that finds the nodes before the changes, and takes the edges that the rows gave. */
    public CompactGraphBuilder edgesBefore() {
        return edgesBefore;
    }

    /** Returns a builder that finds the nodes after the changes, and takes the edges that the rows give. Ends the changes of nodes. */
    public CompactGraphBuilder edgesAfter() {
        return changed().edges;
    }

    private Changed changed() {
        Changed known = changed;
        if (known == null) {
            Map<NodeKind, List<NodeChange>> lists = new EnumMap<>(NodeKind.class);
            changes.forEach((kind, some) -> lists.put(kind, new ArrayList<>(some.values())));
            NodeTables nodes = before.tables().with(lists);
            known = new Changed(
                    nodes,
                    NodeMoves.of(before.tables(), nodes, lists),
                    new CompactGraphBuilder(before.schema(), nodes));
            changed = known;
        }
        return known;
    }

    /** Returns the graph; empty when more depends on the rows than their own nodes and edges. Both builders are empty afterwards. */
    public Optional<CompactGraph> make() {
        Changed now = changed();
        boolean none = edgesBefore.hasNoEdges() && now.edges.hasNoEdges();
        Optional<EdgeColumns> edges = none && now.moves.isNone()
                ? Optional.of(before.columns())
                : new EdgePatch(
                                before.columns(),
                                edgesBefore.build().columns(),
                                now.edges.build().columns(),
                                now.moves,
                                now.nodes.size())
                        .make();
        return edges.map(columns -> new CompactGraph(now.nodes, columns, movedOwners(now.moves), before.schema()));
    }

    private Map<Integer, Integer> movedOwners(NodeMoves moves) {
        if (moves.isNone()) {
            return before.entryNodeOwners();
        }
        Map<Integer, Integer> moved = new HashMap<>();
        before.entryNodeOwners().forEach((scene, owner) -> moved.put(moves.of(scene), moves.of(owner)));
        return Map.copyOf(moved);
    }
}
