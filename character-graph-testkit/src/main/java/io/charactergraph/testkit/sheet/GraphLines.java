package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.SortedJson;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.schema.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lines about a whole (filtered) graph: counts and digests. */
final class GraphLines {

    private final CharacterGraph graph;

    GraphLines(CharacterGraph graph) {
        this.graph = graph;
    }

    /** An edge as a line of a digest. */
    static String edgeLine(GraphEdge edge) {
        return edge.wireType() + "|" + edge.from() + "|" + edge.to() + "|" + edge.source() + "|"
                + (edge.sceneNodeId().isPresent() ? edge.sceneNodeId().getAsInt() : "") + "|"
                + edge.detail().attribute();
    }

    /** An edge with its evidence as a line of a digest; columns have no path (readings R34). */
    static String evidenceLine(GraphEdge edge) {
        boolean column =
                edge.source().basis() == Basis.FOREIGN_KEY || edge.source().basis() == Basis.COLUMN;
        return edgeLine(edge) + "|" + edge.evidence().table() + "|"
                + edge.evidence().rowId() + "|" + (column ? "" : edge.evidence().path());
    }

    /** A node as a line of a digest: id, label, rating and activity. */
    static String nodeLine(GraphNode node) {
        return SortedJson.write(
                Arrays.asList(node.id(), label(node).orElse(null), rating(node).orElse(null), active(node)));
    }

    /** A node's type on the wire. */
    static String type(GraphNode node) {
        return node.id() instanceof Extension.Id id
                ? id.extensionKind()
                : node.kind().wireType();
    }

    /** The nodes by type, and the edges by type and source. */
    Map<String, @Nullable Object> counts() {
        Map<String, Integer> nodes = new TreeMap<>();
        graph.typed().nodes().forEach(node -> nodes.merge(type(node), 1, Integer::sum));
        Map<String, Map<String, Integer>> edges = new TreeMap<>();
        graph.typed()
                .edges()
                .forEach(edge -> edges.computeIfAbsent(edge.wireType(), kind -> new TreeMap<>())
                        .merge(edge.source().name(), 1, Integer::sum));
        return Map.of("nodes", nodes, "edges", edges);
    }

    /** The lines of all edges, by type. */
    Map<String, List<String>> edges() {
        return edges(GraphLines::edgeLine);
    }

    /** The lines of all edges with their evidence, by type. */
    Map<String, List<String>> evidence() {
        return edges(GraphLines::evidenceLine);
    }

    private Map<String, List<String>> edges(Function<GraphEdge, String> line) {
        Map<String, List<String>> lines = new TreeMap<>();
        graph.typed()
                .edges()
                .forEach(edge -> lines.computeIfAbsent(edge.wireType(), kind -> new ArrayList<>())
                        .add(line.apply(edge)));
        return lines;
    }

    /** The ids of all nodes, by type. */
    Map<String, List<String>> ids() {
        return nodes(node -> node.id().toString());
    }

    /** Id, label, rating and activity of all nodes, by type. */
    Map<String, List<String>> nodes() {
        return nodes(GraphLines::nodeLine);
    }

    /** The wire fields of all nodes, by type. */
    Map<String, List<String>> fields() {
        return nodes(node -> NodeFields.write(graph, node));
    }

    private Map<String, List<String>> nodes(Function<GraphNode, String> line) {
        Map<String, List<String>> lines = new TreeMap<>();
        graph.typed()
                .nodes()
                .forEach(node -> lines.computeIfAbsent(type(node), kind -> new ArrayList<>())
                        .add(line.apply(node)));
        return lines;
    }

    /** The label; empty when what it is made from is null. */
    static Optional<String> label(GraphNode node) {
        return switch (node.kind()) {
            case GAME_NPC -> ((GameNpc) node).name();
            case SCENE -> ((Scene) node).title();
            case WORLD -> ((World) node).name();
            case ACTION_BLOCK -> ((ActionBlock) node).key();
            case CHARACTER_TEMPLATE ->
                node.label().isEmpty() ? ((CharacterTemplate) node).key() : Optional.of(node.label());
            default -> Optional.of(node.label());
        };
    }

    private static Optional<String> rating(GraphNode node) {
        return switch (node.kind()) {
            case SCENE -> ((Scene) node).rating();
            case ASSET -> ((Asset) node).contentRating();
            case GENERATION -> ((Generation) node).rating();
            case ACTION_BLOCK -> ((ActionBlock) node).rating();
            default -> Optional.empty();
        };
    }

    private static @Nullable Boolean active(GraphNode node) {
        return node instanceof CharacterTemplate template
                ? Boolean.valueOf(template.active())
                : node instanceof CharacterInstance instance ? Boolean.valueOf(instance.active()) : null;
    }
}
