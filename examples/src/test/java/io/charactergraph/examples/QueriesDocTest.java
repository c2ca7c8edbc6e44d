package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/queries.md}, and what it prints there. */
class QueriesDocTest {

    private final Printed out = new Printed();
    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void references() {
        CharacterRef byKey = CharacterRef.parse("ophelia");
        CharacterRef missO = CharacterRef.parse("instance:0b000000-0000-4000-8000-000000003004");
        CharacterRef byId = new CharacterTemplate.Id(UUID.fromString("0a000000-0000-4000-8000-000000000004"));

        assertThat(graph.findScenesForCharacter(byId)).isEqualTo(graph.findScenesForCharacter(byKey));
        assertThat(graph.findScenesForCharacter(missO).character().label()).isEqualTo("Miss O.");
    }

    @Test
    void npc() {
        out.print(graph.findCharactersForNpc(new GameNpc.Id(15)));

        out.standsIn("docs/queries.md");
    }

    @Test
    void scenes() {
        CharacterScenes scenes = graph.findScenesForCharacter(CharacterRef.parse("francisco"));
        out.print(scenes);

        out.standsIn("docs/queries.md");

        FoundScene found = scenes.find(new Scene.Id(SceneType.GAME, 11)).orElseThrow();
        Set<Way> ways = found.ways(); // DIRECT, VIA_NPC
        List<SceneRole.Id> roles = found.roles(); // role:11:background
        List<GraphEdge> proof = found.edges(); // five, each with its evidence()

        assertThat(ways).containsExactly(Way.DIRECT, Way.VIA_NPC);
        assertThat(roles).hasToString("[role:11:background]");
        assertThat(proof).hasSize(5);
    }

    @Test
    void assets() {
        out.print(graph.findAssetsForCharacter(CharacterRef.parse("osric"), AssetReason.DIRECT));

        out.standsIn("docs/queries.md");
    }

    @Test
    void generations() {
        out.print(graph.findGenerationsForCharacter(CharacterRef.parse("osric")));

        out.standsIn("docs/queries.md");
    }

    @Test
    void around() {
        out.print(graph.getCharacterGraph(CharacterRef.parse("osric"), 1));

        out.standsIn("docs/queries.md");
    }

    @Test
    void unknown() {
        try {
            graph.findScenesForCharacter(CharacterRef.parse("ofelia"));
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
        out.print(faulty.unresolved());

        out.standsIn("docs/queries.md");

        List<NodeId> owners = faulty.unresolved()
                .because(UnresolvedReference.Reason.DANGLING)
                .naming(NodeId.parse("scene:game:53"))
                .owners(); // generation:9001

        assertThat(owners).hasToString("[generation:9001]");
    }
}
