package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeMakerTest {

    private static final String T = "00000000-0000-0000-0000-00000000000a";
    private static final String I = "00000000-0000-0000-0000-00000000000b";

    @ParameterizedTest
    @CsvSource(textBlock = """
            INSTANTIATES, INSTANCE_ROW, character:T, instance:I, , character_id, character_instances I. character_id
            LIVES_IN, INSTANCE_ROW, instance:I, world:3, , world_id, character_instances I. world_id
            SYNCS_WITH, NPC_LINK, instance:I, npc:4, 77, npc_id, character_npc_links 77. npc_id
            LEGACY_NPC, TEMPLATE_LEGACY_NPC, character:T, npc:4, , game_npc_id, characters T. game_npc_id
            EVOLVED_FROM, TEMPLATE_VERSION, character:T, character:I, , previous_version_id, characters T. previous_version_id
            FILLS_ROLE, SCENE_META_ROLES, instance:I, role:17:rival, , meta.character_roles.{}, game_scenes 17. meta.character_roles.rival
            HAS_ROLE, SCENE_META_CAST, scene:game:17, role:17:rival, , meta.cast.role, game_scenes 17. meta.cast.role
            HAS_ROLE, MANIFEST_ROLES, scene:game:17, role:17:rival, 5, character_roles.role, scene_character_manifests 5. character_roles.role
            APPEARS_IN, SCENE_META_TAG, character:T, scene:game:17, , meta.tags, game_scenes 17. meta.tags
            APPEARS_IN, CONTENT_SCENE_TAG, character:T, scene:content:18, , tags, scenes 18. tags
            APPEARS_IN, SCENE_NODE_REFS, character:T, scene:game:17, , meta.character_refs, game_scene_nodes 170. meta.character_refs
            CASTS, WORLD_BINDING, world:3, npc:4, , meta.npc_bindings.{}, game_worlds 3. meta.npc_bindings.lead
            CASTS, WORLD_NPC_ROLES, world:3, npc:4, , meta.npcRoles.{}, game_worlds 3. meta.npcRoles.4
            SET_IN, SCENE_META_WORLD, scene:game:17, world:3, , meta.world_id, game_scenes 17. meta.world_id
            PART_OF_ARC, GENERATION_PARAMS, generation:6, arc:a, , canonical_params.arc_id, generations 6. canonical_params.arc_id
            CONTAINS_ASSET, SCENE_NODE_ASSET, scene:game:17, asset:8, , asset_id, game_scene_nodes 170. asset_id
            CONTAINS_ASSET, ASSET_TAG, scene:game:17, asset:8, , tags, assets 8. tags
            CONTAINS_ASSET, CONTENT_SCENE_ASSET, scene:content:18, asset:8, 21, asset_id, scene_assets 21. asset_id
            EXPRESSES_AS, NPC_IDENTITY, npc:4, asset:8, , personality.identity, game_npcs 4. personality.identity
            GENERATED_BY, ASSET_SOURCE_GENERATION, asset:8, generation:6, , source_generation_id, assets 8. source_generation_id
            GENERATED_BY, GENERATION_ASSET, asset:8, generation:6, , asset_id, generations 6. asset_id
            DERIVED_FROM, GENERATION_PARENT, generation:6, generation:7, , parent_generation_id, generations 6. parent_generation_id
            USES_CHARACTER, PROMPT_TEXT, prompt:I, character:T, , prompt_text, prompt_versions I. prompt_text
            USES_CHARACTER, PROMPT_TEXT, action:I, character:T, , prompt, action_blocks I. prompt
            EXTENSION, EXTENSION, world:3, x:faction:owls, , members.{}, 'members.{} . '
            EXTENSION, EXTENSION, world:3, x:faction:owls, 9, members, 'members 9. '
            """)
    void evidence_followsFromSourceAndEnds(
            EdgeKind kind,
            EvidenceSource source,
            String from,
            String to,
            @Nullable String rowId,
            String path,
            String evidence) {
        EdgeDetail detail = kind == EdgeKind.CASTS
                ? new EdgeDetail.Casting("lead", source == EvidenceSource.WORLD_NPC_ROLES)
                : kind == EdgeKind.EXTENSION ? new EdgeDetail.Extension("owns", Map.of()) : EdgeDetail.None.NONE;
        String freeKey = path.contains("{}") ? key(from, to, detail) : null;
        EdgeCodes.FreeKey key = EdgeMaker.freeKey(freeKey, id(from), id(to), detail);
        Evidence made = EdgeMaker.make(
                        Schema.standard(),
                        new EdgeCodes.Code(kind, source, path, key, false),
                        id(from),
                        id(to),
                        source.table().equals("game_scene_nodes") ? 170 : IndexedGraph.NO_SCENE_NODE,
                        detail,
                        rowId,
                        null)
                .evidence();

        assertThat(made.table() + " " + made.rowId() + ". " + made.path())
                .isEqualTo(evidence.replace(" T.", " " + T + ".").replace(" I.", " " + I + "."));
    }

    /** The key that the ends of the edge say. */
    private static @Nullable String key(String from, String to, EdgeDetail detail) {
        return to.startsWith("role:")
                ? to.substring(to.lastIndexOf(':') + 1)
                : detail instanceof EdgeDetail.Casting casting
                        ? to.startsWith("npc:") && casting.hint() ? to.substring(4) : casting.role()
                        : null;
    }

    private static NodeId id(String text) {
        return NodeId.parse(text.replaceAll(":T$", ":" + T).replaceAll(":I$", ":" + I));
    }
}
