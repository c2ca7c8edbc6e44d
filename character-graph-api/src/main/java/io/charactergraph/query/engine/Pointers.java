package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.Lazy;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.query.DeletionReport.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.NodeRows;
import io.charactergraph.state.RecordIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every place in another row that refers to a node: from the edges that touch it, and from the records. */
final class Pointers {

    private final GraphState state;
    private final Lazy<Map<Integer, List<Scene.Id>>> scenesByEntryNode;

    Pointers(GraphState state) {
        this.state = state;
        this.scenesByEntryNode = Lazy.of(() -> scenesByEntryNode(state.graph()));
    }

    /** The places in rows of tables that the graph is made from, each once. */
    Set<Place> to(int node) {
        IndexedGraph graph = state.graph();
        NodeId id = graph.id(node);
        Optional<NodeRows.Row> own = NodeRows.of(id);
        Set<Place> places = new LinkedHashSet<>();
        for (int e : graph.base().outEdges(node)) {
            if (graph.hasEdge(e) || isHalfThere(graph, e, graph.to(e))) {
                add(graph.edge(e), true, id, own, places);
            }
        }
        for (int e : graph.base().inEdges(node)) {
            if (graph.hasEdge(e) || isHalfThere(graph, e, graph.from(e))) {
                add(graph.edge(e), false, id, own, places);
            }
        }
        state.recordIndex().forEach(node, new RecordPlaces(id, places));
        for (RowReferences.Bare reference : state.naming().bare(id)) {
            add(new Place(reference.table(), reference.rowId(), reference.path(), id), own, places);
        }
        if (id instanceof Scene.Id scene && scene.type() == SceneType.GAME) {
            for (int sceneNode : state.sceneNodesOf(scene.number())) {
                places.add(new Place(
                        StudioTable.GAME_SCENE_NODES.tableName(), Integer.toString(sceneNode), "scene_id", id));
            }
        }
        return places;
    }

    /**
     * Whether a filter took the other end, and the row that joins the two names this one as if the other were null. A row with
     * one end shows only where records are kept.
     */
    private boolean isHalfThere(IndexedGraph graph, int e, int other) {
        return !graph.hasNode(other)
                && state.records().loaded()
                && (graph.source(e) == EvidenceSource.NPC_EXPRESSION
                        || graph.source(e) == EvidenceSource.ASSET_LINEAGE);
    }

    /** The places that use a node without being one. */
    Set<Place> outside(NodeId id) {
        Set<Place> places = new LinkedHashSet<>();
        for (GraphRecords.OutsideReference reference : state.naming().outside(id)) {
            places.add(new Place(reference.table(), reference.rowId(), reference.path(), id));
        }
        return places;
    }

    /** The places that name a scene node of a scene that stays: the scene's linkages and parameters, and entry nodes. */
    Set<Place> toSceneNode(int sceneNode, Scene.Id scene) {
        Set<Place> places = new LinkedHashSet<>();
        IndexedGraph graph = state.graph();
        int node = graph.indexOf(scene);
        if (node != IndexedGraph.NONE) {
            for (int e : graph.outEdges(node)) {
                addSceneNode(graph, e, sceneNode, scene, places);
            }
            for (int e : graph.inEdges(node)) {
                addSceneNode(graph, e, sceneNode, scene, places);
            }
        }
        for (Scene.Id entered : scenesByEntryNode.get().getOrDefault(sceneNode, List.of())) {
            places.add(new Place(
                    StudioTable.GAME_SCENES.tableName(), Integer.toString(entered.number()), "entry_node_id", scene));
        }
        return places;
    }

    private static void addSceneNode(IndexedGraph graph, int e, int sceneNode, Scene.Id scene, Set<Place> places) {
        EvidenceSource source = graph.source(e);
        if (graph.sceneNode(e) == sceneNode
                && (source == EvidenceSource.ASSET_LINKAGE || source == EvidenceSource.GENERATION_PARAMS)) {
            Evidence evidence = graph.edge(e).evidence();
            String container = evidence.path().substring(0, evidence.path().lastIndexOf('.') + 1);
            places.add(new Place(evidence.table(), evidence.rowId(), container + "scene_node_id", scene));
        }
    }

    private static Map<Integer, List<Scene.Id>> scenesByEntryNode(IndexedGraph graph) {
        Map<Integer, List<Scene.Id>> scenes = new HashMap<>();
        for (int s = graph.kindStart(NodeKind.SCENE); s < graph.kindEnd(NodeKind.SCENE); s++) {
            if (graph.hasNode(s)
                    && graph.node(s) instanceof Scene scene
                    && scene.entryNodeId().isPresent()) {
                scenes.computeIfAbsent(scene.entryNodeId().getAsInt(), entry -> new ArrayList<>())
                        .add(scene.id());
            }
        }
        return scenes;
    }

    private void add(GraphEdge edge, boolean isStart, NodeId id, Optional<NodeRows.Row> own, Set<Place> places) {
        Evidence evidence = edge.evidence();
        add(new Place(evidence.table(), evidence.rowId(), path(edge, isStart, id), id), own, places);
    }

    /** Adds a place of another row. */
    private static void add(Place place, Optional<NodeRows.Row> own, Set<Place> places) {
        if (own.filter(row -> row.equals(new NodeRows.Row(place.table(), place.rowId())))
                .isEmpty()) {
            places.add(place);
        }
    }

    /** The column that names the node, in a row that names each end in a column of its own; else the path of the evidence. */
    private String path(GraphEdge edge, boolean isStart, NodeId id) {
        return NodeRow.find(id)
                .flatMap(row -> state.graph()
                        .schema()
                        .column(
                                edge.kind().wireType(),
                                edge.source().name(),
                                isStart ? PlaceEdge.End.FROM : PlaceEdge.End.TO,
                                row.table()))
                .orElseGet(() -> edge.evidence().path());
    }

    /** The places in records that name a node. */
    private record RecordPlaces(NodeId id, Set<Place> places) implements RecordIndex.Visitor {

        @Override
        public void manifest(GraphRecords.Manifest row) {
            String table = "scene_character_manifests";
            add(row.scene(), table, row.rowId(), "scene_id");
            row.required().forEach(one -> add(Optional.of(one), table, row.rowId(), "required_characters"));
            row.optional().forEach(one -> add(Optional.of(one), table, row.rowId(), "optional_characters"));
            for (GraphRecords.RoleEntry entry : row.roles()) {
                add(entry.character(), table, row.rowId(), "character_roles." + entry.key());
            }
            for (GraphRecords.RelationshipRequirement required : row.relationships()) {
                String path = "required_relationships." + required.key();
                add(required.a(), table, row.rowId(), path);
                add(required.b(), table, row.rowId(), path);
            }
            for (GraphRecords.InstanceRequirement required : row.instanceRequirements()) {
                String path = "instance_requirements." + required.key();
                add(required.character(), table, row.rowId(), path);
                if (!places.contains(new Place(table, row.rowId(), path + ".worldId", id))) {
                    add(required.world(), table, row.rowId(), path + ".world_id");
                }
            }
        }

        @Override
        public void npcLink(GraphRecords.NpcLinkRow row) {
            add(row.instance(), "character_npc_links", row.rowId(), "character_instance_id");
            add(row.npc(), "character_npc_links", row.rowId(), "npc_id");
        }

        @Override
        public void relationship(GraphRecords.RelationshipRow row) {
            add(row.a(), "character_relationships", row.rowId(), "character_a_id");
            add(row.b(), "character_relationships", row.rowId(), "character_b_id");
        }

        @Override
        public void capability(GraphRecords.CapabilityRow row) {
            add(row.template(), "character_capabilities", row.rowId(), "character_id");
            add(row.instance(), "character_capabilities", row.rowId(), "character_instance_id");
        }

        @Override
        public void usage(GraphRecords.UsageRow row) {
            add(row.template(), "character_usage", row.rowId(), "character_id");
            if (row.targets().contains(id)) {
                String column = id.kind() == NodeKind.PROMPT_VERSION
                        ? "prompt_version_id"
                        : id.kind() == NodeKind.ACTION_BLOCK ? "action_block_id" : "template_reference";
                places.add(new Place("character_usage", row.rowId(), column, id));
            }
        }

        private void add(Optional<? extends NodeId> named, String table, String row, String path) {
            if (named.isPresent() && named.get().equals(id)) {
                places.add(new Place(table, row, path, id));
            }
        }
    }
}
