package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/queries.md}, and what it prints there. */
class QueriesDocTest {

    private final Printed out = new Printed();
    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void references() {
        CharacterRef byKey = CharacterRef.parse("ophelia");
        CharacterRef missO = CharacterRef.parse("instance:0b000000-0000-4000-8000-000000003004");
        CharacterRef byId = CharacterTemplate.id("0a000000-0000-4000-8000-000000000004");

        assertThat(graph.findScenesForCharacter(byId)).isEqualTo(graph.findScenesForCharacter(byKey));
        assertThat(graph.findScenesForCharacter(missO).character().label()).isEqualTo("Miss O.");
    }

    @Test
    void npc() {
        out.print(graph.findCharactersForNpc(15));

        out.standsIn("docs/queries.md");
    }

    @Test
    void scenes() {
        CharacterScenes scenes = graph.findScenesForCharacter("francisco");
        out.print(scenes);

        out.standsIn("docs/queries.md");
    }

    @Test
    void scenesExplained() {
        CharacterScenes scenes = graph.findScenesForCharacter("francisco");
        out.print(scenes.explain());

        out.standsIn("docs/queries.md");

        FoundScene found = scenes.find(Scene.game(11)).orElseThrow();
        Set<Way> ways = found.ways(); // DIRECT, VIA_NPC
        List<SceneRole.Id> roles = found.roles(); // role:11:background
        List<GraphEdge> proof = found.edges(); // five, each with its evidence()

        assertThat(ways).containsExactly(Way.DIRECT, Way.VIA_NPC);
        assertThat(roles).hasToString("[role:11:background]");
        assertThat(proof).hasSize(5);
    }

    @Test
    void assets() {
        out.print(graph.findAssetsForCharacter("osric", AssetReason.DIRECT));

        out.standsIn("docs/queries.md");
    }

    @Test
    void generations() {
        out.print(graph.findGenerationsForCharacter("osric"));

        out.standsIn("docs/queries.md");
    }

    @Test
    void things() {
        out.println(graph.character("ophelia"));

        out.standsIn("docs/queries.md");
    }

    @Test
    void find() {
        out.print(graph.find("ophel"));

        out.standsIn("docs/queries.md");
    }

    @Test
    void typedIds() {
        Asset portrait = graph.require(Asset.id(115));
        Optional<World> noir = graph.find(World.id(3));
        List<Scene> unrated = graph.nodes(Scene.class)
                .filter(scene -> scene.rating().isEmpty())
                .toList();

        assertThat(portrait.label()).isEqualTo("Osric, hat in hand");
        assertThat(noir).map(World::label).hasValue("Elsinore Noir");
        assertThat(unrated).isNotEmpty();
    }

    @Test
    void around() {
        CharacterGraph around = graph.getCharacterGraph("osric", 1);
        out.print(around);

        out.standsIn("docs/queries.md");

        around.select().list(); // Osric, two instances, their worlds
        around.typed().edges().forEach(out::println);
        around.filter(GraphFilter.worldsStrictly(3)).character("osric").instances(); // one

        assertThat(around.select().list()).hasSize(5);
        assertThat(around.filter(GraphFilter.worldsStrictly(3))
                        .character("osric")
                        .instances())
                .hasSize(1);
    }

    @Test
    void why() {
        out.print(graph.character("osric").why("asset:115"));

        out.standsIn("docs/queries.md");
    }

    @Test
    void whyOfAnyNode() {
        out.print(graph.asset(115).why("scene:game:52"));

        out.standsIn("docs/queries.md");
    }

    @Test
    void relationships() {
        out.print(graph.character("ophelia").relationships());

        out.standsIn("docs/queries.md");
    }

    @Test
    void unknown() {
        try {
            graph.findScenesForCharacter("ofelia");
        } catch (UnknownNodeException e) {
            out.println(e.getMessage()); // and e.nearest() as a list
        }

        out.standsIn("docs/queries.md");
    }

    @Test
    void filter() {
        GraphFilter tonight = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
        CharacterGraph film = graph.filter(tonight);
        out.println(film);

        out.standsIn("docs/queries.md");
    }

    @Test
    void unresolved() {
        CharacterGraph faulty = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
        out.print(faulty.tables().unresolved());

        out.standsIn("docs/queries.md");

        List<NodeId> owners = faulty.tables()
                .unresolved()
                .because(UnresolvedReference.Reason.DANGLING)
                .naming(NodeId.parse("scene:game:53"))
                .owners(); // generation:9001

        assertThat(owners).hasToString("[generation:9001]");
    }
}
