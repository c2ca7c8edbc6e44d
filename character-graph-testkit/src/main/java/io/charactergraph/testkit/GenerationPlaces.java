package io.charactergraph.testkit;

import static io.charactergraph.model.NodeKind.ACTION_BLOCK;
import static io.charactergraph.model.NodeKind.ASSET;
import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.model.NodeKind.GAME_NPC;
import static io.charactergraph.model.NodeKind.GENERATION;
import static io.charactergraph.testkit.FixturePlaces.isFree;
import static io.charactergraph.testkit.FixturePlaces.key;
import static io.charactergraph.testkit.FixturePlaces.or;
import static io.charactergraph.testkit.FixturePlaces.toKind;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.List;
import java.util.Map;

/** Where the edges of generations, prompts and action blocks are written. */
final class GenerationPlaces {

    private static final String PARAMS = "canonical_params";

    private final FixturePlaces places;

    GenerationPlaces(FixturePlaces places) {
        this.places = places;
    }

    void generations() {
        places.add(
                EdgeKind.DERIVED_FROM,
                EvidenceSource.GENERATION_PARENT,
                (from, to) -> from.is(GENERATION) && from.requireRow().cell("parent_generation_id") == null,
                "one parent for each generation",
                (state, from, to, attribute) -> state.write(from.requireRow()).set("parent_generation_id", to.key()));
        places.add(
                EdgeKind.INVOLVES_CHARACTER,
                EvidenceSource.GENERATION_REFS,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) ->
                        state.write(from.requireRow()).add(List.of(PARAMS, "character_refs"), to.reference()));
        places.add(
                EdgeKind.INVOLVES_CHARACTER,
                EvidenceSource.GENERATION_VARIABLES,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> state.write(from.requireRow())
                        .set(List.of("prompt_config", "variables", or(attribute, to.name())), to.reference()));
        places.add(
                EdgeKind.INVOLVES_CHARACTER,
                EvidenceSource.GENERATION_PARAMS,
                (from, to) -> to.is(GAME_NPC) || isFree(from, PARAMS, "character"),
                "NPCs, and one template or instance for each generation",
                (state, from, to, attribute) -> {
                    FixtureRow row = state.write(from.requireRow());
                    if (to.is(GAME_NPC)) {
                        row.add(List.of(PARAMS, "social_context", "npcIds"), to.key());
                    } else {
                        row.set(List.of(PARAMS, "character"), to.key());
                    }
                });
        places.usage(EdgeKind.INVOLVES_CHARACTER, false, toKind(CHARACTER_TEMPLATE));
        places.add(
                EdgeKind.CREATED_FOR,
                EvidenceSource.GENERATION_PARAMS,
                (from, to) -> to.isGameScene() && isFree(from, PARAMS, "scene_id"),
                "one game scene for each generation",
                (state, from, to, attribute) ->
                        state.write(from.requireRow()).set(List.of(PARAMS, "scene_id"), to.key()));
        places.add(
                EdgeKind.USES_INPUT,
                EvidenceSource.GENERATION_INPUT,
                (from, to) -> !to.isContentScene(),
                "assets and game scenes",
                (state, from, to, attribute) -> state.write(from.requireRow())
                        .add(
                                List.of("inputs"),
                                to.is(ASSET)
                                        ? Map.of("role", or(attribute, "seed_image"), "asset_id", to.key())
                                        : Map.of("role", or(attribute, "from_scene"), "scene_id", to.key())));
        places.add(
                EdgeKind.USES_INPUT,
                EvidenceSource.GENERATION_PARAMS,
                (from, to) -> to.isGameScene(),
                "game scenes, as from_scene and to_scene",
                (state, from, to, attribute) -> state.write(from.requireRow())
                        .set(List.of(PARAMS, "scene_context", or(attribute, "from_scene"), "id"), to.key()));
        places.column(EdgeKind.USES_PROMPT, EvidenceSource.GENERATION_PROMPT_COLUMN, "prompt_version_id");
        places.add(
                EdgeKind.USES_PROMPT,
                EvidenceSource.GENERATION_PROMPT_CONFIG,
                (from, to) -> isFree(from, "prompt_config", "versionId"),
                "one prompt version for each generation",
                (state, from, to, attribute) ->
                        state.write(from.requireRow()).set(List.of("prompt_config", "versionId"), to.key()));
        places.add(
                EdgeKind.USES_CHARACTER,
                EvidenceSource.PROMPT_TEXT,
                FixturePlaces::any,
                "",
                (state, from, to, attribute) -> {
                    FixtureRow row = state.write(from.requireRow());
                    String column = from.is(ACTION_BLOCK) ? "prompt" : "prompt_text";
                    String before = row.cell(column);
                    row.set(column, (before == null ? "" : before + " ") + "{{character:" + key(to) + "}}");
                });
        places.usage(EdgeKind.USES_CHARACTER, false, FixturePlaces::any);
        places.arc(
                GENERATION,
                EvidenceSource.GENERATION_PARAMS,
                PARAMS,
                "arc_id",
                node -> isFree(node, PARAMS, "arc_id"),
                "one arc for each generation");
    }
}
