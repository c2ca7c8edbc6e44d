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
import io.charactergraph.Selection;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
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

    @Test
    void sceneView() {
        out.print(graph.scene(46).view());

        out.standsIn("docs/queries.md");

        SceneView letters = graph.scene(46).view();
        assertThat(letters.roles()).hasSize(2);
    }

    @Test
    void views() {
        graph.arc("mousetrap").view().cast(); // the templates that take part in its scenes
        graph.world(3).view().npcs(); // those whose instances live there

        assertThat(graph.arc("mousetrap").view().cast()).hasSize(14);
        assertThat(graph.world(3).view().npcs()).isNotEmpty();
    }

    @Test
    void rating() {
        out.print(graph.character("ophelia").rating());

        out.standsIn("docs/queries.md");
    }

    @Test
    void usage() {
        out.print(graph.character("ophelia").usage());

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
        out.print(graph.npc(15).users());

        out.standsIn("docs/queries.md");

        ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
        WhereUsed users = graph.character("ophelia").users(oneStep);
        boolean more = users.more(); // whether there were more than a hundred

        assertThat(users.uses()).hasSizeLessThanOrEqualTo(100);
        assertThat(more).isFalse();
    }

    @Test
    void confirmDeletion() {
        DeletionReport confirmed = graph.character("ophelia").confirmDeletion();
        confirmed.elsewhere().forEach(out::println);

        assertThat(confirmed).isEqualTo(graph.character("ophelia").deletion());
    }

    @Test
    void deletion() {
        out.print(graph.npc(15).deletion());

        out.standsIn("docs/queries.md");

        DeletionReport.Verdict verdict =
                graph.filter(GraphFilter.worlds(1)).npc(2).deletion().verdict();
        assertThat(verdict).isNotEqualTo(DeletionReport.Verdict.SAFE);
    }

    @Test
    void rename() {
        out.print(graph.character("osric").rename());

        out.standsIn("docs/queries.md");
    }

    @Test
    void casting() {
        out.print(graph.scene(47).casting(3));
        graph.world(3).castings(); // the same for every scene of the world

        out.standsIn("docs/queries.md");

        assertThat(graph.world(3).castings()).isNotEmpty();
    }

    @Test
    void readiness() {
        out.print(graph.scene(51).readiness(1));

        out.standsIn("docs/queries.md");

        assertThat(graph.scene(46).readiness().ready()).isTrue();
    }

    @Test
    void together() {
        out.print(graph.character("yorick").together());

        out.standsIn("docs/queries.md");

        graph.usage().together().neverMeet(); // strong ties that never meet on screen
        graph.usage().together().withoutRelationship(3); // who shares three scenes at least, without a relationship
        assertThat(graph.usage().together().pairs()).isNotEmpty();
    }

    @Test
    void lineage() {
        out.print(graph.generation(507).lineage());

        out.standsIn("docs/queries.md");

        assertThat(graph.asset(115).lineage().ancestors()).isEmpty();
    }

    @Test
    void paths() {
        out.print(graph.character("ophelia").paths().along(FILLS_ROLE, HAS_ROLE).all(Scene.game(32), 3));

        out.standsIn("docs/queries.md");

        FoundPath path = graph.asset(115).paths().shortest("ophelia").orElseThrow();
        graph.select()
                .kind(WORLD)
                .paths()
                .directed()
                .all(graph.select().kind(SCENE_ROLE), 3)
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
        graph.select().named("ophelia", "osric").commonUsers(); // what an edge joins to both
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
