package io.charactergraph.json.stream;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleSet;
import io.charactergraph.filter.FilterPart;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.json.shape.JsonOut;
import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.Writing;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.state.EffectiveRatings;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.NodeRows;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.exc.JacksonIOException;

/** Writes what a page of the character browser is given: what is said about the studio, and the graph or the service that answers. */
public final class PageWriter {

    private static final Shape<GraphRecords.UsageRow> USAGE = Shape.<GraphRecords.UsageRow>named(
                    "HeldUsage", "A row that uses a character.")
            .optionalId("template", row -> row.template().map(NodeId.class::cast))
            .optionalTime("usedAt", GraphRecords.UsageRow::usedAt)
            .ids("targets", GraphRecords.UsageRow::targets)
            .build();

    private static final Shape<RowNodes> ROW_NODES = Shape.<RowNodes>named(
                    "HeldRowNodes", "What the row of an unresolved reference names beside it.")
            .number("place", RowNodes::place)
            .ids("nodes", RowNodes::nodes)
            .build();

    private static final Shape<GraphRecords.OutsideReference> OUTSIDE = Shape.<GraphRecords.OutsideReference>named(
                    "HeldOutside", "A row outside the graph that names a node.")
            .text("table", GraphRecords.OutsideReference::table)
            .text("rowId", GraphRecords.OutsideReference::rowId)
            .text("path", GraphRecords.OutsideReference::path)
            .id("target", GraphRecords.OutsideReference::target)
            .optionalId("owner", row -> NodeRows.nodeOf(new NodeRows.Row(row.table(), row.rowId())))
            .build();

    private static final Shape<Held> HELD = Shape.<Held>named("HeldData", "The graph that a page holds.")
            .object("graph", GraphShapes.GRAPH, Held::text)
            .optionalObjects("findings", TableShapes.FINDING, (writing, held) -> held.findings())
            .counts("levels", Held::levels)
            .counts("sceneNodes", Held::sceneNodes)
            .objects("usages", USAGE, Held::usages)
            .objects("rowNodes", ROW_NODES, Held::rowNodes)
            .optionalObjects("outside", OUTSIDE, (writing, held) -> held.outside())
            .build();

    private PageWriter() {}

    /**
     * What is said about every studio.
     *
     * @param title the heading of the page
     * @param scale the scale of ratings
     * @param ceiling the word of the rating ceiling, if there is one
     */
    public record About(String title, RatingScale scale, Optional<String> ceiling) {

        /** The words of each level that is not above the ceiling, from low to high. */
        List<List<String>> ratings() {
            return ceiling.map(word -> scale.levels().subList(0, scale.requireRank(word) + 1))
                    .orElse(scale.levels());
        }
    }

    /**
     * How much a page holds, and of how much.
     *
     * @param nodes the nodes of the graph
     * @param edges its edges
     * @param ofNodes the nodes that were loaded; below a ceiling those that the ceiling leaves
     * @param ofEdges the edges, likewise
     */
    public record Size(int nodes, int edges, int ofNodes, int ofEdges) {

        /** Returns how much of a graph a page holds. */
        public static Size of(GraphState state) {
            IndexedGraph shown = state.shown().graph();
            IndexedGraph all = state.scope().isPresent() ? shown : state.below();
            return new Size(shown.nodeCount(), shown.edgeCount(), all.nodeCount(), all.edgeCount());
        }
    }

    /**
     * The other nodes that the row of an unresolved reference names.
     *
     * @param place the place of the reference among those of the graph
     * @param nodes the nodes
     */
    private record RowNodes(int place, List<NodeId> nodes) {}

    /** The graph that a page holds, while it is written. */
    private record Held(GraphText text, Optional<List<Finding>> findings) {

        /** How many nodes each game scene has, when that is known. */
        Map<String, Integer> sceneNodes() {
            GraphState state = text.state().shown();
            Map<String, Integer> counts = new LinkedHashMap<>();
            if (state.knowsSceneNodes()) {
                TypedGraphs.of(state.graph())
                        .nodes(Scene.class)
                        .map(Scene::id)
                        .filter(id -> id.type() == SceneType.GAME)
                        .forEach(id -> counts.put(id.toString(), state.sceneNodesOf(id.number()).length));
            }
            return counts;
        }

        /** The usage rows that say when a character was used last. */
        List<GraphRecords.UsageRow> usages() {
            return text.state().shown().records().usages().stream()
                    .filter(row -> row.template().isPresent() && row.usedAt().isPresent())
                    .filter(row -> !row.targets().isEmpty() || !row.dangles())
                    .toList();
        }

        /** What the rows of unresolved references name beside them: a filter of the page may take it away. */
        List<RowNodes> rowNodes() {
            List<UnresolvedReference> all = text.state().shown().unresolved();
            return IntStream.range(0, all.size())
                    .mapToObj(place -> new RowNodes(place, all.get(place).rowNodes()))
                    .filter(row -> !row.nodes().isEmpty())
                    .toList();
        }

        /** The rows outside the graph that name nodes, when they were loaded. */
        Optional<List<GraphRecords.OutsideReference>> outside() {
            GraphRecords records = text.state().shown().records();
            return records.loaded() ? Optional.of(records.outsideReferences()) : Optional.empty();
        }

        /** The effective ratings of the nodes that have one; -1 for what is above the scale. */
        Map<String, Integer> levels() {
            GraphState state = text.state();
            IndexedGraph shown = state.shown().graph();
            EffectiveRatings ratings = state.facts().ratings();
            Map<String, Integer> levels = new LinkedHashMap<>();
            TypedGraphs.of(shown).nodes().forEach(node -> {
                int rank = ratings.rank(shown.indexOf(node.id()));
                if (rank != EffectiveRatings.NONE) {
                    levels.put(node.id().toString(), rank == EffectiveRatings.UNKNOWN ? -1 : rank);
                }
            });
            return levels;
        }
    }

    /**
     * Writes the data of a page that asks a service. The stream stays open.
     *
     * @param root the root of the service's routes
     * @throws IOException if the stream fails
     */
    public static void writeService(OutputStream stream, About about, String root) throws IOException {
        write(stream, out -> {
            out.beginObject("about");
            open(out, about, true);
            out.endObject();
            out.property("service", root);
        });
    }

    /**
     * Writes the data of a page that holds a graph, with what the checks find in it unless it was loaded for one thing. The stream stays open.
     *
     * @param title the heading of the page
     * @param builtAt when the graph was built, when it is not to be the moment of the load
     * @throws IOException if the stream fails
     */
    public static void writeGraph(OutputStream stream, GraphState state, String title, Optional<Instant> builtAt)
            throws IOException {
        GraphWriter.Options options = builtAt.map(GraphWriter.Options.NONE::withBuiltAt)
                .orElse(GraphWriter.Options.NONE)
                .withUnresolved()
                .withCoverage();
        Held held = new Held(new GraphText(state, options), findings(state));
        write(stream, out -> {
            out.beginObject("about");
            open(out, new About(title, state.scale(), ceiling(state)), false);
            Size size = Size.of(state);
            out.beginObject("held");
            out.property("nodes", size.nodes());
            out.property("edges", size.edges());
            out.property("ofNodes", size.ofNodes());
            out.property("ofEdges", size.ofEdges());
            out.endObject();
            out.property("part", part(state));
            out.property("builtAt", held.text().builtAt());
            out.endObject();
            out.name("held");
            HELD.write(new Writing(state, out, false, false, Optional.empty()), held);
        });
    }

    /** Returns the word of the lowest ceiling in force. */
    public static Optional<String> ceiling(GraphState state) {
        return state.filter().parts(FilterPart.Ceiling.class).stream()
                .map(FilterPart.Ceiling::rating)
                .min(Comparator.comparingInt(state.scale()::requireRank));
    }

    private static Optional<List<Finding>> findings(GraphState state) {
        return state.scope().isPresent()
                ? Optional.empty()
                : Optional.of(FriendAccess.make(CheckReport.class, state, RuleSet.standard())
                        .findings());
    }

    /**
     * Which part of a studio it is. The description of a selection may be older than the ceiling, and name what is hidden now.
     */
    private static Optional<String> part(GraphState state) {
        Optional<String> description = state.shown().partDescription();
        Optional<String> part = ceiling(state).isPresent() && state.root().isEmpty()
                ? description.map(any -> "A selection")
                : description;
        Optional<String> filter =
                Optional.of(state.filter()).filter(it -> !it.isEverything()).map(it -> it.describe());
        String sentences = Stream.concat(part.map(text -> text + ".").stream(), filter.stream())
                .collect(Collectors.joining(" "));
        return Optional.of(sentences).filter(text -> !text.isEmpty());
    }

    private static void open(JsonOut out, About about, boolean live) {
        out.property("title", about.title());
        out.property("live", live);
        out.lists("ratings", about.ratings());
        out.property("ceiling", about.ceiling());
    }

    /** What stands in the outermost object. */
    @FunctionalInterface
    private interface Content {
        void write(JsonOut out);
    }

    private static void write(OutputStream stream, Content content) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.beginObject();
            content.write(out);
            out.endObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
