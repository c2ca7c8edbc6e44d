package io.charactergraph.state;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.source.assembly.CeilingContext;
import io.charactergraph.source.assembly.LoadedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a filter leaves of records, unresolved references and coverage.
 *
 * <p>A row goes when what it belongs to is not in the graph: a manifest with its scene, a link with either end, a usage row
 * when all that it names is gone. Under a ceiling nothing that stays names a hidden node, and counts are left out.
 */
final class FilteredRecords {

    private final GraphState.Loaded loaded;
    private final IndexedGraph graph;
    private final IndexedGraph below;
    private final GraphFilter filter;
    private final boolean whole;

    FilteredRecords(
            GraphState.Loaded loaded, IndexedGraph graph, IndexedGraph below, GraphFilter filter, boolean whole) {
        this.loaded = loaded;
        this.graph = graph;
        this.below = below;
        this.filter = filter;
        this.whole = whole;
    }

    GraphRecords records() {
        GraphRecords all = loaded.records();
        if (whole || !all.loaded()) {
            return all;
        }
        return new GraphRecords(
                true,
                all.manifests().stream().filter(row -> stays(row.scene())).toList(),
                all.npcLinks().stream()
                        .filter(row -> stays(row.instance()) && stays(row.npc()))
                        .toList(),
                all.relationships().stream()
                        .filter(row -> stays(row.a()) && stays(row.b()))
                        .toList(),
                all.capabilities().stream()
                        .filter(row -> stays(row.template()) && stays(row.instance()))
                        .toList(),
                all.usages().stream()
                        .filter(this::usageStays)
                        .map(this::withoutTargetsGone)
                        .toList(),
                all.outsideReferences().stream()
                        .filter(row -> !isGone(row.target()) && rowStays(row))
                        .toList());
    }

    List<UnresolvedReference> unresolved() {
        if (whole) {
            return loaded.unresolved();
        }
        List<UnresolvedReference> shown = new ArrayList<>();
        boolean moved = false;
        for (UnresolvedReference reference : loaded.unresolved()) {
            if (stays(reference)) {
                CeilingContext context = filter.hasCeiling() ? loaded.contexts().get(reference) : null;
                if (context == null) {
                    shown.add(reference);
                } else if (context.shows(this::isHidden)) {
                    UnresolvedReference visible = context.withoutHidden(reference, this::isHidden);
                    moved |= !visible.equals(reference);
                    shown.add(visible);
                }
            }
        }
        if (moved) {
            shown.sort(LoadedGraph.UNRESOLVED_ORDER);
        }
        return List.copyOf(shown);
    }

    private boolean stays(UnresolvedReference reference) {
        return stays(reference.owner())
                && reference.rowNodes().stream().noneMatch(this::isGone)
                && reference.missing().stream().noneMatch(this::isHidden);
    }

    Coverage coverage() {
        if (!filter.hasCeiling()) {
            return loaded.coverage();
        }
        return new Coverage(loaded.coverage().tables().stream()
                .map(CoverageBelow::withoutCounts)
                .toList());
    }

    private boolean usageStays(GraphRecords.UsageRow row) {
        return stays(row.template())
                && (row.targets().isEmpty() || !row.targets().stream().allMatch(this::isGone));
    }

    private GraphRecords.UsageRow withoutTargetsGone(GraphRecords.UsageRow row) {
        List<NodeId> targets =
                row.targets().stream().filter(target -> !isGone(target)).toList();
        return targets.size() == row.targets().size()
                ? row
                : new GraphRecords.UsageRow(
                        row.rowId(), row.template(), row.usageType(), targets, row.dangles(), row.usedAt());
    }

    /** What no edge and no record shows, as far as all that its row names is in the graph. */
    RowReferences rows() {
        return whole ? loaded.rows() : loaded.rows().filter(id -> !isGone(id));
    }

    private boolean rowStays(GraphRecords.OutsideReference reference) {
        return stays(NodeRows.nodeOf(new NodeRows.Row(reference.table(), reference.rowId())));
    }

    private boolean stays(Optional<? extends NodeId> id) {
        return id.isEmpty() || !isGone(id.get());
    }

    /** Whether the filter took it. */
    private boolean isGone(NodeId id) {
        return graph.indexOf(id) == IndexedGraph.NONE && loaded.graph().indexOf(id) != IndexedGraph.NONE;
    }

    /** Whether the ceiling took it. */
    private boolean isHidden(NodeId id) {
        return below.indexOf(id) == IndexedGraph.NONE && loaded.graph().indexOf(id) != IndexedGraph.NONE;
    }
}
