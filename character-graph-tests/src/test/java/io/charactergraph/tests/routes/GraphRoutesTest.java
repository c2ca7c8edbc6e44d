package io.charactergraph.tests.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.ListPage;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The routes over the sample studio. */
class GraphRoutesTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private static final CharacterGraph ACTIVE = GRAPH.filter(GraphFilter.active());
    private static final GraphRoutes ROUTES = GraphRoutes.of(GRAPH);
    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";

    private static String get(String url) {
        return Get.text(ROUTES, url);
    }

    @Test
    void questions_aboutACharacter_areThoseOfTheLibrary() {
        for (String name : new String[] {"ophelia", OPHELIA, "%6fphelia", "character:ophelia"}) {
            assertThat(get("/character/" + name + "?include_inactive=true"))
                    .isEqualTo(GRAPH.character("ophelia").graph().json().text());
            assertThat(get("/character/" + name + "?max_depth=2"))
                    .isEqualTo(ACTIVE.character("ophelia").graph(2).json().text());
            assertThat(get("/character/" + name + "/scenes"))
                    .isEqualTo(ACTIVE.json()
                            .withPart(0, 1000)
                            .text(ACTIVE.character("ophelia").scenes()));
            assertThat(get("/character/" + name
                            + "/assets?reason=depicts&reason=expression&limit=2&offset=1&edges=true"))
                    .isEqualTo(ACTIVE.json()
                            .withPart(1, 2)
                            .withEdges()
                            .text(ACTIVE.character("ophelia")
                                    .assets(Set.of(AssetReason.DEPICTS, AssetReason.EXPRESSION))));
            assertThat(get("/character/" + name + "/stats"))
                    .isEqualTo(ACTIVE.json().text(ACTIVE.character("ophelia").usage()));
            assertThat(get("/character/" + name + "/generations"))
                    .isEqualTo(ACTIVE.json()
                            .withPart(0, 1000)
                            .text(ACTIVE.character("ophelia").generations()));
            assertThat(get("/character/" + name + "/relationships"))
                    .isEqualTo(ACTIVE.json()
                            .withPart(0, 1000)
                            .text(ACTIVE.character("ophelia").relationships()));
            assertThat(get("/character/" + name + "/together"))
                    .isEqualTo(ACTIVE.json()
                            .withPart(0, 1000)
                            .text(ACTIVE.character("ophelia").together()));
        }
    }

    @Test
    void questions_aboutAnInstanceAndAnNpc_areThoseOfTheLibrary() {
        String instance = "0b000000-0000-4000-8000-000000003004";
        assertThat(get("/instance/" + instance + "/scenes"))
                .isEqualTo(ACTIVE.json()
                        .withPart(0, 1000)
                        .text(ACTIVE.character("instance:" + instance).scenes()))
                .startsWith("{\"character_instance_id\":");
        assertThat(get("/instance/" + instance + "/assets"))
                .isEqualTo(ACTIVE.json()
                        .withPart(0, 1000)
                        .text(ACTIVE.character("instance:" + instance).assets()));
        assertThat(get("/npc/15/characters"))
                .isEqualTo(ACTIVE.json().text(ACTIVE.npc(15).characters()));
    }

    @Test
    void questions_aboutScenesArcsAndWorlds_areThoseOfTheLibrary() {
        for (String scene : new String[] {"47", "game:47", "content:12"}) {
            assertThat(get("/scene/" + scene))
                    .isEqualTo(ACTIVE.json().text(ACTIVE.scene(scene).view()));
            assertThat(get("/scene/" + scene + "/stats"))
                    .isEqualTo(ACTIVE.json().text(ACTIVE.scene(scene).stats()));
            assertThat(get("/scene/" + scene + "/casting?world_id=3&edges=true"))
                    .isEqualTo(
                            ACTIVE.json().withEdges().text(ACTIVE.scene(scene).casting(3)));
            assertThat(get("/scene/" + scene + "/readiness"))
                    .isEqualTo(ACTIVE.json().text(ACTIVE.scene(scene).readiness()));
            assertThat(get("/scene/" + scene + "/readiness?world_id=2"))
                    .isEqualTo(ACTIVE.json().text(ACTIVE.scene(scene).readiness(2)));
        }
        assertThat(get("/arc/mousetrap"))
                .isEqualTo(ACTIVE.json().text(ACTIVE.arc("mousetrap").view()));
        assertThat(get("/world/3")).isEqualTo(ACTIVE.json().text(ACTIVE.world(3).view()));
        assertThat(get("/world/3/casting?limit=2&offset=1"))
                .isEqualTo(ACTIVE.json().text(ListPage.of(ACTIVE.world(3).castings(), 1, 2)));
    }

    @Test
    void questions_aboutNodes_areThoseOfTheLibrary() {
        assertThat(get("/node/asset:105?limit=3"))
                .isEqualTo(ACTIVE.json().text(ACTIVE.asset(105).edges(3)));
        assertThat(get("/node/asset:105/where-used?max_depth=2&limit=5&edges=true"))
                .isEqualTo(ACTIVE.json()
                        .withEdges()
                        .text(ACTIVE.asset(105)
                                .users(ImpactOptions.STANDARD.withDepth(2).withLimit(5))));
        assertThat(get("/node/npc:15/deletion"))
                .isEqualTo(ACTIVE.json().text(ACTIVE.npc(15).deletion()));
        assertThat(get("/node/generation:507/lineage"))
                .isEqualTo(ACTIVE.json().text(ACTIVE.generation(507).lineage()));
        assertThat(get("/paths?from=ophelia&to=laertes&max_length=2&limit=3"))
                .isEqualTo(ACTIVE.json()
                        .text(ACTIVE.node("ophelia").paths().atMost(3).all("laertes", 2)));
        assertThat(get("/paths?from=ophelia&to=laertes&edge_type=references&directed=true"))
                .isEqualTo(ACTIVE.json()
                        .text(ACTIVE.node("ophelia")
                                .paths()
                                .atMost(100)
                                .along(EdgeKind.REFERENCES)
                                .directed()
                                .all("laertes", 4)));
    }

    @Test
    void lists_areThoseOfTheLibrary() {
        assertThat(get("/usage?limit=3&offset=1"))
                .isEqualTo(ACTIVE.json().text(ListPage.of(ACTIVE.usage().ranking(), 1, 3)));
        assertThat(get("/characters"))
                .isEqualTo(ACTIVE.json().text(ListPage.of(ACTIVE.usage().all(), 0, 100)));
        assertThat(get("/unused"))
                .isEqualTo(ACTIVE.json().text(ListPage.of(ACTIVE.usage().neverUsed(), 0, 100)));
        assertThat(get("/findings?limit=7"))
                .isEqualTo(ACTIVE.json().text(ListPage.of(ACTIVE.check().findings(), 0, 7)));
        assertThat(get("/unresolved"))
                .isEqualTo(ACTIVE.json()
                        .text(ListPage.of(ACTIVE.tables().unresolved().all(), 0, 100)));
        assertThat(get("/coverage"))
                .isEqualTo(ACTIVE.json()
                        .text(ListPage.of(ACTIVE.tables().coverage().tables(), 0, 100)));
        assertThat(get("/graph?include_inactive=true")).isEqualTo(GRAPH.json().text());
        assertThat(get("/nodes?type=world&type=arc"))
                .isEqualTo(ACTIVE.json()
                        .text(ListPage.of(
                                ACTIVE.typed()
                                        .nodes()
                                        .filter(node -> Set.of("world", "arc")
                                                .contains(node.kind().wireType()))
                                        .toList(),
                                0,
                                100)));
    }

    @Test
    void health_ofAGraph_isOk() {
        assertThat(get("/health"))
                .startsWith("{\"status\":\"ok\",\"service\":\"character-graph\",\"loadedAt\":\"")
                .contains("\"nodes\":" + GRAPH.typed().nodeCount() + ",\"edges\":"
                        + GRAPH.typed().edgeCount());
    }
}
