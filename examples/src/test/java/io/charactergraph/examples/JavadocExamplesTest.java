package io.charactergraph.examples;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.HAS_ROLE;
import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.model.NodeKind.SCENE;
import static io.charactergraph.model.NodeKind.SCENE_ROLE;
import static io.charactergraph.model.NodeKind.WORLD;
import static io.charactergraph.model.UnresolvedReference.Reason.DANGLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.select.Selection;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The examples in the Javadoc of the published modules stand here or in another example, and say what is true. */
class JavadocExamplesTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private final NodeId ophelia = NodeId.parse("character:0a000000-0000-4000-8000-000000000004");
    private final NodeId osric = NodeId.parse("character:0a000000-0000-4000-8000-000000000012");

    @ParameterizedTest
    @ValueSource(strings = {"character-graph-api", "character-graph-jdbc", "character-graph-testkit"})
    void everyExample_isCodeThatATestRuns(String module) {
        String code = Documents.code();

        assertThat(Documents.javadocExamples(module))
                .isNotEmpty()
                .allMatch(example -> code.contains(Documents.withoutBlanks(example)), "stands in the examples' code");
    }

    @Test
    void snapshotTime() {
        Optional<Instant> asOf = graph.snapshotTime("postgresql"); // empty for rows in memory

        assertThat(asOf).isEmpty();
    }

    @Test
    void characters() {
        graph.findCharactersForNpc(new GameNpc.Id(15)).instances(); // by priority
        graph.findScenesForCharacter(CharacterRef.parse("francisco")).find(Scene.Id.game(11)); // roles, ways, edges
        graph.findAssetsForCharacter(CharacterRef.parse("osric")).assets();
        graph.findAssetsForCharacter(
                CharacterRef.parse("osric"), AssetReason.DIRECT); // not what was only on set with him
        graph.findGenerationsForCharacter(CharacterRef.parse("osric")).generations();
        graph.getCharacterGraph(CharacterRef.parse("osric"), 1).nodes(); // Osric, two instances, their worlds

        assertThat(graph.findScenesForCharacter(CharacterRef.parse("francisco")).find(Scene.Id.game(11)))
                .get()
                .satisfies(scene -> assertThat(scene.edges()).hasSize(5));
        assertThat(graph.getCharacterGraph(CharacterRef.parse("osric"), 1).nodes())
                .extracting(GraphNode::kind)
                .containsExactly(
                        NodeKind.CHARACTER_TEMPLATE,
                        NodeKind.CHARACTER_INSTANCE,
                        NodeKind.CHARACTER_INSTANCE,
                        NodeKind.WORLD,
                        NodeKind.WORLD);
    }

    @Test
    void lineageAndDifference() {
        CharacterGraph later = graph;
        graph.lineage(new Generation.Id(507)).ancestors(); // by how many edges away
        graph.diff(later).story(); // who was recast, which scenes were lost and gained

        assertThat(graph.lineage(new Generation.Id(507)).ancestors()).hasSize(1);
        assertThat(graph.diff(later).isEmpty()).isTrue();
    }

    @Test
    void loadingTwice() {
        GraphSource source = RowsSource.of(SampleStudio.hamlet());
        CharacterGraph before = CharacterGraph.load(source);
        // … the designers work …
        before.diff(CharacterGraph.load(source)).story();

        assertThat(before.diff(CharacterGraph.load(source)).story()).isEmpty();
    }

    @Test
    void impact() {
        graph.impact(new GameNpc.Id(15)).users().byKind();
        ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
        WhereUsed users = graph.impact(ophelia).users(oneStep);
        graph.impact(new GameNpc.Id(15)).deletion().verdict(); // UNSAFE, with the blockers
        graph.impact(ophelia).confirmDeletion().elsewhere(); // the foreign keys outside the graph, with their rows
        graph.impact(osric).rename().places();

        assertThat(users.uses()).allMatch(use -> use.distance() == 1).isNotEmpty();
        assertThat(graph.impact(new GameNpc.Id(15)).deletion().verdict()).isEqualTo(DeletionReport.Verdict.UNSAFE);
        assertThat(graph.impact(osric).rename().places()).hasSize(7);
    }

    @Test
    void casting() {
        graph.casting().of(Scene.Id.game(47), new World.Id(3)).roles();
        graph.casting().readiness(Scene.Id.game(46)).ready();
        graph.casting().readiness(Scene.Id.game(51), new World.Id(1)).having(Readiness.Status.UNMET);
        graph.casting().together(CharacterRef.parse("yorick")).pairs();

        assertThat(graph.casting().of(Scene.Id.game(47), new World.Id(3)).roles())
                .hasSize(4);
        assertThat(graph.casting().readiness(Scene.Id.game(51), new World.Id(1)).having(Readiness.Status.UNMET))
                .isEmpty();
    }

    @Test
    void usageAndViews() {
        graph.usage().of(CharacterRef.parse("ophelia")).scenes(); // 8
        graph.usage().all();
        graph.views().scene(Scene.Id.game(46)).roles(); // each with who fills it, and where that is said
        graph.views().arc(new Arc.Id("mousetrap")).cast();
        graph.views().world(new World.Id(3)).npcs();
        graph.views().rating(ophelia).rating(); // mature

        assertThat(graph.usage().of(CharacterRef.parse("ophelia")).scenes()).isEqualTo(8);
        assertThat(graph.views().rating(ophelia).rating()).contains("mature");
    }

    @Test
    void references() {
        NodeId id = NodeId.parse("scene:game:17");
        CharacterRef.parse("ophelia"); // a template by key
        CharacterRef.parse("instance:1b000000-0000-4000-8000-000000000001"); // an instance

        assertThat(id).isEqualTo(Scene.Id.game(17));
    }

    @Test
    void unresolved() {
        graph.unresolved().because(DANGLING).naming(NodeId.parse("npc:42")).owners(); // who still points at it?

        assertThat(graph.unresolved().all()).isEmpty();
    }

    @Test
    void face() {
        graph.findScenesForCharacter(CharacterRef.parse("ophelia"));
        graph.filter(GraphFilter.rating("PG-13")).getCharacterGraph(CharacterRef.parse("ophelia"), 2);

        assertThat(graph.findScenesForCharacter(CharacterRef.parse("ophelia")).scenes())
                .hasSize(8);
    }

    @Test
    void filter() {
        GraphFilter tonight = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
        CharacterGraph small = graph.filter(tonight);

        assertThat(small.filters()).isEqualTo(tonight);
    }

    @Test
    void pathsAndSets() {
        NodeId portrait = NodeId.parse("asset:115");
        NodeId scene = NodeId.parse("scene:game:32");
        graph.paths().shortest(portrait, ophelia);
        graph.paths().along(FILLS_ROLE, HAS_ROLE).all(ophelia, scene, 3);
        graph.paths()
                .directed()
                .all(graph.select().kind(WORLD), graph.select().kind(SCENE_ROLE), 3)
                .more();

        Selection scenes = graph.select().kind(SCENE);
        Selection castless =
                scenes.difference(graph.select().kind(CHARACTER_TEMPLATE).reaches(1, APPEARS_IN));
        castless.count();
        castless.first(10).more();

        assertThat(castless.count()).isEqualTo(2);
        assertThat(graph.paths().shortest(portrait, ophelia)).isPresent();
    }

    @Test
    void sourceOfOnesOwn() {
        GraphSource studio = RowsSource.of(SampleStudio.hamlet());
        NodeId hamlet = NodeId.parse("character:0a000000-0000-4000-8000-000000000001");
        GraphSource factions = (options, sink) -> {
            Extension.Id denmark = new Extension.Id("faction", "denmark");
            sink.node(new Extension(denmark, "Denmark", Map.of()));
            sink.edge("member_of", hamlet, denmark, Map.of());
        };
        CharacterGraph graph = CharacterGraph.load(studio, factions);

        assertThat(graph.find(new Extension.Id("faction", "denmark"))).isPresent();
    }

    @Test
    void jdbc() {
        DataSource dataSource = new PGSimpleDataSource();
        GraphSource studio =
                JdbcGraphSource.builder(dataSource).schema("studio").build();

        assertThat(studio).isNotNull();
    }

    @Test
    void sheet() {
        List<String> lines = AnswerSheet.of(graph).sample(20, 1L).lines();

        assertThat(lines).isNotEmpty();
    }

    @Test
    void filterOfOnesOwn() {
        record Portraits() implements NodeFilter {
            public boolean keeps(GraphNode node) {
                return !(node instanceof Asset asset) || asset.tags().contains("portrait");
            }

            public String describe() {
                return "of the assets only portraits";
            }
        }

        assertThat(graph.select().where(new Portraits()).count())
                .isLessThan(graph.select().count());
    }
}
