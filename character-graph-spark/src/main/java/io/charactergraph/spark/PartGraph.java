package io.charactergraph.spark;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.RowIds;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Schema;
import io.charactergraph.spark.Look.Sight;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A graph in memory of some rows of the tables: nodes first, then edges, of both first what passes the filter. */
final class PartGraph {

    private final RatingScale scale;
    private final boolean filtered;
    private final CompactGraphBuilder builder = new CompactGraphBuilder(Schema.standard());
    /** The nodes and edges that do not pass the filter, with what shows them. */
    private final Map<NodeId, Sight> hiddenNodes = new HashMap<>();

    private final Map<GraphEdge, Sight> hiddenEdges = new HashMap<>();
    private final Set<GraphEdge> shownEdges = new HashSet<>();
    private final List<UnresolvedReference> unresolved = new ArrayList<>();
    private final Set<UnresolvedReference> furtherUnresolved = new LinkedHashSet<>();
    private final Map<String, GraphRecords.Manifest> manifests = new TreeMap<>(RowIds.ORDER);
    private final Map<String, GraphRecords.NpcLinkRow> npcLinks = new TreeMap<>(RowIds.ORDER);
    private final Map<String, GraphRecords.RelationshipRow> relationships = new TreeMap<>(RowIds.ORDER);
    private final Map<String, GraphRecords.CapabilityRow> capabilities = new TreeMap<>(RowIds.ORDER);
    private final Map<String, GraphRecords.UsageRow> usages = new TreeMap<>(RowIds.ORDER);
    private final Map<NodeId, Long> usageRows = new HashMap<>();
    private boolean sealed;

    /**
     * An empty graph.
     *
     * @param filtered whether some rows do not pass the filter
     */
    PartGraph(RatingScale scale, boolean filtered) {
        this.scale = scale;
        this.filtered = filtered;
    }

    void add(GraphNode node, Sight sight) {
        if (builder.add(node) && sight != Sight.SHOWN) {
            hiddenNodes.put(node.id(), sight);
        }
    }

    void add(GraphEdge edge, Sight sight) {
        if (!sealed) {
            List.of(NodeKind.values()).forEach(builder::seal);
            sealed = true;
        }
        int from = builder.find(edge.from());
        int to = builder.find(edge.to());
        builder.addEdge(
                edge,
                from,
                to,
                edge.kind() == EdgeKind.PART_OF_ARC && builder.node(to) instanceof Arc arc && arc.quest());
        if (sight == Sight.SHOWN) {
            if (filtered) {
                shownEdges.add(edge);
            }
        } else if (!shownEdges.contains(edge)) {
            hiddenEdges.merge(edge, sight, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    /**
     * Adds an unresolved reference.
     *
     * @param own whether it comes by itself; otherwise it comes with its row, and may have come already
     */
    void add(UnresolvedReference reference, boolean own) {
        if (own) {
            unresolved.add(reference);
        } else {
            furtherUnresolved.add(reference);
        }
    }

    void add(GraphRecords.Manifest row) {
        manifests.put(row.rowId(), row);
    }

    void add(GraphRecords.NpcLinkRow row) {
        npcLinks.put(row.rowId(), row);
    }

    void add(GraphRecords.RelationshipRow row) {
        relationships.put(row.rowId(), row);
    }

    void add(GraphRecords.CapabilityRow row) {
        capabilities.put(row.rowId(), row);
    }

    void add(GraphRecords.UsageRow row) {
        usages.put(row.rowId(), row);
    }

    /** Says how many usage rows a template has, of which none need be added. */
    void usageRows(NodeId template, long count) {
        usageRows.put(template, count);
    }

    /** The graph. */
    GraphState state() {
        return state(new Coverage(List.of()));
    }

    /** The graph with the accounts of what was read. */
    GraphState state(Coverage coverage) {
        furtherUnresolved.removeAll(Set.copyOf(unresolved));
        unresolved.addAll(furtherUnresolved);
        IndexedGraph all = builder.build();
        GraphRecords records = new GraphRecords(
                true,
                rows(manifests),
                rows(npcLinks),
                rows(relationships),
                rows(capabilities),
                rows(usages),
                List.of());
        return GraphState.ofPart(
                new GraphState.Loaded(
                        all,
                        records,
                        unresolved,
                        coverage,
                        scale,
                        NodeDetailSource.NONE,
                        Instant.EPOCH,
                        Optional.empty()),
                seen(all, Sight.BELOW),
                seen(all, Sight.SHOWN),
                usageRows);
    }

    private static <R> List<R> rows(Map<String, R> byId) {
        return List.copyOf(byId.values());
    }

    /** What is seen in one of the graphs. */
    private IndexedGraph seen(IndexedGraph all, Sight by) {
        if (hiddenNodes.isEmpty() && hiddenEdges.isEmpty()) {
            return all;
        }
        BitSet nodes = new BitSet(all.nodeBound());
        for (int node = 0; node < all.nodeBound(); node++) {
            nodes.set(node, isSeen(hiddenNodes.get(all.id(node)), by));
        }
        BitSet edges = new BitSet(all.edgeBound());
        for (int edge = 0; edge < all.edgeBound(); edge++) {
            edges.set(edge, isSeen(hiddenEdges.get(all.edge(edge)), by));
        }
        return all.view(nodes, edges, null);
    }

    private static boolean isSeen(@Nullable Sight shows, Sight by) {
        return shows == null || shows.compareTo(by) <= 0;
    }
}
