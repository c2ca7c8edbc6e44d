package io.charactergraph.testkit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every graph, however it was loaded and filtered; checked after tests.
 *
 * <ul>
 *   <li>Ids are in order, each once, and every node is found by its own.
 *   <li>Edges lead from a node of the graph to a node of the graph, between kinds and from sources that their kind
 * allows, and no
 *       two are the same.
 *   <li>Each out-edge of a node is an in-edge of its end, and the reverse; by kind and in total; counts agree with lists.
 *   <li>A role has its scene.
 *   <li>The accounts add up: rows read made a node, or only edges, or nothing; of a graph without filters, unresolved
 * references
 *       are as many as the accounts of the tables say, and nodes as many as rows that made one.
 *   <li>A reference that dangles names nothing that is there.
 * </ul>
 *
 * @since 0.1
 */
public final class GraphInvariants {

    private final CharacterGraph graph;
    private final TypedGraph typed;
    private final List<String> broken = new ArrayList<>();

    private GraphInvariants(CharacterGraph graph) {
        this.graph = graph;
        this.typed = graph.typed();
    }

    /**
     * Checks a graph. Cost: a few passes over its nodes and edges.
     *
     * @throws AssertionError if something does not hold; the message lists all violations
     */
    public static void check(CharacterGraph graph) {
        List<String> broken = broken(graph);
        if (!broken.isEmpty()) {
            throw new AssertionError("The graph's invariants do not hold:\n  " + String.join("\n  ", broken));
        }
    }

    /** What does not hold, a sentence each; empty for a graph that is well. */
    public static List<String> broken(CharacterGraph graph) {
        GraphInvariants invariants = new GraphInvariants(graph);
        invariants.nodes();
        invariants.edges();
        invariants.accounts();
        invariants.references();
        return invariants.broken.stream().map(OneLine::of).toList();
    }

    private void nodes() {
        int count = 0;
        NodeId before = null;
        for (GraphNode node : (Iterable<GraphNode>) typed.nodes()::iterator) {
            count++;
            if (before != null && before.compareTo(node.id()) >= 0) {
                broken.add(node.id() + " comes after " + before);
            }
            before = node.id();
            if (!typed.find(node.id()).equals(Optional.of(node))) {
                broken.add(node.id() + " is not found by its id");
            }
            if (node instanceof SceneRole role
                    && typed.find(role.id().sceneId()).isEmpty()) {
                broken.add(node.id() + " has no scene");
            }
        }
        same("nodes", typed.nodeCount(), count);
        int byKind = 0;
        for (NodeKind kind : NodeKind.values()) {
            byKind += typed.nodeCount(kind);
            same(
                    "nodes of kind " + kind,
                    typed.nodeCount(kind),
                    typed.nodes(kind).count());
        }
        same("nodes by kind", typed.nodeCount(), byKind);
    }

    private void edges() {
        Set<GraphEdge> seen = new HashSet<>();
        Set<List<Object>> identities = new HashSet<>();
        Map<NodeId, Integer> in = new HashMap<>();
        Map<NodeId, Integer> out = new HashMap<>();
        for (GraphEdge edge : (Iterable<GraphEdge>) typed.edges()::iterator) {
            seen.add(edge);
            end(edge, edge.from());
            end(edge, edge.to());
            out.merge(edge.from(), 1, Integer::sum);
            in.merge(edge.to(), 1, Integer::sum);
            if (!edge.kind().joins(edge.from().kind(), edge.to().kind())
                    || !edge.kind().sources().contains(edge.source())) {
                broken.add(edge + " is not allowed by the table of edges");
            }
            if (!identities.add(List.of(
                    edge.kind(),
                    edge.from(),
                    edge.to(),
                    edge.source(),
                    edge.sceneNodeId(),
                    edge.detail().attribute()))) {
                broken.add(edge + " is there twice");
            }
        }
        same("edges", typed.edgeCount(), seen.size());
        typed.nodes().forEach(node -> {
            adjacent(node.id(), "out of", typed.outEdges(node.id()), out.get(node.id()), seen);
            adjacent(node.id(), "in to", typed.inEdges(node.id()), in.get(node.id()), seen);
            for (EdgeKind kind : EdgeKind.values()) {
                slice(node.id(), kind, typed.outEdges(node.id(), kind), typed.outEdges(node.id()));
                slice(node.id(), kind, typed.inEdges(node.id(), kind), typed.inEdges(node.id()));
            }
        });
    }

    private void end(GraphEdge edge, NodeId end) {
        if (typed.find(end).isEmpty()) {
            broken.add(edge + " ends at " + end + ", which is not there");
        }
    }

    private void adjacent(
            NodeId node, String way, List<GraphEdge> edges, @Nullable Integer expected, Set<GraphEdge> seen) {
        same("edges " + way + " " + node, expected == null ? 0 : expected, edges.size());
        for (GraphEdge edge : edges) {
            if (!seen.contains(edge)) {
                broken.add(edge + " is " + way + " " + node + " and not among the edges");
            }
        }
    }

    private void slice(NodeId node, EdgeKind kind, List<GraphEdge> slice, List<GraphEdge> all) {
        List<GraphEdge> ofKind =
                all.stream().filter(edge -> edge.kind() == kind).toList();
        if (!slice.equals(ofKind)) {
            broken.add("the edges " + kind.wireType() + " of " + node + " are not those of its edges that are " + kind);
        }
    }

    private void accounts() {
        Map<String, Integer> unresolved = new TreeMap<>();
        graph.tables().unresolved().all().forEach(reference -> unresolved.merge(reference.table(), 1, Integer::sum));
        long nodeRows = 0;
        for (TableCoverage table : graph.tables().coverage().tables()) {
            nodeRows += table.nodeRows();
            same(
                    "rows of " + table.table() + " accounted for",
                    table.rowsRead(),
                    table.nodeRows() + table.edgeOnlyRows() + table.nothingRows());
            if (graph.filter().isEverything()) {
                same(
                        "unresolved references of " + table.table(),
                        table.unresolved(),
                        unresolved.getOrDefault(table.table(), 0));
            }
        }
        if (graph.filter().isEverything()) {
            long rows = typed.nodes()
                    .filter(node -> switch (node.kind()) {
                        case SCENE_ROLE, ARC, EXTENSION -> false;
                        default -> true;
                    })
                    .count();
            same("nodes that are rows", nodeRows, rows);
        }
    }

    private void references() {
        for (UnresolvedReference reference : graph.tables().unresolved().all()) {
            reference
                    .owner()
                    .filter(owner -> typed.find(owner).isEmpty())
                    .ifPresent(owner -> broken.add(reference + " belongs to " + owner + ", which is not there"));
            if (reference.reason() == Reason.DANGLING) {
                reference.missing().stream()
                        .filter(id -> typed.find(id).isPresent())
                        .forEach(id -> broken.add(reference + " dangles, and " + id + " is there"));
            }
        }
    }

    private void same(String what, long expected, long found) {
        if (expected != found) {
            broken.add(what + ": " + expected + " by one count, " + found + " by another");
        }
    }
}
