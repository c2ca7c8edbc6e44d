package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.DeletionReport.Place;
import io.charactergraph.state.GraphState;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds every place in another row that refers to a node: from the edges that touch it, and from the records. */
final class Pointers {

    private final GraphState state;

    Pointers(GraphState state) {
        this.state = state;
    }

    /** The places in rows of tables that the graph is made from, each once. */
    Set<Place> to(int node) {
        IndexedGraph graph = state.graph();
        NodeId id = graph.id(node);
        Optional<NodeRows.Row> own = NodeRows.of(id);
        Set<Place> places = new LinkedHashSet<>();
        for (int e = graph.outStart(node); e < graph.outEnd(node); e++) {
            if (graph.hasEdge(e)) {
                add(graph.edge(e), true, id, own, places);
            }
        }
        for (int p = graph.inStart(node); p < graph.inEnd(node); p++) {
            if (graph.hasEdge(graph.inEdge(p))) {
                add(graph.edge(graph.inEdge(p)), false, id, own, places);
            }
        }
        addRecords(id, places);
        addHalfResolved(id, places);
        return withoutOuterPlaces(places);
    }

    /** One reference can prove two edges, one of which knows only the container that it stands in. */
    private static Set<Place> withoutOuterPlaces(Set<Place> places) {
        Set<Place> outer = new HashSet<>();
        for (Place place : places) {
            for (int dot = place.path().lastIndexOf('.');
                    dot > 0;
                    dot = place.path().lastIndexOf('.', dot - 1)) {
                outer.add(new Place(place.table(), place.rowId(), place.path().substring(0, dot), place.target()));
            }
        }
        places.removeAll(outer);
        return places;
    }

    /** Rows that join the node with something that is not there make no edge, and still name it. */
    private void addHalfResolved(NodeId id, Set<Place> places) {
        for (UnresolvedReference reference : state.unresolved()) {
            if (reference.rowNodes().contains(id)) {
                joiningColumn(reference, id.kind())
                        .ifPresent(column -> places.add(new Place(reference.table(), reference.rowId(), column, id)));
            }
        }
    }

    private static Optional<String> joiningColumn(UnresolvedReference reference, NodeKind kind) {
        return switch (reference.table()) {
            case "npc_expressions" -> Optional.of(kind == NodeKind.GAME_NPC ? "npc_id" : "asset_id");
            case "scene_assets" -> Optional.of(kind == NodeKind.SCENE ? "scene_id" : "asset_id");
            case "asset_lineage" ->
                Optional.of(reference.path().startsWith("child") ? "parent_asset_id" : "child_asset_id");
            case "game_scene_nodes" -> kind == NodeKind.SCENE ? Optional.of("scene_id") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The places that use a node without being one. */
    Set<Place> outside(NodeId id) {
        Set<Place> places = new LinkedHashSet<>();
        for (GraphRecords.OutsideReference reference : state.naming().outside(id)) {
            places.add(new Place(reference.table(), reference.rowId(), reference.path(), id));
        }
        return places;
    }

    private static void add(GraphEdge edge, boolean isStart, NodeId id, Optional<NodeRows.Row> own, Set<Place> places) {
        Evidence evidence = edge.evidence();
        if (own.filter(row -> row.equals(new NodeRows.Row(evidence.table(), evidence.rowId())))
                .isEmpty()) {
            places.add(new Place(evidence.table(), evidence.rowId(), path(edge, isStart, id), id));
        }
    }

    /** The column that names the node; rows that join two nodes name each in a column of its own. */
    private static String path(GraphEdge edge, boolean isStart, NodeId id) {
        NodeKind kind = id.kind();
        return switch (edge.source()) {
            case NPC_LINK -> isStart ? "character_instance_id" : "npc_id";
            case RELATIONSHIP -> isStart ? "character_a_id" : "character_b_id";
            case ASSET_LINEAGE -> isStart ? "child_asset_id" : "parent_asset_id";
            case NPC_EXPRESSION -> isStart ? "npc_id" : "asset_id";
            case CONTENT_SCENE_ASSET -> isStart ? "scene_id" : "asset_id";
            case CAPABILITY ->
                kind == NodeKind.CHARACTER_TEMPLATE
                        ? "character_id"
                        : kind == NodeKind.CHARACTER_INSTANCE
                                ? "character_instance_id"
                                : edge.evidence().path();
            case USAGE_ROW ->
                kind == NodeKind.CHARACTER_TEMPLATE
                        ? "character_id"
                        : edge.evidence().path();
            case INSTANCE_ROW -> kind == NodeKind.CHARACTER_TEMPLATE ? "character_id" : "world_id";
            case MANIFEST_ROLES,
                    MANIFEST_REQUIRED,
                    MANIFEST_OPTIONAL,
                    MANIFEST_INSTANCE_REQUIREMENT,
                    SCENE_NODE_ASSET,
                    SCENE_NODE_SEGMENT,
                    SCENE_NODE_REFS,
                    SCENE_NODE_NPC ->
                kind == NodeKind.SCENE ? "scene_id" : edge.evidence().path();
            default -> edge.evidence().path();
        };
    }

    private void addRecords(NodeId id, Set<Place> places) {
        GraphRecords records = state.records();
        for (GraphRecords.Manifest row : records.manifests()) {
            addManifest(row, id, places);
        }
        for (GraphRecords.NpcLinkRow row : records.npcLinks()) {
            add(row.instance(), "character_npc_links", row.rowId(), "character_instance_id", id, places);
            add(row.npc(), "character_npc_links", row.rowId(), "npc_id", id, places);
        }
        for (GraphRecords.RelationshipRow row : records.relationships()) {
            add(row.a(), "character_relationships", row.rowId(), "character_a_id", id, places);
            add(row.b(), "character_relationships", row.rowId(), "character_b_id", id, places);
        }
        for (GraphRecords.CapabilityRow row : records.capabilities()) {
            add(row.template(), "character_capabilities", row.rowId(), "character_id", id, places);
            add(row.instance(), "character_capabilities", row.rowId(), "character_instance_id", id, places);
        }
        for (GraphRecords.UsageRow row : records.usages()) {
            add(row.template(), "character_usage", row.rowId(), "character_id", id, places);
            if (row.targets().contains(id)) {
                String column = id.kind() == NodeKind.PROMPT_VERSION
                        ? "prompt_version_id"
                        : id.kind() == NodeKind.ACTION_BLOCK ? "action_block_id" : "template_reference";
                places.add(new Place("character_usage", row.rowId(), column, id));
            }
        }
    }

    private static void addManifest(GraphRecords.Manifest row, NodeId id, Set<Place> places) {
        String table = "scene_character_manifests";
        add(row.scene(), table, row.rowId(), "scene_id", id, places);
        for (GraphRecords.RelationshipRequirement required : row.relationships()) {
            String path = "required_relationships." + required.key();
            add(required.a(), table, row.rowId(), path, id, places);
            add(required.b(), table, row.rowId(), path, id, places);
        }
        for (GraphRecords.InstanceRequirement required : row.instanceRequirements()) {
            add(required.character(), table, row.rowId(), "instance_requirements." + required.key(), id, places);
        }
        for (GraphRecords.RoleEntry entry : row.roles()) {
            add(entry.character(), table, row.rowId(), "character_roles." + entry.key(), id, places);
        }
    }

    private static void add(
            Optional<? extends NodeId> named, String table, String row, String path, NodeId id, Set<Place> places) {
        if (named.isPresent() && named.get().equals(id)) {
            places.add(new Place(table, row, path, id));
        }
    }
}
