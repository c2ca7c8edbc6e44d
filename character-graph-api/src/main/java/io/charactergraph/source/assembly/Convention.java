package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import java.util.List;

/** The places where the row of a node (or a scene node) refers to another node: forms, and the edges made. */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum Convention {
    TEMPLATE_LEGACY_NPC(
            StudioTable.CHARACTERS, Forms.NPC, Edge.out(EdgeKind.LEGACY_NPC, EvidenceSource.TEMPLATE_LEGACY_NPC)),
    TEMPLATE_VERSION(
            StudioTable.CHARACTERS,
            Forms.TEMPLATE_UUID,
            Edge.out(EdgeKind.EVOLVED_FROM, EvidenceSource.TEMPLATE_VERSION)),
    INSTANCE_TEMPLATE(
            StudioTable.CHARACTER_INSTANCES,
            Forms.TEMPLATE_UUID,
            Edge.in(EdgeKind.INSTANTIATES, EvidenceSource.INSTANCE_ROW)),
    INSTANCE_WORLD(
            StudioTable.CHARACTER_INSTANCES, Forms.WORLD, Edge.out(EdgeKind.LIVES_IN, EvidenceSource.INSTANCE_ROW)),
    NPC_IDENTITY(StudioTable.GAME_NPCS, Forms.ASSET, Edge.out(EdgeKind.EXPRESSES_AS, EvidenceSource.NPC_IDENTITY)),
    WORLD_BINDING(StudioTable.GAME_WORLDS, Forms.CHARACTER, Edge.out(EdgeKind.CASTS, EvidenceSource.WORLD_BINDING)),
    WORLD_NAMELESS_BINDING(StudioTable.GAME_WORLDS, Forms.CHARACTER),
    WORLD_NPC_ROLES(StudioTable.GAME_WORLDS, Forms.NPC, Edge.out(EdgeKind.CASTS, EvidenceSource.WORLD_NPC_ROLES)),
    SCENE_ROLE(
            StudioTable.GAME_SCENES,
            Forms.CHARACTER,
            Edge.toRole(EvidenceSource.SCENE_META_ROLES),
            Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_ROLES)),
    SCENE_NAMELESS_ROLE(
            StudioTable.GAME_SCENES, Forms.CHARACTER, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_ROLES)),
    SCENE_CAST(
            StudioTable.GAME_SCENES,
            Forms.NPC,
            Edge.toRole(EvidenceSource.SCENE_META_CAST),
            Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_CAST)),
    SCENE_NAMELESS_CAST(
            StudioTable.GAME_SCENES, Forms.NPC, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_CAST)),
    SCENE_NPC(StudioTable.GAME_SCENES, Forms.NPC, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_NPC)),
    SCENE_TAG(StudioTable.GAME_SCENES, Forms.CHARACTER, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_META_TAG)),
    SCENE_WORLD(StudioTable.GAME_SCENES, Forms.WORLD, Edge.out(EdgeKind.SET_IN, EvidenceSource.SCENE_META_WORLD)),
    SCENE_WORLD_COLUMN(
            StudioTable.GAME_SCENES, Forms.WORLD, Edge.out(EdgeKind.SET_IN, EvidenceSource.SCENE_WORLD_COLUMN)),
    NODE_ASSET(
            StudioTable.GAME_SCENE_NODES,
            Forms.ASSET,
            Edge.out(EdgeKind.CONTAINS_ASSET, EvidenceSource.SCENE_NODE_ASSET)),
    NODE_SEGMENT(
            StudioTable.GAME_SCENE_NODES,
            Forms.ASSET,
            Edge.out(EdgeKind.CONTAINS_ASSET, EvidenceSource.SCENE_NODE_SEGMENT)),
    NODE_REFS(
            StudioTable.GAME_SCENE_NODES,
            Forms.CHARACTER,
            Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_NODE_REFS)),
    NODE_NPC(StudioTable.GAME_SCENE_NODES, Forms.NPC, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.SCENE_NODE_NPC)),
    CONTENT_SCENE_TAG(
            StudioTable.SCENES, Forms.CHARACTER, Edge.in(EdgeKind.APPEARS_IN, EvidenceSource.CONTENT_SCENE_TAG)),
    ASSET_TAG_CHARACTER(StudioTable.ASSETS, Forms.CHARACTER, Edge.out(EdgeKind.DEPICTS, EvidenceSource.ASSET_TAG)),
    ASSET_TAG_SCENE(StudioTable.ASSETS, Forms.SCENE, Edge.in(EdgeKind.CONTAINS_ASSET, EvidenceSource.ASSET_TAG)),
    ASSET_TEMPLATE(
            StudioTable.ASSETS, Forms.LINKAGE_TEMPLATE, Edge.out(EdgeKind.DEPICTS, EvidenceSource.ASSET_LINKAGE)),
    ASSET_INSTANCE(
            StudioTable.ASSETS, Forms.LINKAGE_INSTANCE, Edge.out(EdgeKind.DEPICTS, EvidenceSource.ASSET_LINKAGE)),
    ASSET_SCENE(StudioTable.ASSETS, Forms.SCENE, Edge.in(EdgeKind.CONTAINS_ASSET, EvidenceSource.ASSET_LINKAGE)),
    ASSET_GENERATION(
            StudioTable.ASSETS,
            Forms.GENERATION,
            Edge.out(EdgeKind.GENERATED_BY, EvidenceSource.ASSET_SOURCE_GENERATION)),
    GENERATION_ASSET(
            StudioTable.GENERATIONS, Forms.ASSET, Edge.in(EdgeKind.GENERATED_BY, EvidenceSource.GENERATION_ASSET)),
    GENERATION_PARENT(
            StudioTable.GENERATIONS,
            Forms.GENERATION,
            Edge.out(EdgeKind.DERIVED_FROM, EvidenceSource.GENERATION_PARENT)),
    GENERATION_REFS(
            StudioTable.GENERATIONS,
            Forms.CHARACTER,
            Edge.out(EdgeKind.INVOLVES_CHARACTER, EvidenceSource.GENERATION_REFS)),
    GENERATION_VARIABLE(
            StudioTable.GENERATIONS,
            Forms.CHARACTER,
            Edge.out(EdgeKind.INVOLVES_CHARACTER, EvidenceSource.GENERATION_VARIABLES)),
    GENERATION_CHARACTER(
            StudioTable.GENERATIONS,
            Forms.CHARACTER,
            Edge.out(EdgeKind.INVOLVES_CHARACTER, EvidenceSource.GENERATION_PARAMS)),
    GENERATION_NPC(
            StudioTable.GENERATIONS,
            Forms.NPC,
            Edge.out(EdgeKind.INVOLVES_CHARACTER, EvidenceSource.GENERATION_PARAMS)),
    GENERATION_SCENE(
            StudioTable.GENERATIONS, Forms.SCENE, Edge.out(EdgeKind.CREATED_FOR, EvidenceSource.GENERATION_PARAMS)),
    GENERATION_CONTEXT_SCENE(
            StudioTable.GENERATIONS, Forms.SCENE, Edge.out(EdgeKind.USES_INPUT, EvidenceSource.GENERATION_PARAMS)),
    GENERATION_INPUT_ASSET(
            StudioTable.GENERATIONS, Forms.ASSET, Edge.out(EdgeKind.USES_INPUT, EvidenceSource.GENERATION_INPUT)),
    GENERATION_INPUT_SCENE(
            StudioTable.GENERATIONS, Forms.SCENE, Edge.out(EdgeKind.USES_INPUT, EvidenceSource.GENERATION_INPUT)),
    GENERATION_PROMPT(
            StudioTable.GENERATIONS,
            Forms.PROMPT_UUID,
            Edge.out(EdgeKind.USES_PROMPT, EvidenceSource.GENERATION_PROMPT_COLUMN)),
    GENERATION_PROMPT_CONFIG(
            StudioTable.GENERATIONS,
            Forms.PROMPT_UUID,
            Edge.out(EdgeKind.USES_PROMPT, EvidenceSource.GENERATION_PROMPT_CONFIG)),
    PROMPT_MENTION(
            StudioTable.PROMPT_VERSIONS,
            Forms.MENTIONED_TEMPLATE,
            Edge.out(EdgeKind.USES_CHARACTER, EvidenceSource.PROMPT_TEXT)),
    ACTION_MENTION(
            StudioTable.ACTION_BLOCKS,
            Forms.MENTIONED_TEMPLATE,
            Edge.out(EdgeKind.USES_CHARACTER, EvidenceSource.PROMPT_TEXT));

    private static final Convention[] VALUES = values();

    private final StudioTable table;
    private final Forms forms;
    private final List<Edge> edges;
    private final List<EdgeKind> kinds;

    Convention(StudioTable table, Forms forms, Edge... edges) {
        this.table = table;
        this.forms = forms;
        this.edges = List.of(edges);
        this.kinds = this.edges.stream().map(Edge::kind).sorted().toList();
    }

    static Convention of(int ordinal) {
        return VALUES[ordinal];
    }

    StudioTable table() {
        return table;
    }

    Forms forms() {
        return forms;
    }

    List<Edge> edges() {
        return edges;
    }

    List<EdgeKind> kinds() {
        return kinds;
    }

    /** Whether a scene node id beside the scene id says more exactly where (readings R27). */
    boolean isSceneLink() {
        return this == ASSET_SCENE || this == GENERATION_SCENE;
    }
}
