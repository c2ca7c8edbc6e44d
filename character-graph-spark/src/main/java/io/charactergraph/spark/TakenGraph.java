package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.engine.LoadedFor;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.source.assembly.CeilingContext;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.state.DetailAccess;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Makes a graph in memory of rows of the tables. Nodes come first. For one thread, and one graph. */
final class TakenGraph {

    private static final Comparator<GraphRecords.OutsideReference> OUTSIDE_ORDER = Comparator.comparing(
                    GraphRecords.OutsideReference::table, TextOrder.BY_CODE_POINT)
            .thenComparing(GraphRecords.OutsideReference::rowId, RowIds.ORDER)
            .thenComparing(GraphRecords.OutsideReference::path, TextOrder.BY_CODE_POINT);

    private final CompactGraphBuilder builder = new CompactGraphBuilder(Schema.standard());
    private final Map<Scene.Id, Integer> entryNodes = new HashMap<>();
    private final List<UnresolvedReference> unresolved = new ArrayList<>();
    private final Map<UnresolvedReference, CeilingContext> contexts = new HashMap<>();
    private final List<TableCoverage> accounts = new ArrayList<>();
    private final Map<GraphTable, List<Object>> records = new EnumMap<>(GraphTable.class);
    private final List<Long> sceneNodes = new ArrayList<>();
    private boolean sealed;

    /** Adds a node. */
    void add(TakenNode taken) {
        builder.add(taken.node());
        taken.family()
                .ifPresent(family -> builder.family(
                        (CharacterTemplate.Id) taken.node().id(),
                        family.id(),
                        family.head().map(CharacterTemplate.Id::uuid).orElse(null)));
        if (taken.node() instanceof Scene scene && scene.entryNodeId().isPresent()) {
            entryNodes.put(scene.id(), scene.entryNodeId().getAsInt());
        }
    }

    /** Adds a row of a table. */
    void add(GraphTable table, Row row) {
        switch (table) {
            case NODES -> add(TakenNode.of(row));
            case EDGES -> edge(row);
            case UNRESOLVED -> unresolved(row);
            case COVERAGE -> accounts.add(CoverageColumns.table(row));
            case USAGES -> record(table, UsageColumns.usage(row));
            case MANIFESTS -> record(table, ManifestColumns.manifest(row));
            case NPC_LINKS -> record(table, RecordColumns.npcLink(row));
            case RELATIONSHIPS -> record(table, RecordColumns.relationship(row));
            case CAPABILITIES -> record(table, RecordColumns.capability(row));
            case OUTSIDE_REFERENCES -> record(table, RecordColumns.outsideReference(row));
            case ROW_REFERENCES -> record(table, RecordColumns.rowReference(row));
            case SCENE_NODES -> sceneNodes.add(RecordColumns.sceneNode(row));
        }
    }

    private void record(GraphTable table, Object record) {
        records.computeIfAbsent(table, key -> new ArrayList<>()).add(record);
    }

    private void edge(Row row) {
        seal();
        GraphEdge edge = EdgeColumns.edge(row);
        int from = builder.find(edge.from());
        int to = builder.find(edge.to());
        if (from >= 0 && to >= 0) {
            builder.addEdge(edge, from, to, Fields.isTrue(row, "saysQuest"));
        }
    }

    /** Ends the adding of nodes. */
    private void seal() {
        if (!sealed) {
            sealed = true;
            for (NodeKind kind : NodeKind.values()) {
                builder.seal(kind);
            }
        }
    }

    private void unresolved(Row row) {
        UnresolvedReference reference = UnresolvedColumns.reference(row);
        CeilingContext context = UnresolvedColumns.context(row);
        unresolved.add(reference);
        if (!context.partners().isEmpty()
                || !context.named().isEmpty()
                || !context.before().isEmpty()) {
            contexts.put(reference, context);
        }
    }

    /** Notes to which scenes the entry nodes belong, by the numbers of the nodes. */
    void entryNodesBelongTo(Map<Integer, NodeId> owners) {
        seal();
        entryNodes.forEach((scene, node) -> {
            NodeId owner = owners.get(node);
            if (scene.type() == SceneType.GAME && owner != null && !owner.equals(scene) && builder.find(owner) >= 0) {
                builder.entryNodeOwner(builder.find(scene), builder.find(owner));
            }
        });
    }

    /** Notes to which scenes the entry nodes belong, by the scene nodes that were added. */
    void entryNodesBelongToScenes() {
        Map<Integer, NodeId> owners = new HashMap<>();
        sceneNodes.forEach(node -> owners.put(RowReferences.nodeOf(node), Scene.Id.game(RowReferences.sceneOf(node))));
        entryNodesBelongTo(owners);
    }

    /** Returns the graph of what was added, under a filter. */
    CharacterGraph graph(RatingScale scale, Optional<LoadScope> scope, GraphFilter filter) {
        unresolved.sort(LoadedGraph.UNRESOLVED_ORDER);
        accounts.sort(Comparator.comparing(
                account -> StudioTable.find(account.table()).orElseThrow()));
        GraphState.Loaded loaded = new GraphState.Loaded(
                builder.build(),
                records(),
                unresolved,
                contexts,
                new Coverage(accounts),
                scale,
                DetailAccess.unchanging(NodeDetailSource.NONE),
                Instant.now(),
                Optional.empty(),
                ForeignKeys.dictionary(),
                rowReferences(),
                ReferringRows.NONE,
                Map.of());
        GraphState state = GraphState.of(
                scope.map(of -> LoadedFor.of(loaded, of, Set.of())).orElse(loaded));
        return FriendAccess.make(CharacterGraph.class, state.with(filter));
    }

    private GraphRecords records() {
        return new GraphRecords(
                true,
                sorted(GraphTable.MANIFESTS, GraphRecords.Manifest.class, GraphRecords.Manifest::rowId),
                sorted(GraphTable.NPC_LINKS, GraphRecords.NpcLinkRow.class, GraphRecords.NpcLinkRow::rowId),
                sorted(
                        GraphTable.RELATIONSHIPS,
                        GraphRecords.RelationshipRow.class,
                        GraphRecords.RelationshipRow::rowId),
                sorted(GraphTable.CAPABILITIES, GraphRecords.CapabilityRow.class, GraphRecords.CapabilityRow::rowId),
                sorted(GraphTable.USAGES, GraphRecords.UsageRow.class, GraphRecords.UsageRow::rowId),
                all(GraphTable.OUTSIDE_REFERENCES, GraphRecords.OutsideReference.class).stream()
                        .sorted(OUTSIDE_ORDER)
                        .toList());
    }

    private <T> List<T> sorted(GraphTable table, Class<T> type, Function<T, String> rowId) {
        return all(table, type).stream()
                .sorted(Comparator.comparing(rowId, RowIds.ORDER))
                .toList();
    }

    private <T> List<T> all(GraphTable table, Class<T> type) {
        return records.getOrDefault(table, List.of()).stream().map(type::cast).toList();
    }

    private RowReferences rowReferences() {
        List<RowReferences.Bare> bare = all(GraphTable.ROW_REFERENCES, RowReferences.Bare.class).stream()
                .sorted(Comparator.comparing(RowReferences.Bare::table, TextOrder.BY_CODE_POINT)
                        .thenComparing(RowReferences.Bare::rowId, RowIds.ORDER)
                        .thenComparing(RowReferences.Bare::path, TextOrder.BY_CODE_POINT)
                        .thenComparing(RowReferences.Bare::target))
                .toList();
        return RowReferences.of(
                bare, sceneNodes.stream().mapToLong(Long::longValue).toArray());
    }
}
