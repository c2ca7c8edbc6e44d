package io.charactergraph.json.stream;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what is said about a graph: when it was built, its filters, its counts, and on demand what was read. */
final class MetaWriter {

    /** The conditions that the wire format has properties for. */
    private static final List<Class<? extends FilterPart>> CONDITIONS = List.of(
            FilterPart.Worlds.class,
            FilterPart.Arcs.class,
            FilterPart.Ceiling.class,
            FilterPart.Tags.class,
            FilterPart.NodeKinds.class,
            FilterPart.EdgeKinds.class);

    private final GraphState state;
    private final JsonOut out;

    MetaWriter(GraphState state, JsonOut out) {
        this.state = state;
        this.out = out;
    }

    /** Writes {@code meta} into an object that has been begun. */
    void write(
            Instant builtAt,
            Map<String, Integer> nodeCounts,
            Map<String, Integer> edgeCounts,
            boolean unresolved,
            boolean coverage) {
        out.beginObject("meta");
        out.property("builtAt", builtAt);
        out.property("rootNodeId", state.root());
        filters(state.filter());
        stats(nodeCounts, edgeCounts);
        if (unresolved) {
            out.list("unresolved", state.shown().unresolved(), reference -> unresolved(out, reference));
        }
        if (coverage) {
            out.list("coverage", state.shown().coverage().tables(), this::coverage);
        }
        out.endObject();
    }

    private void filters(GraphFilter filter) {
        out.beginObject("filters");
        conditions(filter, 0);
        out.property("includeInactive", filter.includesInactive());
        if (!filter.isEverything()) {
            out.property("description", filter.describe());
        }
        int most = CONDITIONS.stream()
                .mapToInt(type -> filter.parts(type).size())
                .max()
                .orElse(0);
        if (most > 1) {
            out.beginArray("and");
            for (int i = 1; i < most; i++) {
                out.beginObject();
                conditions(filter, i);
                out.endObject();
            }
            out.endArray();
        }
        out.endObject();
    }

    /** Writes of each kind of condition the one of that number, where there is one. */
    private void conditions(GraphFilter filter, int number) {
        part(filter, FilterPart.Worlds.class, number).ifPresent(part -> {
            if (part.ids().size() == 1) {
                out.property("worldId", part.ids().iterator().next().number());
            }
            out.numbers("worldIds", part.ids().stream().map(World.Id::number).toList());
            out.property("strict", part.strict());
        });
        part(filter, FilterPart.Arcs.class, number)
                .ifPresent(part ->
                        out.texts("arcs", part.ids().stream().map(Arc.Id::name).toList()));
        part(filter, FilterPart.Ceiling.class, number).ifPresent(part -> out.property("contentRating", part.rating()));
        part(filter, FilterPart.Tags.class, number).ifPresent(part -> out.texts("tags", part.tags()));
        part(filter, FilterPart.NodeKinds.class, number)
                .ifPresent(part -> out.texts(
                        "nodeTypes",
                        part.kinds().stream().map(NodeKind::wireType).toList()));
        part(filter, FilterPart.EdgeKinds.class, number)
                .ifPresent(part -> out.texts(
                        "edgeTypes",
                        part.kinds().stream().map(EdgeKind::wireType).toList()));
    }

    private static <P extends FilterPart> Optional<P> part(GraphFilter filter, Class<P> type, int number) {
        List<P> parts = filter.parts(type);
        return number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
    }

    private void stats(Map<String, Integer> nodeCounts, Map<String, Integer> edgeCounts) {
        out.beginObject("stats");
        out.property("totalNodes", state.shown().graph().nodeCount());
        out.property("totalEdges", state.shown().graph().edgeCount());
        out.beginObject("nodeCountsByType");
        nodeCounts.forEach(out::property);
        out.endObject();
        out.beginObject("edgeCountsByType");
        edgeCounts.forEach(out::property);
        out.endObject();
        out.endObject();
    }

    /** Writes an unresolved reference as an object. */
    static void unresolved(JsonOut out, UnresolvedReference reference) {
        out.beginObject();
        out.property("reason", reference.reason().name());
        out.property("table", reference.table());
        out.property("rowId", reference.rowId());
        out.property("path", reference.path());
        out.property("text", reference.text());
        out.texts(
                "edgeTypes", reference.kinds().stream().map(EdgeKind::wireType).toList());
        out.property("owner", reference.owner());
        out.texts("missing", reference.missing().stream().map(NodeId::toString).toList());
        out.endObject();
    }

    private void coverage(TableCoverage table) {
        out.beginObject();
        out.property("table", table.table());
        out.property("status", table.status().name());
        out.texts("missingColumns", table.missingColumns());
        out.property("source", table.source());
        out.texts("readFrom", table.readFrom());
        out.property("rowsRead", table.rowsRead());
        out.property("nodeRows", table.nodeRows());
        out.property("edgeOnlyRows", table.edgeOnlyRows());
        out.property("nothingRows", table.nothingRows());
        out.property("edges", table.edges());
        out.property("unresolved", table.unresolved());
        out.property("unheldRows", table.unheldRows());
        out.property("unheldValues", table.unheldValues());
        out.endObject();
    }
}
