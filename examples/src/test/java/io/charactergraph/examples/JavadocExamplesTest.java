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
import io.charactergraph.Selection;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The examples in the Javadoc of the published modules stand here or in another example, and say what is true. */
@SuppressWarnings("ReturnValueIgnored") // examples show the question, not what becomes of the answer
class JavadocExamplesTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @ParameterizedTest
    @ValueSource(strings = {"character-graph-api", "character-graph-jdbc", "character-graph-testkit"})
    void everyExample_isCodeThatATestRuns(String module) {
        String code = Documents.code();

        assertThat(Documents.javadocExamples(module))
                .isNotEmpty()
                .allMatch(example -> code.contains(Documents.withoutBlanks(example)), "stands in the examples' code");
    }

    @Test
    void tables() {
        Optional<Instant> asOf = graph.tables().snapshotTime("postgresql"); // empty for rows in memory
        graph.tables().coverage().gaps(); // what was not read, or not whole
        graph.tables().unresolved().counts();
        graph.tables().records().manifests();
        graph.tables().unresolved();
        graph.tables().scope(); // empty: everything was loaded
        graph.tables().scanned(); // none: everything was loaded

        assertThat(asOf).isEmpty();
        assertThat(graph.tables().scope()).isEmpty();
        assertThat(graph.tables().scanned()).isEmpty();
        assertThat(graph.tables()).hasToString(graph.tables().toString());
        assertThat(graph.tables().records().manifests()).isNotEmpty();
    }

    @Test
    void schema() {
        Place banner = Place.at(StudioTable.GAME_NPCS, "meta.bannerAssetId", ReferenceForm.ASSET)
                .carries(Attribute.constant("banner"))
                .makes(PlaceEdge.toNamed("expresses_as", "NPC_IDENTITY", "NPC {from} has the banner {to}"))
                .build();
        LoadOptions options =
                LoadOptions.standard().withSchema(Schema.standard().with(banner));

        StudioRows rows = SampleStudio.hamlet().withRows("game_npcs", row -> {
            Map<String, @Nullable String> changed = new LinkedHashMap<>(row);
            if ("6".equals(row.get("id"))) {
                changed.put("meta", "{\"bannerAssetId\": 105}");
            }
            return changed;
        });
        CharacterGraph bannered = CharacterGraph.load(options, RowsSource.of(rows));
        assertThat(bannered.npc(6).outEdges(EdgeKind.EXPRESSES_AS).stream()
                        .map(edge -> edge.to() + " " + edge.evidence().path()))
                .contains("asset:105 meta.bannerAssetId");
        assertThat(graph.npc(6).outEdges(EdgeKind.EXPRESSES_AS).stream()
                        .map(edge -> edge.evidence().path()))
                .doesNotContain("meta.bannerAssetId");
    }

    @Test
    void scopes() {
        GraphSource studio = RowsSource.of(SampleStudio.hamlet());
        LoadOptions options = LoadOptions.standard().withScope(LoadScope.character("ophelia"));
        CharacterGraph ophelia = CharacterGraph.load(options, studio);
        LoadOptions scene = LoadOptions.standard().withScope(LoadScope.scene(46));

        assertThat(ophelia.character("ophelia").scenes().scenes()).hasSize(8);
        assertThat(ophelia.tables().scope()).contains(LoadScope.character("ophelia"));
        assertThat(CharacterGraph.load(scene, studio).scene(46).view())
                .hasToString(graph.scene(46).view().toString());
    }

    @Test
    void ids() {
        assertThat(List.of(
                        CharacterTemplate.id("0a000000-0000-4000-8000-000000000004"),
                        CharacterInstance.id("0b000000-0000-4000-8000-000000003004"),
                        PromptVersion.id("0e000000-0000-4000-8000-000000000301"),
                        ActionBlock.id("0f000000-0000-4000-8000-000000000004")))
                .allMatch(id -> graph.find((NodeId) id).isPresent());
        GameNpc.id(6); // npc:6
        Asset.id(105); // asset:105
        Generation.id(507); // generation:507
        World.id(2); // world:2
        Scene.game(31); // scene:game:31
        Scene.content(3); // scene:content:3
        SceneRole.id(45, "protagonist"); // role:45:protagonist
        Arc.id("revenge"); // arc:revenge
        Extension.id("faction", "montague"); // x:faction:montague
        CharacterTemplate.id("0a000000-0000-4000-8000-000000000004");
        CharacterInstance.id("0b000000-0000-4000-8000-000000003004");
        PromptVersion.id("0e000000-0000-4000-8000-000000000301");
        ActionBlock.id("0f000000-0000-4000-8000-000000000004");

        assertThat(SceneRole.id(45, "protagonist")).hasToString("role:45:protagonist");
    }

    @Test
    void nodes() {
        TypedGraph typed = graph.typed();
        {
            Optional<Asset> portrait = graph.find(Asset.id(105));
            assertThat(portrait).isPresent();
        }
        {
            Asset portrait = graph.require(Asset.id(105));
            assertThat(portrait.id()).isEqualTo(Asset.id(105));
        }
        {
            Optional<Asset> portrait = typed.find(Asset.id(105));
            assertThat(portrait).isPresent();
        }
        {
            Asset portrait = typed.require(Asset.id(105));
            assertThat(portrait.id()).isEqualTo(Asset.id(105));
        }
        graph.nodes(Asset.class)
                .filter(asset -> asset.contentRating().isEmpty())
                .toList();
        typed.nodes(Asset.class)
                .filter(asset -> asset.contentRating().isEmpty())
                .toList();
        graph.typed().edges().filter(edge -> edge.kind() == EdgeKind.CASTS).toList();
        graph.find("ophel");

        assertThat(graph.find("ophel").nodes().get(0).label()).isEqualTo("Ophelia");
        assertThat(graph.nodes(Asset.class)).extracting(Asset::id).isSorted();
    }

    @Test
    void characters() {
        graph.findCharactersForNpc(15).instances(); // by priority
        graph.findScenesForCharacter("francisco").find(Scene.game(11)); // roles, ways, edges
        graph.findAssetsForCharacter("osric").assets();
        graph.findAssetsForCharacter("osric", AssetReason.DIRECT); // not what was only on set with him
        graph.findGenerationsForCharacter("osric").generations();
        graph.getCharacterGraph("osric", 1).select().list(); // Osric, two instances, their worlds

        assertThat(graph.findScenesForCharacter("francisco").find(Scene.game(11)))
                .get()
                .satisfies(scene -> assertThat(scene.edges()).hasSize(5));
        assertThat(graph.getCharacterGraph("osric", 1).select().list())
                .extracting(GraphNode::kind)
                .containsExactly(
                        NodeKind.CHARACTER_TEMPLATE,
                        NodeKind.CHARACTER_INSTANCE,
                        NodeKind.CHARACTER_INSTANCE,
                        NodeKind.WORLD,
                        NodeKind.WORLD);
    }

    @Test
    void character() {
        graph.character("ophelia").scenes();
        graph.character("ophelia").assets();
        graph.character("ophelia").assets(AssetReason.DIRECT);
        graph.character("ophelia").generations();
        graph.character("ophelia").graph();
        graph.character("ophelia").graph(2).select().kind(NodeKind.SCENE);
        graph.character("ophelia").usage().scenes(); // 8
        graph.character("yorick").together().pairs();
        graph.character("ophelia").relationships();
        graph.character("ophelia").rating().rating(); // mature
        graph.character("osric").rename().places();
        graph.character("instance:0b000000-0000-4000-8000-000000003004").template();
        graph.character("ophelia").instances();
        graph.character("ophelia").npcs();

        assertThat(graph.character("ophelia").usage().scenes()).isEqualTo(8);
        assertThat(graph.character("ophelia").rating().rating()).contains("mature");
        assertThat(graph.character("osric").rename().places()).hasSize(7);
        assertThat(graph.character("ophelia").instances()).hasSize(3);
        assertThat(graph.character("ophelia").npcs()).hasSize(2);
        assertThat(graph.character("instance:0b000000-0000-4000-8000-000000003004")
                        .template())
                .isEqualTo(graph.character("ophelia").node());
    }

    @Test
    void anyNode() {
        graph.character("osric").why("asset:115"); // the asset depicts Osric
        graph.npc(15).users().byKind();
        ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
        WhereUsed users = graph.character("ophelia").users(oneStep);
        graph.npc(15).deletion().verdict(); // UNSAFE, with the blockers
        graph.character("ophelia").confirmDeletion().elsewhere(); // the foreign keys outside the graph, with their rows
        graph.world(2).unresolved().counts();
        graph.asset(105).edges(20).groups();
        graph.character("ophelia").outEdges(EdgeKind.FILLS_ROLE);
        graph.asset(105).inEdges(EdgeKind.CONTAINS_ASSET);
        graph.scene(46).select().around(1).kind(NodeKind.ASSET);
        graph.character("ophelia").paths().shortest("asset:115");
        graph.character("ophelia").fetchDetails();
        graph.node("role:45:protagonist").users();

        assertThat(graph.character("osric").why("asset:115").reasons())
                .containsExactly(AssetReason.DEPICTS, AssetReason.SCENE);
        assertThat(users.uses()).allMatch(use -> use.distance() == 1).isNotEmpty();
        assertThat(graph.npc(15).deletion().verdict()).isEqualTo(DeletionReport.Verdict.UNSAFE);
        assertThat(graph.character("ophelia").outEdges(EdgeKind.FILLS_ROLE)).isNotEmpty();
        assertThat(graph.asset(105).inEdges(EdgeKind.CONTAINS_ASSET)).isNotEmpty();
        assertThat(graph.character("ophelia").fetchDetails()).isPresent();
    }

    @Test
    void otherThings() {
        graph.npc(15).characters();
        graph.npc(15).characters().instances(); // by priority
        graph.scene(46).view();
        graph.scene(46).view().roles(); // each with who fills it, and where that stands
        graph.scene(47).stats().roleBindings();
        graph.scene(47).casting(3);
        graph.scene(47).casting(3).roles();
        graph.scene(46).readiness().ready();
        graph.scene(51).readiness(1).having(Readiness.Status.UNMET);
        graph.scene(46).rating();
        graph.scene("content:12").view();
        graph.asset(115).why("osric");
        graph.asset(3141).lineage().ancestors(); // by how many edges away
        graph.generation(507).lineage();
        graph.generation(507).lineage().ancestors(); // by how many edges away
        graph.world(3).view();
        graph.world(3).view().npcs();
        graph.world(3).castings();
        graph.arc("mousetrap").view();
        graph.arc("mousetrap").view().cast();
        graph.arc("mousetrap").rating();

        assertThat(graph.npc(15).characters()).isEqualTo(graph.findCharactersForNpc(15));
        assertThat(graph.scene(47).casting(3).roles()).hasSize(4);
        assertThat(graph.scene(47).stats().roles()).hasSize(4);
        assertThat(graph.scene(51).readiness(1).having(Readiness.Status.UNMET)).isEmpty();
        assertThat(graph.asset(115).why("osric").reasons()).containsExactly(AssetReason.DEPICTS, AssetReason.SCENE);
    }

    @Test
    void lineageAndDifference() {
        CharacterGraph later = graph;
        graph.lineage(Generation.id(507)).ancestors(); // by how many edges away
        graph.diff(later).story(); // who was recast, which scenes were lost and gained

        assertThat(graph.lineage(Generation.id(507)).ancestors()).hasSize(1);
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
    void usageAndChecks() {
        graph.usage().all();
        graph.usage().neverUsed();
        List<CharacterTemplate> candidates = graph.usage().neverUsed();
        UsageStats star = graph.usage().ranking().get(0);
        graph.usage().together().neverMeet(); // strong ties that never meet on screen
        graph.check().findings();

        assertThat(candidates).hasSize(1);
        assertThat(star.scenes()).isGreaterThan(8);
    }

    @Test
    void references() {
        NodeId id = NodeId.parse("scene:game:17");
        CharacterRef.parse("ophelia"); // a template by key
        CharacterRef.parse("instance:1b000000-0000-4000-8000-000000000001"); // an instance
        CharacterTemplate.id("0a000000-0000-4000-8000-000000000004"); // a template by id

        assertThat(id).isEqualTo(Scene.game(17));
    }

    @Test
    void unresolved() {
        graph.tables()
                .unresolved()
                .because(DANGLING)
                .naming(NodeId.parse("npc:42"))
                .owners(); // who still points at it?

        assertThat(graph.tables().unresolved().all()).isEmpty();
    }

    @Test
    void face() {
        graph.character("ophelia").scenes();
        graph.scene(47).casting(3);
        graph.filter(GraphFilter.rating("PG-13"))
                .getCharacterGraph("ophelia", 2)
                .select()
                .kind(NodeKind.SCENE);

        assertThat(graph.character("ophelia").scenes().scenes()).hasSize(8);
    }

    @Test
    void filter() {
        GraphFilter tonight = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
        CharacterGraph small = graph.filter(tonight);

        assertThat(small.filter()).isEqualTo(tonight);
    }

    @Test
    void pathsAndSets() {
        graph.asset(115).paths().shortest("ophelia");
        graph.character("ophelia").paths().along(FILLS_ROLE, HAS_ROLE).all("scene:game:32", 3);
        graph.select()
                .kind(WORLD)
                .paths()
                .directed()
                .all(graph.select().kind(SCENE_ROLE), 3)
                .more();
        graph.select().kind(NodeKind.SCENE).count();
        graph.select().named("ophelia", "scene:game:46");
        CharacterGraph near = graph.character("ophelia").select().around(2).graph();

        Selection scenes = graph.select().kind(SCENE);
        Selection castless =
                scenes.difference(graph.select().kind(CHARACTER_TEMPLATE).reaches(1, APPEARS_IN));
        castless.count();
        castless.first(10).more();

        assertThat(castless.count()).isEqualTo(2);
        assertThat(graph.asset(115).paths().shortest("ophelia")).isPresent();
        assertThat(near.select().count())
                .isEqualTo(graph.character("ophelia").select().around(2).count());
    }

    @Test
    void sourceOfOnesOwn() {
        GraphSource studio = RowsSource.of(SampleStudio.hamlet());
        NodeId hamlet = NodeId.parse("character:0a000000-0000-4000-8000-000000000001");
        GraphSource factions = (options, sink) -> {
            Extension.Id denmark = Extension.id("faction", "denmark");
            sink.node(new Extension(denmark, "Denmark", Map.of()));
            sink.edge("member_of", hamlet, denmark, Map.of());
        };
        CharacterGraph graph = CharacterGraph.load(studio, factions);

        assertThat(graph.find(Extension.id("faction", "denmark"))).isPresent();
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
