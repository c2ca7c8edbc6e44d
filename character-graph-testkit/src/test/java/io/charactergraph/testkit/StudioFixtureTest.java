package io.charactergraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.NpcCharacters.LinkedInstance;
import io.charactergraph.query.Way;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudioFixtureTest {

    private final StudioFixture studio = StudioFixture.create();

    @Test
    void fixture_saysOnlyWhatTheTestIsAbout() {
        CharacterGraph graph = studio.template("ophelia")
                .world("2")
                .instance("ophelia", "2")
                .npc("Marla")
                .syncsWith("ophelia@2", "Marla")
                .priority(10)
                .scene("To be")
                .role("To be", "protagonist", "ophelia@2")
                .asset("portrait")
                .depicts("portrait", "ophelia")
                .prompt("Portraits")
                .generation("job")
                .usesPrompt("job", "Portraits")
                .graph();

        assertThat(graph.findCharactersForNpc(studio.id("Marla", GameNpc.Id.class))
                        .instances())
                .extracting(LinkedInstance::link)
                .extracting(link -> link.priority())
                .containsExactly(10);
        assertThat(graph.findScenesForCharacter(studio.character("ophelia")).scenes())
                .extracting(FoundScene::ways)
                .containsExactly(Set.of(Way.VIA_INSTANCE));
        assertThat(graph.findAssetsForCharacter(studio.character("ophelia")).assets())
                .extracting(FoundAsset::asset)
                .extracting(asset -> asset.label())
                .containsExactly("portrait");
        assertThat(graph.tables().unresolved().all()).isEmpty();
    }

    @Test
    void ids_areNumbersAndUuidsThatAreGiven_elseTheNextOnes() {
        studio.template("a")
                .template("0a000000-0000-4000-8000-000000000002")
                .template("b")
                .npc("1")
                .npc("Stan")
                .npc("17")
                .contentScene("trailer");

        assertThat(studio.id("a")).hasToString("character:0a000000-0000-4000-8000-000000000001");
        assertThat(studio.id("0a000000-0000-4000-8000-000000000002"))
                .hasToString("character:0a000000-0000-4000-8000-000000000002");
        assertThat(studio.id("b")).hasToString("character:0a000000-0000-4000-8000-000000000003");
        assertThat(studio.id("Stan")).isEqualTo(new GameNpc.Id(2));
        assertThat(studio.id("17")).isEqualTo(new GameNpc.Id(17));
        assertThat(studio.id("trailer")).isEqualTo(Scene.Id.content(1));
        assertThat(studio.id("trailer/lead".replace("trailer/lead", "arc:main")))
                .hasToString("arc:main");
    }

    @Test
    void names_ofTwoKinds_areToldApart() {
        studio.template("ophelia").npc("ophelia").scene("s");

        assertThatThrownBy(() -> studio.appearsIn("ophelia", "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from: 'ophelia' is the name of several; say 'character:ophelia' or 'npc:ophelia'");
        assertThat(studio.appearsIn("npc:ophelia", "s").graph().typed().inEdges(studio.id("s"), EdgeKind.APPEARS_IN))
                .extracting(edge -> edge.from())
                .containsExactly(new GameNpc.Id(1));
        assertThat(studio.id("ophelia", CharacterTemplate.Id.class)).isEqualTo(studio.id("character:ophelia"));
    }

    @Test
    void with_writesColumnsAndJson_ofWhatWasWrittenLast() {
        CharacterGraph graph = studio.template("ophelia")
                .with("display_name", "Ofelia")
                .with("tags", Map.of("house", "polonius"))
                .inactive()
                .scene("s")
                .with("meta.cast[1].role", "bartender")
                .withJson("meta.cast[0]", "{\"role\": \"lead\"}")
                .rating("sfw")
                .at("ophelia")
                .with("version", 3)
                .graph();

        CharacterTemplate ophelia = (CharacterTemplate) graph.require(studio.id("ophelia"));
        assertThat(ophelia.label()).isEqualTo("Ofelia");
        assertThat(ophelia.tags()).containsExactly("house", "house:polonius");
        assertThat(ophelia.active()).isFalse();
        assertThat(ophelia.version()).hasValue(3);
        assertThat(studio.rows().maps("game_scenes"))
                .extracting(row -> row.get("meta"))
                .containsExactly(
                        "{\"cast\":[{\"role\": \"lead\"},{\"role\":\"bartender\"}],\"contentRating\":\"sfw\"}");
    }

    @Test
    void withJson_andRow_holdWhateverADatabaseWouldTake() {
        CharacterGraph graph = studio.scene("s")
                .withJson("meta.character_roles", "{\"lead\": \"character:nobody\", \"rival\": \"instance:burbage\"}")
                .row("character_usage", "character_id", "0a000000-0000-4000-8000-00000000ffff", "usage_type", "scene")
                .row("game_scene_nodes", "id", 7, "scene_id", 99, "asset_id", 12, "meta", "{\"speakerRole\": 5}")
                .graph();

        assertThat(graph.tables().unresolved().all())
                .extracting(reference -> reference.toString())
                .containsExactly(
                        "DANGLING character_usage 1, character_id: '0a000000-0000-4000-8000-00000000ffff'",
                        "DANGLING game_scene_nodes 7, asset_id: '12'",
                        "MALFORMED game_scene_nodes 7, meta.speakerRole: '5'",
                        "DANGLING game_scene_nodes 7, scene_id: '99'",
                        "DANGLING game_scenes 1, meta.character_roles.lead: 'character:nobody'",
                        "MALFORMED game_scenes 1, meta.character_roles.rival: 'instance:burbage'");
    }

    @Test
    void depicts_severalCharacters_findsAPlaceForEach() {
        CharacterGraph graph = studio.template("a")
                .template("b")
                .asset("duel")
                .depicts("duel", "a")
                .depicts("duel", "b")
                .graph();

        assertThat(graph.typed().outEdges(studio.id("duel"), EdgeKind.DEPICTS))
                .extracting(edge -> edge.source())
                .containsExactly(EvidenceSource.ASSET_LINKAGE, EvidenceSource.ASSET_TAG);
    }

    @Test
    void manifest_gathersWhatIsSaidOfItsScene_untilThereIsAnother() {
        studio.template("a")
                .template("b")
                .scene("s")
                .requiresCharacter("s", "a")
                .fillsRole("a", "s", "lead", EvidenceSource.MANIFEST_ROLES)
                .with("character_roles.a.importance", "high")
                .requiresRelationship("s", "a", "b", "rivals", 0.5)
                .manifest("s")
                .requiresCharacter("s", "b");

        assertThat(studio.rows().maps("scene_character_manifests"))
                .extracting(row -> row.get("required_characters") + " " + row.get("character_roles"))
                .containsExactly("[\"a\"] {\"a\":{\"role\":\"lead\",\"importance\":\"high\"}}", "[\"b\"] null");
        assertThat(studio.graph().tables().records().manifests().get(0).relationships())
                .extracting(requirement -> requirement.minStrength().orElseThrow())
                .containsExactly(0.5);
    }

    @Test
    void unknownNames_areToldWithTheNearest() {
        studio.template("ophelia").template("osric").npc("Marla").scene("To be").world("noir");

        assertMistake(
                () -> studio.instance("ofelia", "noir"),
                "template: there is no character_template called 'ofelia'; the nearest are ophelia, osric");
        assertMistake(
                () -> studio.depicts("portrait", "ophelia"),
                "from: there is no asset called 'portrait'; there is none");
        assertMistake(
                () -> studio.syncsWith("Marla", "Marla"),
                "from: 'Marla' is a game_npc; here must stand a character_instance");
        assertMistake(
                () -> studio.edge(EdgeKind.FILLS_ROLE, "ophelia", "To bee/lead"),
                "to: 'To bee/lead' is no scene_role; name it by its game scene, as in 'To be/protagonist'; "
                        + "there is only To be");
        assertMistake(
                () -> studio.with("titel", "x"),
                "column: 'titel' is no column of game_worlds; the nearest are id, meta, name");
        assertMistake(
                () -> studio.row("scene", "id", 1),
                "table: 'scene' is no table of the studio; the nearest are scenes, assets, game_scenes");
    }

    @Test
    void edgesThatCannotBe_tellWhatCan() {
        studio.template("ophelia")
                .npc("Marla")
                .scene("s")
                .contentScene("trailer")
                .asset("a")
                .generation("g");

        assertMistake(
                () -> studio.depicts("a", "ophelia", EvidenceSource.SCENE_META_TAG),
                "sources: an edge depicts cannot come from SCENE_META_TAG; it comes from "
                        + "[ASSET_LINKAGE, ASSET_TAG, USAGE_ROW]");
        assertMistake(
                () -> studio.appearsIn("Marla", "s", EvidenceSource.SCENE_META_TAG),
                "sources: SCENE_META_TAG cannot say that game_npc 'Marla' appears_in game scene 's': it holds templates "
                        + "and instances, in game scenes; it can come from SCENE_NODE_REFS, SCENE_META_NPC, SCENE_NODE_NPC");
        assertMistake(
                () -> studio.appearsIn("ophelia", "s", EvidenceSource.SCENE_META_ROLES),
                "sources: SCENE_META_ROLES cannot say that character_template 'ophelia' appears_in game scene 's': it says "
                        + "so of who fills a role; write that with fillsRole; it can come from SCENE_NODE_REFS, "
                        + "SCENE_META_TAG, MANIFEST_REQUIRED, MANIFEST_OPTIONAL, MANIFEST_ROLES, USAGE_ROW");
        assertMistake(
                () -> studio.appearsIn("Marla", "trailer"),
                "from: nothing can say that game_npc 'Marla' appears_in content scene 'trailer'; an edge appears_in can "
                        + "come from SCENE_NODE_REFS (game scenes), CONTENT_SCENE_TAG (templates and instances, in "
                        + "content scenes), SCENE_META_TAG (templates and instances, in game scenes), MANIFEST_REQUIRED "
                        + "(templates, in game scenes), MANIFEST_OPTIONAL (templates, in game scenes), MANIFEST_ROLES "
                        + "(templates, in game scenes), SCENE_META_NPC (one NPC for each game scene), SCENE_NODE_NPC "
                        + "(NPCs, in game scenes), USAGE_ROW (templates, with game scenes)");
        assertMistake(
                () -> studio.derivedFrom("a", "g"),
                "to: an edge derived_from from an asset leads to an asset; 'g' is a generation");
        assertMistake(
                () -> studio.role("trailer", "lead"),
                "scene: 'trailer' is a scene of content; here must stand one of the game");
    }

    @Test
    void valuesThatNoDatabaseWouldTake_areRefused() {
        studio.scene("s");

        assertMistake(
                () -> studio.with("entry_node_id", "first"),
                "game_scenes.entry_node_id: 'first' is no INTEGER; a database would refuse it");
        assertMistake(
                () -> studio.with("title.short", "x"),
                "path: game_scenes.title is no JSON column; give it a value as a whole");
        assertMistake(
                () -> studio.with("meta..x", 1),
                "path: 'meta..x' is no path; write it as in meta.cast[0].defaultNpcId");
        assertMistake(() -> studio.with("meta", 1).setIn("s", "s"), "to: 's' is a scene; here must stand a world");
        assertMistake(
                () -> studio.with("id", 5),
                "path: ids are not changed; a node called by a number or UUID has it as its id");
        assertMistake(
                () -> studio.priority(1),
                "priority: what was written last is a row of game_scenes, which has no priority");
        assertMistake(() -> studio.scene("s"), "name: there is a scene called 's' already; choose another name");
        assertThatThrownBy(() -> studio.withJson("meta", "{oops"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("json: ");
    }

    @Test
    void conventions_inAColumnThatWasTyped_areRefused() {
        studio.world("noir").scene("s").withJson("meta", "{\"tags\": []}");

        assertMistake(
                () -> studio.setIn("s", "noir"),
                "path: in game_scenes 1 at [meta] stands something else already; write the whole column at once");
    }

    @Test
    void rows_thatFail_leaveNothing() {
        assertMistake(
                () -> studio.row("game_worlds", "name", "noir", "mta", "{}"),
                "column: 'mta' is no column of game_worlds; the nearest are meta, id, name");
        assertMistake(
                () -> studio.row("game_worlds", "name"), "columnsAndCells: 1 of them; give column and cell in turn");
        assertThat(studio.rows().size()).isZero();
        assertThatThrownBy(() -> studio.with("name", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void graphs_givenBefore_doNotChange() {
        CharacterGraph before = studio.template("a").graph();
        studio.template("b").as("bee").npc("n").legacyNpc("bee", "n");

        assertThat(before.typed().nodeCount()).isEqualTo(1);
        assertThat(studio.graph().typed().nodeCount()).isEqualTo(3);
        assertThat(studio).hasToString("StudioFixture of 3 rows\n  character_template: a, b, bee\n  game_npc: n\n");
    }

    @Test
    void rows_areSuchAsADatabaseTakes() {
        StudioRows rows = SampleFixtures.everyKind().rows();

        assertThat(rows.maps("assets"))
                .allSatisfy(row -> assertThat(row.get("content_rating")).isEqualTo("sfw"));
        assertThat(rows.maps("game_scene_nodes"))
                .allSatisfy(row -> assertThat(row.get("asset_id")).isNotNull());
        assertThat(rows.tables()).hasSize(24);
    }

    @Test
    void as_leavesTheNodeOne_whateverItIsCalledBy() {
        CharacterGraph graph = studio.template("ophelia")
                .as("she")
                .template("hamlet")
                .world("noir")
                .instance("she", "noir")
                .scene("To be")
                .as("3.1")
                .role("3.1", "lead", "she")
                .role("scene:game:1", "rival", "hamlet")
                .requiresInstance("3.1", "she", "noir")
                .requiresRelationship("3.1", "she", "hamlet", "love", 0.5)
                .at("scene:game:1")
                .rating("sfw")
                .graph();

        assertThat(graph.tables().unresolved().all()).isEmpty();
        assertThat(studio.rows().maps("scene_character_manifests"))
                .extracting(row -> row.get("instance_requirements") + " " + row.get("required_relationships"))
                .containsExactly("{\"ophelia\":{\"world_id\":1}} "
                        + "{\"ophelia_x_hamlet\":{\"min_strength\":0.5,\"type\":\"love\"}}");
        assertThat(graph.typed().outEdges(studio.id("To be"), EdgeKind.HAS_ROLE))
                .hasSize(2);
    }

    @Test
    void ids_areWrittenAsADatabaseWritesThem() {
        studio.world("007").template("0A000000-0000-4000-8000-00000000000B");

        assertMistake(() -> studio.world("7"), "id: game_worlds has a row 7 already; choose another");
        assertThat(studio.id("007")).hasToString("world:7");
        assertThat(studio.rows().maps("characters"))
                .extracting(row -> row.get("id"))
                .containsExactly("0a000000-0000-4000-8000-00000000000b");
    }

    @Test
    void quests_areOfScenesOfTheGame() {
        studio.npc("Marla").contentScene("trailer").template("duel").scene("duel");

        assertMistake(() -> studio.partOfQuest("Marla", "q"), "scene: 'Marla' is a game_npc; here must stand a scene");
        assertMistake(
                () -> studio.partOfQuest("trailer", "q"),
                "scene: 'trailer' is a scene of content; here must stand one of the game");
        assertThat(studio.partOfQuest("duel", "q").rows().maps("game_scenes"))
                .extracting(row -> row.get("meta"))
                .containsExactly("{\"quest_id\":\"q\"}");
    }

    @Test
    void oddValuesAndPlaces_areRefusedOnTheirLine() {
        studio.template("ophelia").extension("mood", "sad").scene("s");

        assertMistake(
                () -> studio.with("meta.cast[99999999999].role", "lead"),
                "path: 'meta.cast[99999999999].role' is no path; write it as in meta.cast[0].defaultNpcId");
        assertMistake(
                () -> studio.with("meta.weight", Map.of("x", Double.NaN)),
                "value: NaN is no JSON; a database would refuse it");
        assertMistake(
                () -> studio.withJson("title", "{}"),
                "path: game_scenes.title is no JSON column; give it a value by with");
        assertMistake(
                () -> studio.edge(EdgeKind.EXTENSION, "ophelia", "sad", EvidenceSource.USAGE_ROW),
                "sources: an edge extension stands in no table of the studio; leave the sources out");
        assertMistake(
                () -> studio.at("ofelia"), "name: there is nothing called 'ofelia'; the nearest are ophelia, s, sad");
    }

    private static void assertMistake(org.assertj.core.api.ThrowableAssert.ThrowingCallable line, String message) {
        assertThatThrownBy(line).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
