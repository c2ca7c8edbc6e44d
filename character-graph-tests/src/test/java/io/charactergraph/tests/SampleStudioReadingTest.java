package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Way;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The answers about the sample studio, read against the play: what surprises in them and is right. */
class SampleStudioReadingTest {

    private final CharacterGraph hamlet = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void findScenesForCharacter_ofEverybody_areTheScenesOfThePlay() {
        String entrances = hamlet.typed()
                .nodes(NodeKind.CHARACTER_TEMPLATE)
                .map(CharacterTemplate.class::cast)
                .map(template -> template.key().orElseThrow() + gameScenes(template))
                .collect(Collectors.joining("\n"));
        assertThat(entrances).isEqualTo("""
                hamlet 1.2 1.4 1.5 2.2 3.1 3.2 3.3 3.4 4.2 4.3 4.4 5.1 5.2
                claudius 1.2 2.2 3.1 3.2 3.3 4.1 4.3 4.5 4.7 5.1 5.2
                gertrude 1.2 2.2 3.1 3.2 3.4 4.1 4.5 4.7 5.1 5.2
                ophelia 1.2 1.3 2.1 3.1 3.2 4.5 5.1
                polonius 1.2 1.3 2.1 2.2 3.1 3.2 3.3 3.4
                laertes 1.2 1.3 4.5 4.7 5.1 5.2
                horatio 1.1 1.2 1.4 1.5 3.2 4.5 4.6 5.1 5.2
                ghost 1.1 1.4 1.5 3.4
                rosencrantz 2.2 3.1 3.2 3.3 4.1 4.2 4.3 4.4
                guildenstern 2.2 3.1 3.2 3.3 4.1 4.2 4.3 4.4
                fortinbras 4.4 5.2
                osric 5.2
                marcellus 1.1 1.2 1.4 1.5
                barnardo 1.1 1.2
                francisco 1.1
                reynaldo 2.1
                voltemand 1.2 2.2
                cornelius 1.2 2.2
                first_player 2.2 3.2
                player_king 3.2
                player_queen 3.2
                lucianus 3.2
                first_gravedigger 5.1
                second_gravedigger 5.1
                yorick
                norwegian_captain 4.4
                first_sailor 4.6
                messenger 4.5 4.7
                priest 5.1
                english_ambassador 5.2
                ghost_v1""");
    }

    @Test
    void neverUsed_isTheOldGhostAlone_notYorickNorTheMessenger() {
        assertThat(hamlet.usage().neverUsed())
                .extracting(CharacterTemplate::label)
                .containsExactly("The Ghost (first design)");
        assertThat(scenes(hamlet, "yorick").scenes()).isEmpty();
        assertThat(hamlet.findAssetsForCharacter(ref("yorick")).assets()).hasSize(3);
        assertThat(hamlet.findAssetsForCharacter(ref("instance:0b000000-0000-4000-8000-000000000025"))
                        .assets())
                .isEmpty();
        assertThat(scenes(hamlet, "messenger").scenes())
                .allSatisfy(found -> assertThat(found.ways()).containsExactly(Way.VIA_WORLD_ROLE));
    }

    @Test
    void rating_ofWhoOnlyAWorldCasts_hasAPathThatBeginsWithTheCasting() {
        RatingRollUp rating = hamlet.character("messenger").rating();
        List<GraphEdge> path = rating.path();

        assertThat(path)
                .extracting(GraphEdge::kind)
                .containsExactly(EdgeKind.INSTANTIATES, EdgeKind.SYNCS_WITH, EdgeKind.CASTS, EdgeKind.HAS_ROLE);
        assertThat(path.get(0).from()).isEqualTo(rating.subject().id());
        assertThat(path.get(2).to()).isEqualTo(path.get(1).to());
        assertThat(((SceneRole.Id) path.get(3).to()).role())
                .isEqualTo(path.get(2).detail().attribute());
        assertThat(path.get(3).from()).isEqualTo(rating.cause().orElseThrow().id());
        assertThat(rating.because()).hasSize(4);
    }

    @Test
    void neverUsed_onTheStage_isReynaldo_whoseOnlySceneIsTheFilms() {
        CharacterGraph stage = hamlet.filter(GraphFilter.worlds(1));

        assertThat(stage.usage().neverUsed())
                .extracting(CharacterTemplate::label)
                .containsExactly("Reynaldo");
        assertThat(scenes(hamlet, "instance:0b000000-0000-4000-8000-000000001016")
                        .scenes())
                .isEmpty();
    }

    @Test
    void findCharactersForNpc_ofThePrince_putsTheGhostFirst() {
        assertThat(hamlet.findCharactersForNpc(new GameNpc.Id(2)).instances())
                .extracting(linked -> linked.instance().label())
                .containsExactly("The Ghost in his armour", "Burbage's Hamlet");
        assertThat(hamlet.findAssetsForCharacter(ref("ghost"))
                        .find(new Asset.Id(101))
                        .orElseThrow()
                        .reasons())
                .contains(AssetReason.EXPRESSION);
        assertThat(hamlet.findGenerationsForCharacter(ref("ghost"))
                        .find(new Generation.Id(501))
                        .orElseThrow()
                        .reasons())
                .containsExactly(GenerationReason.PRODUCED);
    }

    @Test
    void findAssetsForCharacter_ofTheDrownedOphelia_depictsHerInASceneThatSheIsNotIn() {
        assertThat(hamlet.findAssetsForCharacter(ref("ophelia"))
                        .find(new Asset.Id(3472))
                        .orElseThrow()
                        .reasons())
                .containsExactly(AssetReason.DEPICTS, AssetReason.GENERATED);
    }

    @Test
    void findScenesForCharacter_inTheFilm_castsHamletWhereHoratioIsMissing() {
        Scene.Id letters = new Scene.Id(SceneType.GAME, 46);
        CharacterGraph film = hamlet.filter(GraphFilter.worlds(2));

        assertThat(scenes(hamlet, "hamlet").find(letters)).isEmpty();
        FoundScene found = scenes(film, "hamlet").find(letters).orElseThrow();
        assertThat(found.ways()).containsExactly(Way.VIA_WORLD_ROLE);
    }

    @Test
    void filter_onTheStage_takesAwayThePortraitThatOnlyANoirSceneShows() {
        CharacterGraph stage = hamlet.filter(GraphFilter.worlds(1));

        assertThat(stage.find(new GameNpc.Id(3))).isPresent();
        assertThat(stage.find(new Asset.Id(112))).isEmpty();
        assertThat(stage.find(new Generation.Id(522))).isPresent();
        assertThat(stage.find(new GameNpc.Id(11))).isEmpty();
    }

    @Test
    void filter_onTheFilm_keepsTheGhostWhoseInstanceWasCut() {
        CharacterGraph film = hamlet.filter(GraphFilter.worlds(2));

        assertThat(film.character(ref("ghost")).usage().instances()).isZero();
        assertThat(film.find(NodeId.parse("instance:0b000000-0000-4000-8000-000000002008")))
                .isEmpty();
    }

    private String gameScenes(CharacterTemplate template) {
        return scenes(hamlet, template.id().toString()).scenes().stream()
                .map(FoundScene::scene)
                .filter(scene -> scene.id().type() == SceneType.GAME)
                .map(scene -> " " + scene.label().split(" ")[0])
                .collect(Collectors.joining());
    }

    private static CharacterScenes scenes(CharacterGraph graph, String reference) {
        return graph.findScenesForCharacter(ref(reference));
    }

    private static CharacterRef ref(String text) {
        return CharacterRef.parse(text);
    }
}
