package io.charactergraph.testkit;

import static io.charactergraph.model.EvidenceSource.ASSET_LINKAGE;
import static io.charactergraph.model.EvidenceSource.ASSET_SOURCE_GENERATION;
import static io.charactergraph.model.EvidenceSource.ASSET_TAG;
import static io.charactergraph.model.EvidenceSource.CONTENT_SCENE_TAG;
import static io.charactergraph.model.EvidenceSource.GENERATION_ASSET;
import static io.charactergraph.model.EvidenceSource.GENERATION_INPUT;
import static io.charactergraph.model.EvidenceSource.GENERATION_PARAMS;
import static io.charactergraph.model.EvidenceSource.GENERATION_PROMPT_COLUMN;
import static io.charactergraph.model.EvidenceSource.GENERATION_PROMPT_CONFIG;
import static io.charactergraph.model.EvidenceSource.GENERATION_REFS;
import static io.charactergraph.model.EvidenceSource.GENERATION_VARIABLES;
import static io.charactergraph.model.EvidenceSource.MANIFEST_OPTIONAL;
import static io.charactergraph.model.EvidenceSource.MANIFEST_ROLES;
import static io.charactergraph.model.EvidenceSource.NPC_EXPRESSION;
import static io.charactergraph.model.EvidenceSource.NPC_IDENTITY;
import static io.charactergraph.model.EvidenceSource.PROMPT_TEXT;
import static io.charactergraph.model.EvidenceSource.SCENE_META_ARC;
import static io.charactergraph.model.EvidenceSource.SCENE_META_CAST;
import static io.charactergraph.model.EvidenceSource.SCENE_META_NPC;
import static io.charactergraph.model.EvidenceSource.SCENE_META_TAG;
import static io.charactergraph.model.EvidenceSource.SCENE_NODE_ASSET;
import static io.charactergraph.model.EvidenceSource.SCENE_NODE_NPC;
import static io.charactergraph.model.EvidenceSource.SCENE_NODE_REFS;
import static io.charactergraph.model.EvidenceSource.SCENE_NODE_SEGMENT;
import static io.charactergraph.model.EvidenceSource.USAGE_ROW;
import static io.charactergraph.model.EvidenceSource.WORLD_BINDING;
import static io.charactergraph.model.EvidenceSource.WORLD_NPC_ROLES;

import io.charactergraph.model.EdgeKind;

/** The sample graphs that are written as fixtures. */
final class SampleFixtures {

    private SampleFixtures() {}

    static StudioFixture smallest() {
        return StudioFixture.create()
                .world("noir")
                .template("ophelia")
                .instance("ophelia", "noir")
                .npc("Marla")
                .syncsWith("ophelia@noir", "Marla")
                .scene("To be")
                .setIn("To be", "noir")
                .role("To be", "protagonist", "ophelia@noir")
                .asset("portrait")
                .depicts("portrait", "ophelia")
                .containsAsset("To be", "portrait")
                .prompt("portrait prompt")
                .generation("portrait job")
                .generatedBy("portrait", "portrait job")
                .involvesCharacter("portrait job", "ophelia")
                .createdFor("portrait job", "To be")
                .usesPrompt("portrait job", "portrait prompt");
    }

    static StudioFixture everyKind() {
        StudioFixture studio = StudioFixture.create();
        characters(studio);
        scenes(studio);
        library(studio);
        return studio.extension("faction", "denmark").extensionEdge("member_of", "rosencrantz", "denmark");
    }

    private static void characters(StudioFixture studio) {
        studio.world("stage")
                .template("rosencrantz")
                .template("guildenstern_v1")
                .template("guildenstern")
                .evolvedFrom("guildenstern", "guildenstern_v1")
                .references("rosencrantz", "guildenstern", "friends")
                .references("guildenstern", "rosencrantz", "friends")
                .instance("rosencrantz", "stage")
                .instance("guildenstern", "stage")
                .npc("Marla")
                .npc("Stan")
                .syncsWith("rosencrantz@stage", "Marla")
                .legacyNpc("guildenstern", "Stan")
                .actionBlock("flip_coin")
                .hasCapability("rosencrantz", "flip_coin")
                .hasCapability("guildenstern@stage", "flip_coin")
                .casts("stage", "messenger", "Marla", WORLD_BINDING, WORLD_NPC_ROLES)
                .casts("stage", "player", "guildenstern")
                .casts("stage", "tragedian", "rosencrantz@stage");
    }

    private static void scenes(StudioFixture studio) {
        studio.scene("Heads or tails")
                .setIn("Heads or tails", "stage")
                .requiresInstance("Heads or tails", "guildenstern", "stage")
                .role("Heads or tails", "companion", "rosencrantz", "guildenstern@stage", "Marla")
                .fillsRole("guildenstern", "Heads or tails", "rival", MANIFEST_ROLES)
                .fillsRole("Stan", "Heads or tails", "tosser", SCENE_META_CAST)
                .requiresCharacter("Heads or tails", "rosencrantz")
                .appearsIn(
                        "guildenstern", "Heads or tails", SCENE_META_TAG, MANIFEST_OPTIONAL, SCENE_NODE_REFS, USAGE_ROW)
                .appearsIn("Stan", "Heads or tails", SCENE_META_NPC, SCENE_NODE_NPC)
                .partOfArc("Heads or tails", "chance", SCENE_META_ARC, SCENE_META_TAG)
                .partOfQuest("Heads or tails", "england")
                .contentScene("Trailer")
                .appearsIn("rosencrantz", "Trailer")
                .partOfArc("Trailer", "chance", CONTENT_SCENE_TAG);
    }

    private static void library(StudioFixture studio) {
        studio.asset("toss")
                .asset("coin")
                .asset("still")
                .containsAsset("Heads or tails", "toss", SCENE_NODE_ASSET, SCENE_NODE_SEGMENT, ASSET_LINKAGE, ASSET_TAG)
                .containsAsset("Trailer", "coin")
                .depicts("toss", "rosencrantz", ASSET_LINKAGE, ASSET_TAG, USAGE_ROW)
                .depicts("still", "guildenstern@stage")
                .partOfArc("still", "chance")
                .expressesAs("Marla", "idle", "still", NPC_EXPRESSION)
                .expressesAs("Marla", "portrait", "still", NPC_IDENTITY)
                .derivedFrom("still", "toss")
                .generation("toss job")
                .generation("clip job")
                .generatedBy("toss", "toss job", ASSET_SOURCE_GENERATION, GENERATION_ASSET)
                .derivedFrom("clip job", "toss job")
                .involvesCharacter(
                        "toss job", "rosencrantz", GENERATION_REFS, GENERATION_VARIABLES, GENERATION_PARAMS, USAGE_ROW)
                .involvesCharacter("clip job", "Stan", GENERATION_PARAMS)
                .involvesCharacter("clip job", "guildenstern@stage")
                .createdFor("toss job", "Heads or tails")
                .usesInput("clip job", "seed_image", "toss", GENERATION_INPUT)
                .usesInput("clip job", "from_scene", "Heads or tails", GENERATION_PARAMS)
                .partOfArc("clip job", "chance")
                .prompt("Two at court")
                .usesPrompt("toss job", "Two at court", GENERATION_PROMPT_COLUMN, GENERATION_PROMPT_CONFIG)
                .usesCharacter("Two at court", "rosencrantz", PROMPT_TEXT, USAGE_ROW)
                .usesCharacter("flip_coin", "guildenstern", PROMPT_TEXT, USAGE_ROW)
                .edge(EdgeKind.HAS_ROLE, "Heads or tails", "Heads or tails/bystander");
    }
}
