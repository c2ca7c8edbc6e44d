package io.charactergraph.json.stream;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.WireFormatException;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.state.DetailAccess;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a graph in the wire format, straight into the columns of a new graph. Nodes come before edges as a rule; edges that come first are kept as objects
 * until the nodes are known.
 */
public final class GraphReader {

    private final LoadOptions options;
    private final CompactGraphBuilder builder;
    private final List<Pending> early = new ArrayList<>();
    private final Set<EvidenceSource> unchecked = EnumSet.noneOf(EvidenceSource.class);
    private boolean nodesRead;
    private boolean edgesRead;
    private int nodes;
    private int edges;
    private Optional<JsonObject> meta = Optional.empty();

    private GraphReader(LoadOptions options) {
        this.options = options;
        this.builder = new CompactGraphBuilder(options.schema());
    }

    /** An edge whose nodes are not known yet. */
    private record Pending(JsonObject json, GraphEdge edge) {}

    /**
     * Reads a graph. The stream stays open.
     *
     * @param options the schema and the scale of ratings; nothing else counts
     * @throws IOException if the stream fails
     * @throws WireFormatException if the text is not a graph in the wire format
     */
    public static GraphState read(LoadOptions options, InputStream in) throws IOException {
        try (JsonIn json = new JsonIn(in)) {
            return new GraphReader(options).read(json);
        }
    }

    private GraphState read(JsonIn json) throws IOException {
        json.begin();
        for (String name = json.nextProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "nodes" -> nodes(json);
                case "edges" -> edges(json);
                case "meta" -> meta = Optional.of(json.objectOf("meta"));
                default -> json.skip();
            }
        }
        if (!nodesRead) {
            throw new WireFormatException(0, "nodes", "it is missing; an array must stand there");
        }
        if (!edgesRead) {
            throw new WireFormatException(0, "edges", "it is missing; an array must stand there");
        }
        early.forEach(pending -> add(pending.json, pending.edge));
        meta.ifPresent(this::compareCounts);
        return state();
    }

    private void nodes(JsonIn json) throws IOException {
        json.beginArray("nodes");
        JsonObject object = json.nextObject("nodes", nodes);
        while (object != null) {
            GraphNode node = NodeReader.read(object);
            if (!builder.add(node)) {
                throw object.fault("id", node.id() + " stands there twice");
            }
            nodes++;
            object = json.nextObject("nodes", nodes);
        }
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        nodesRead = true;
    }

    private void edges(JsonIn json) throws IOException {
        json.beginArray("edges");
        JsonObject object = json.nextObject("edges", edges);
        while (object != null) {
            GraphEdge edge = EdgeReader.read(object);
            if (EdgeReader.basis(object, edge.source()) != edge.source().basis()) {
                unchecked.add(edge.source());
            }
            if (nodesRead) {
                add(object, edge);
            } else {
                early.add(new Pending(object, edge));
            }
            edges++;
            object = json.nextObject("edges", edges);
        }
        edgesRead = true;
    }

    private void add(JsonObject json, GraphEdge edge) {
        int from = find(json, "from", edge.from());
        int to = find(json, "to", edge.to());
        boolean quest = edge.kind() == EdgeKind.PART_OF_ARC && builder.node(to) instanceof Arc arc && arc.quest();
        try {
            builder.addEdge(edge, from, to, quest);
        } catch (IllegalArgumentException e) {
            throw json.fault("meta", String.valueOf(e.getMessage()));
        }
    }

    private int find(JsonObject json, String property, NodeId id) {
        int handle = builder.find(id);
        if (handle == CompactGraphBuilder.NONE) {
            throw json.fault(property, id + " is none of the nodes");
        }
        return handle;
    }

    private void compareCounts(JsonObject about) {
        JsonObject stats = about.object("stats");
        compare(stats, "totalNodes", nodes);
        compare(stats, "totalEdges", edges);
    }

    private static void compare(JsonObject stats, String property, int count) {
        if (stats.has(property) && stats.longInteger(property) != count) {
            throw stats.fault(property, "it says " + stats.longInteger(property) + ", but there are " + count);
        }
    }

    private GraphState state() {
        return GraphState.of(new GraphState.Loaded(
                builder.build(),
                GraphRecords.LEFT_OUT,
                List.of(),
                Map.of(),
                coverage(),
                options.ratingScale(),
                DetailAccess.unchanging(NodeDetailSource.NONE),
                meta.flatMap(about -> about.time("builtAt")).orElse(Instant.EPOCH),
                Optional.empty(),
                foreignKeys(),
                RowReferences.NONE,
                ReferringRows.NONE,
                Map.of()));
    }

    /** The keys of the dictionary, but for those of columns that nothing checks, as the edges say. */
    private ForeignKeys foreignKeys() {
        if (unchecked.isEmpty()) {
            return ForeignKeys.dictionary();
        }
        List<Place> places = unchecked.stream()
                .flatMap(source -> options.schema().ofSource(source.name()).stream())
                .toList();
        List<ForeignKey> keys = ForeignKeys.dictionary().all().stream()
                .filter(key -> places.stream()
                        .noneMatch(place -> place.table().tableName().equals(key.table())
                                && key.columns().contains(place.column())))
                .toList();
        return ForeignKeys.declared(
                Stream.of(StudioTable.values()).map(StudioTable::tableName).toList(), List.of(), keys);
    }

    /** What the text says was read; of a text that says nothing, no table. */
    private Coverage coverage() {
        Map<String, TableCoverage> tables = new LinkedHashMap<>();
        for (StudioTable table : StudioTable.values()) {
            tables.put(
                    table.tableName(),
                    new TableCoverage(
                            table.tableName(), TableCoverage.Status.LEFT_OUT, List.of(), "", 0, 0, 0, 0, 0, 0));
        }
        meta.ifPresent(about -> about.objects("coverage").forEach(json -> {
            TableCoverage table = table(json);
            if (tables.replace(table.table(), table) == null) {
                throw json.fault("table", "'" + table.table() + "' is no table of the dictionary");
            }
        }));
        return new Coverage(List.copyOf(tables.values()));
    }

    private static TableCoverage table(JsonObject json) {
        try {
            return new TableCoverage(
                    json.requireText("table"),
                    TableCoverage.Status.valueOf(json.requireText("status")),
                    json.texts("missingColumns"),
                    json.text("source").orElse(""),
                    json.texts("readFrom"),
                    json.longInteger("rowsRead"),
                    json.longInteger("nodeRows"),
                    json.longInteger("edgeOnlyRows"),
                    json.longInteger("nothingRows"),
                    json.longInteger("edges"),
                    json.longInteger("unresolved"),
                    json.longInteger("unheldRows"),
                    json.longInteger("unheldValues"));
        } catch (IllegalArgumentException e) {
            throw json.fault(String.valueOf(e.getMessage()));
        }
    }
}
