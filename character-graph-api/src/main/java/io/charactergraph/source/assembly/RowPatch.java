package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraph;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.GraphPatch;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.replay.EmissionFormat;
import io.charactergraph.source.replay.RecordedRows;
import io.charactergraph.source.replay.RowDelta;
import io.charactergraph.source.replay.RowMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a graph of the one before when only some rows have changed, and nothing in other rows depends on what has: it replaces the
 * nodes of these rows, and the edges and unresolved references that they gave, and shares the rest. Gives none in all other cases,
 * in which the graph is assembled again.
 *
 * <p>Other rows depend on a row by its facts (which join rows), by the existence of its node (references resolve to it), by keys and
 * labels. So the facts of each row must be the same; the nodes of kinds that others read must be the same; and a row may appear
 * or vanish only if its node is named by its number alone, and by no other row.
 */
final class RowPatch {

    /** Kinds of nodes that nothing but their own rows read. */
    private static final Set<NodeKind> READ_ALONE =
            EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION, NodeKind.SCENE, NodeKind.GAME_NPC);

    /** Kinds of nodes that are named by numbers alone, and of which no other node is made. */
    private static final Set<NodeKind> NUMBERED = EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION);

    private final LoadedGraph before;
    private final SceneNodes sceneNodes;
    private final EmissionFormat format;
    private final boolean records;
    private final Map<StudioTable, Counts> counts = new EnumMap<>(StudioTable.class);
    private final List<RowMeaning> resolvedBefore = new ArrayList<>();
    private final List<RowMeaning> resolvedAfter = new ArrayList<>();
    private final Set<NodeId> gone = new LinkedHashSet<>();
    private final Set<NodeId> come = new LinkedHashSet<>();

    /**
     * A patch.
     *
     * @param before the graph before
     * @param sceneNodes its scene nodes, with the handles of their scenes
     * @param records whether it keeps records
     */
    RowPatch(LoadedGraph before, SceneNodes sceneNodes, EmissionFormat format, boolean records) {
        this.before = before;
        this.sceneNodes = sceneNodes;
        this.format = format;
        this.records = records;
    }

    /** How the accounts of a table change. */
    private static final class Counts {
        private long rows;
        private long nodes;
        private long edgeOnly;
        private long edges;
        private long unheldValues;
    }

    /**
     * Returns the graph.
     *
     * @param deltas the rows that have changed, by table
     * @param rows the rows of all tables as they are now
     * @param snapshots of what moment the rows are, by the name of a source
     */
    Optional<LoadedGraph> make(
            Map<StudioTable, RowDelta> deltas, Map<StudioTable, RecordedRows> rows, Map<String, Instant> snapshots) {
        if (!(before.graph() instanceof CompactGraph graph)) {
            return Optional.empty();
        }
        GraphPatch patch = new GraphPatch(graph);
        for (Map.Entry<StudioTable, RowDelta> delta : deltas.entrySet()) {
            if (!table(delta.getKey(), delta.getValue(), patch)) {
                return Optional.empty();
            }
        }
        RowRun was = run(patch.edgesBefore());
        RowRun is = run(patch.edgesAfter());
        if (isNamedElsewhere(rows, is.resolver()) || !all(resolvedBefore, was) || !all(resolvedAfter, is)) {
            return Optional.empty();
        }
        Optional<List<UnresolvedReference>> unresolved = unresolved(was, is);
        return unresolved.isEmpty()
                ? Optional.empty()
                : patch.make().map(patched -> loaded(patched, was, is, unresolved.orElseThrow(), snapshots));
    }

    /** Compares the rows of a table before and after; returns false when other rows depend on what has changed. */
    private boolean table(StudioTable table, RowDelta delta, GraphPatch patch) {
        Optional<Map<Long, RowMeaning>> rowsBefore = RowMeaning.byId(delta.gone(), table, format);
        Optional<Map<Long, RowMeaning>> rowsAfter = RowMeaning.byId(delta.come(), table, format);
        if (rowsBefore.isEmpty() || rowsAfter.isEmpty()) {
            return false;
        }
        Counts count = counts.computeIfAbsent(table, any -> new Counts());
        Map<Long, RowMeaning> after = rowsAfter.orElseThrow();
        for (Map.Entry<Long, RowMeaning> row : rowsBefore.orElseThrow().entrySet()) {
            RowMeaning was = row.getValue();
            RowMeaning is = after.remove(row.getKey());
            count.unheldValues -= was.unheldValues();
            if (is == null ? !vanishes(was, count, patch) : !changes(was, is, count, patch)) {
                return false;
            }
        }
        for (RowMeaning is : after.values()) {
            if (!appears(is, count, patch)) {
                return false;
            }
        }
        return true;
    }

    private boolean changes(RowMeaning was, RowMeaning is, Counts count, GraphPatch patch) {
        GraphNode nodeBefore = was.node().orElse(null);
        GraphNode node = is.node().orElse(null);
        if (was.unheldRows() + is.unheldRows() > 0
                || !was.isJoinedAs(is)
                || (nodeBefore == null) != (node == null)
                || node != null && nodeBefore != null && !node.id().equals(nodeBefore.id())) {
            return false;
        }
        count.unheldValues += is.unheldValues();
        if (node != null && !node.equals(nodeBefore)) {
            if (!READ_ALONE.contains(node.kind())) {
                return false;
            }
            patch.write(node);
        }
        if (!was.mentionsAs(is)) {
            resolvedBefore.add(was);
            resolvedAfter.add(is);
        }
        return true;
    }

    private boolean appears(RowMeaning is, Counts count, GraphPatch patch) {
        Optional<GraphNode> node = alone(is);
        node.ifPresent(patch::write);
        node.ifPresent(added -> come.add(added.id()));
        resolvedAfter.add(is);
        count.rows++;
        count.nodes++;
        count.unheldValues += is.unheldValues();
        return node.isPresent();
    }

    private boolean vanishes(RowMeaning was, Counts count, GraphPatch patch) {
        Optional<GraphNode> node = alone(was);
        node.ifPresent(removed -> patch.remove(removed.id()));
        node.ifPresent(removed -> gone.add(removed.id()));
        resolvedBefore.add(was);
        count.rows--;
        count.nodes--;
        return node.isPresent();
    }

    /** Returns the node of a row that can appear or vanish alone. */
    private static Optional<GraphNode> alone(RowMeaning row) {
        return row.isJoined() || row.unheldRows() > 0
                ? Optional.empty()
                : row.node().filter(node -> NUMBERED.contains(node.kind()));
    }

    /** Whether something other than an edge names a node that appears or vanishes. */
    private boolean isNamedElsewhere(Map<StudioTable, RecordedRows> rows, Resolver resolver) {
        if (gone.isEmpty() && come.isEmpty()) {
            return false;
        }
        Set<NodeId> either = new HashSet<>(gone);
        either.addAll(come);
        for (UnresolvedReference reference : before.unresolved()) {
            if (reference.missing().stream().anyMatch(either::contains)
                    || reference.rowNodes().stream().anyMatch(either::contains)) {
                return true;
            }
        }
        for (CeilingContext context : before.contexts().values()) {
            if (context.named().stream().anyMatch(either::contains)
                    || context.before().stream().anyMatch(either::contains)
                    || context.partners().stream().anyMatch(either::contains)) {
                return true;
            }
        }
        return !gone.isEmpty() && (isBare() || isRecorded()) || isOutside(rows, either, resolver);
    }

    private boolean isBare() {
        return before.rows().bare().stream()
                .anyMatch(reference -> gone.contains(reference.target())
                        || reference.rowNodes().stream().anyMatch(gone::contains));
    }

    private boolean isRecorded() {
        for (GraphRecords.UsageRow usage : before.records().usages()) {
            if (usage.targets().stream().anyMatch(gone::contains)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row that is no part of the graph names one of the nodes. */
    private boolean isOutside(Map<StudioTable, RecordedRows> rows, Set<NodeId> nodes, Resolver resolver) {
        Set<StudioTable> named = EnumSet.noneOf(StudioTable.class);
        nodes.forEach(node -> named.add(node.kind() == NodeKind.ASSET ? StudioTable.ASSETS : StudioTable.GENERATIONS));
        Set<StudioTable> naming = EnumSet.noneOf(StudioTable.class);
        for (Place place : format.conventions().schema().places()) {
            if (place.use() == Place.Use.OUTSIDE
                    && place.form().tables().stream().anyMatch(named::contains)) {
                naming.add(place.table());
            }
        }
        OutsideNames names = new OutsideNames(nodes, resolver, format.values());
        for (StudioTable table : naming) {
            RecordedRows of = rows.get(table);
            if (of != null) {
                names.read(of, table, format);
            }
        }
        return names.found();
    }

    private RowRun run(CompactGraphBuilder builder) {
        return new RowRun(builder, records, format.conventions(), format.values(), before.coverage(), sceneNodes);
    }

    private static boolean all(List<RowMeaning> rows, RowRun run) {
        for (RowMeaning row : rows) {
            if (!run.add(row)) {
                return false;
            }
        }
        run.finish();
        return true;
    }

    /** Returns the unresolved references; empty when those of a row that others join have changed. */
    private Optional<List<UnresolvedReference>> unresolved(RowRun was, RowRun is) {
        List<UnresolvedReference> goes = was.unresolved();
        List<UnresolvedReference> comes = is.unresolved();
        if (goes.equals(comes) && was.contexts().equals(is.contexts())) {
            return Optional.of(before.unresolved());
        }
        if (resolvedBefore.stream().anyMatch(RowMeaning::isJoined)) {
            return Optional.empty();
        }
        Set<UnresolvedReference> known = new LinkedHashSet<>(before.unresolved());
        for (UnresolvedReference reference : goes) {
            if (!known.remove(reference)) {
                return Optional.empty();
            }
        }
        List<UnresolvedReference> sorted = new ArrayList<>(known);
        sorted.addAll(comes);
        sorted.sort(LoadedGraph.UNRESOLVED_ORDER);
        return Optional.of(sorted);
    }

    private LoadedGraph loaded(
            CompactGraph graph,
            RowRun was,
            RowRun is,
            List<UnresolvedReference> unresolved,
            Map<String, Instant> snapshots) {
        for (Map.Entry<StudioTable, Counts> count : counts.entrySet()) {
            count.getValue().edges = is.edges(count.getKey()) - was.edges(count.getKey());
            if (count.getKey() == StudioTable.GAME_SCENE_NODES) {
                count.getValue().edgeOnly = is.sceneNodesWithEdges() - was.sceneNodesWithEdges();
            }
        }
        Map<UnresolvedReference, CeilingContext> contexts = before.contexts();
        if (!was.contexts().isEmpty() || !is.contexts().isEmpty()) {
            contexts = new HashMap<>(contexts);
            contexts.keySet().removeAll(was.contexts().keySet());
            contexts.putAll(is.contexts());
        }
        return new LoadedGraph(
                graph,
                before.records(),
                unresolved,
                contexts,
                coverage(unresolved),
                before.foreignKeys(),
                records ? before.rows().with(was.bare(), is.bare()) : before.rows(),
                snapshots,
                before.scanned());
    }

    private Coverage coverage(List<UnresolvedReference> unresolved) {
        Map<String, Long> unresolvedOf = new HashMap<>();
        unresolved.forEach(reference -> unresolvedOf.merge(reference.table(), 1L, Long::sum));
        List<TableCoverage> tables = new ArrayList<>();
        for (TableCoverage table : before.coverage().tables()) {
            Counts count = counts.get(StudioTable.find(table.table()).orElseThrow());
            tables.add(count == null ? table : changed(table, count, unresolvedOf.getOrDefault(table.table(), 0L)));
        }
        return new Coverage(tables);
    }

    private static TableCoverage changed(TableCoverage table, Counts count, long unresolved) {
        long rows = table.rowsRead() + count.rows;
        long nodes = table.nodeRows() + count.nodes;
        long edgeOnly = table.edgeOnlyRows() + count.edgeOnly;
        long unheldValues = table.unheldValues() + count.unheldValues;
        boolean whole = table.missingColumns().isEmpty() && table.unheldRows() + unheldValues == 0;
        return new TableCoverage(
                table.table(),
                whole ? TableCoverage.Status.WHOLE : TableCoverage.Status.PARTIAL,
                table.missingColumns(),
                table.source(),
                table.readFrom(),
                rows,
                nodes,
                edgeOnly,
                rows - nodes - edgeOnly,
                table.edges() + count.edges,
                unresolved,
                table.unheldRows(),
                unheldValues);
    }
}
