package io.charactergraph.examples;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.HAS_ROLE;
import static io.charactergraph.model.NodeKind.CHARACTER_TEMPLATE;
import static io.charactergraph.model.NodeKind.SCENE;
import static io.charactergraph.model.NodeKind.SCENE_ROLE;
import static io.charactergraph.model.NodeKind.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.select.Selection;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code in the second half of {@code docs/queries.md}, and what it prints there. */
class WideQueriesDocTest {

    private final Printed out = new Printed();
    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));
    private final NodeId ophelia = NodeId.parse("character:0a000000-0000-4000-8000-000000000004");
    private final NodeId osric = NodeId.parse("character:0a000000-0000-4000-8000-000000000012");

    @Test
    void sceneView() {
        out.print(graph.views().scene(Scene.Id.game(46)));

        out.standsIn("docs/queries.md");

        SceneView letters = graph.views().scene(Scene.Id.game(46));
        assertThat(letters.roles()).hasSize(2);
    }

    @Test
    void views() {
        graph.views().arc(new Arc.Id("mousetrap")).cast(); // the templates that take part in its scenes
        graph.views().world(new World.Id(3)).npcs(); // those whose instances live there

        assertThat(graph.views().arc(new Arc.Id("mousetrap")).cast()).hasSize(14);
        assertThat(graph.views().world(new World.Id(3)).npcs()).isNotEmpty();
    }

    @Test
    void rating() {
        out.print(graph.views().rating(ophelia));

        out.standsIn("docs/queries.md");
    }

    @Test
    void usage() {
        out.print(graph.usage().of(CharacterRef.parse("ophelia")));

        out.standsIn("docs/queries.md");

        List<CharacterTemplate> candidates =
                graph.usage().neverUsed(); // by id; no scene, asset, generation, prompt, block
        UsageStats star = graph.usage().ranking().get(0); // by scenes, direct assets, generations, then key

        assertThat(candidates).extracting(CharacterTemplate::key).containsExactly(Optional.of("ghost_v1"));
        assertThat(star.template().id()).hasToString("character:0a000000-0000-4000-8000-000000000001");
        assertThat(graph.usage().all()).hasSize(31);
    }

    @Test
    void whereUsed() {
        out.print(graph.impact(new GameNpc.Id(15)).users());

        out.standsIn("docs/queries.md");

        ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
        WhereUsed users = graph.impact(ophelia).users(oneStep);
        boolean more = users.more(); // whether there were more than a hundred

        assertThat(users.uses()).hasSizeLessThanOrEqualTo(100);
        assertThat(more).isFalse();
    }

    @Test
    void confirmDeletion() {
        DeletionReport confirmed = graph.impact(ophelia).confirmDeletion();
        confirmed.elsewhere().forEach(out::println);

        assertThat(confirmed).isEqualTo(graph.impact(ophelia).deletion());
    }

    @Test
    void deletion() {
        out.print(graph.impact(new GameNpc.Id(15)).deletion());

        out.standsIn("docs/queries.md");

        DeletionReport.Verdict verdict = graph.filter(GraphFilter.worlds(1))
                .impact(new GameNpc.Id(2))
                .deletion()
                .verdict();
        assertThat(verdict).isNotEqualTo(DeletionReport.Verdict.SAFE);
    }

    @Test
    void rename() {
        out.print(graph.impact(osric).rename());

        out.standsIn("docs/queries.md");
    }

    @Test
    void casting() {
        out.print(graph.casting().of(Scene.Id.game(47), new World.Id(3)));
        graph.casting().in(new World.Id(3)); // the same for every scene of the world

        out.standsIn("docs/queries.md");

        assertThat(graph.casting().in(new World.Id(3))).isNotEmpty();
    }

    @Test
    void readiness() {
        out.print(graph.casting().readiness(Scene.Id.game(51), new World.Id(1)));

        out.standsIn("docs/queries.md");

        assertThat(graph.casting().readiness(Scene.Id.game(46)).ready()).isTrue();
    }

    @Test
    void together() {
        out.print(graph.casting().together(CharacterRef.parse("yorick")));

        out.standsIn("docs/queries.md");

        graph.casting().together().neverMeet(); // strong ties that never meet on screen
        graph.casting().together().withoutRelationship(3); // who shares three scenes at least, without a relationship
        assertThat(graph.casting().together().pairs()).isNotEmpty();
    }

    @Test
    void lineage() {
        out.print(graph.lineage(new Generation.Id(507)));

        out.standsIn("docs/queries.md");

        assertThat(graph.lineage(new Asset.Id(115)).ancestors()).isEmpty();
    }

    @Test
    void paths() {
        out.print(graph.paths().along(FILLS_ROLE, HAS_ROLE).all(ophelia, Scene.Id.game(32), 3));

        out.standsIn("docs/queries.md");

        NodeId portrait = NodeId.parse("asset:115");
        FoundPath path = graph.paths().shortest(portrait, ophelia).orElseThrow();
        graph.paths()
                .directed()
                .all(graph.select().kind(WORLD), graph.select().kind(SCENE_ROLE), 3)
                .more();

        assertThat(path.steps()).isNotEmpty();
    }

    @Test
    void selection() {
        Selection every = graph.select().kind(SCENE);
        Selection castless =
                every.difference(graph.select().kind(CHARACTER_TEMPLATE).reaches(1, APPEARS_IN));
        out.println(castless);

        out.standsIn("docs/queries.md");

        castless.count(); // 2, and the list has two
        castless.first(1).more(); // true
        graph.select().ids(ophelia, osric).commonUsers(); // what an edge joins to both
        graph.select()
                .where(
                        Asset.class,
                        "without a rating",
                        asset -> asset.contentRating().isEmpty());
        assertThat(castless.count()).isEqualTo(2);
        assertThat(castless.first(1).more()).isTrue();
    }

    @Test
    void diff() {
        CharacterGraph later = CharacterGraph.load(RowsSource.of(recast()));
        out.print(graph.diff(later));

        out.standsIn("docs/queries.md");
    }

    /** Osric brings Horatio's letters, not a sailor. */
    private static StudioRows recast() {
        return SampleStudio.hamlet().withRows("game_scenes", row -> {
            Map<String, String> changed = new HashMap<>(row);
            changed.computeIfPresent(
                    "meta", (column, meta) -> meta.replace("character:first_sailor", "character:osric"));
            return changed;
        });
    }
}
