package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import org.junit.jupiter.api.Test;

/** What a graph that was loaded for one thing shows, answers and refuses. */
class ScopeTest {

    private static final CharacterGraph HAMLET = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    private final CharacterGraph ophelia = load(LoadScope.character("ophelia"));

    private static CharacterGraph load(LoadScope scope) {
        return CharacterGraph.load(LoadOptions.standard().withScope(scope), RowsSource.of(SampleStudio.hamlet()));
    }

    @Test
    void graph_ofACharacter_showsItsCharacterGraph() {
        assertThat(ophelia.select().ids())
                .isEqualTo(HAMLET.getCharacterGraph("ophelia").select().ids());
        assertThat(ophelia.typed().nodes().toList())
                .isEqualTo(HAMLET.getCharacterGraph("ophelia").typed().nodes().toList());
        assertThat(ophelia.toString()).startsWith("What was loaded for character ophelia: ");
        assertThat(ophelia.tables().scope()).contains(LoadScope.character("ophelia"));
        assertThat(HAMLET.tables().scope()).isEmpty();
    }

    @Test
    void questions_aboutTheCharacter_areAnsweredUnderAFilter() {
        GraphFilter filter = GraphFilter.rating("PG-13");
        assertThat(ophelia.character("ophelia").scenes())
                .isEqualTo(HAMLET.character("ophelia").scenes());
        assertThat(ophelia.filter(filter).findAssetsForCharacter("ophelia"))
                .isEqualTo(HAMLET.filter(filter).findAssetsForCharacter("ophelia"));
        assertThat(ophelia.filter(filter).character("ophelia").usage())
                .isEqualTo(HAMLET.filter(filter).character("ophelia").usage());
    }

    @Test
    void questions_aboutSomethingElse_areRefused() {
        int scene = ((Scene) ophelia.select().kind(NodeKind.SCENE).list().get(0))
                .id()
                .number();
        assertThatThrownBy(() -> ophelia.scene(scene).view())
                .isInstanceOf(ScopeException.class)
                .hasMessage("This graph was loaded only for character ophelia, and scene:game:" + scene
                        + " is something else; load with the scope of what the question is about, or without a scope");
        CharacterTemplate.Id related =
                ophelia.character("ophelia").usage().relatedTemplateIds().get(0);
        assertThatThrownBy(() -> ophelia.findScenesForCharacter(related)).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.character(related).why(Scene.game(scene)))
                .isInstanceOf(ScopeException.class);
        assertThat(ophelia.character("ophelia").why(Scene.game(scene)).edges()).isNotEmpty();
    }

    @Test
    void questions_thatNeedTheWhole_areRefused() {
        assertThatThrownBy(ophelia::check)
                .isInstanceOf(ScopeException.class)
                .hasMessage("This graph was loaded only for character ophelia, and a check needs the whole;"
                        + " load without a scope");
        assertThatThrownBy(() -> ophelia.character("ophelia").users()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.character("ophelia").rename()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.character("ophelia").together()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.character("ophelia").unresolved()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.usage().ranking()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.usage().together()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.select().reaches(1)).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.diff(HAMLET)).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.tables().unresolved()).isInstanceOf(ScopeException.class);
        assertThatThrownBy(() -> ophelia.tables().records()).isInstanceOf(ScopeException.class);
        Asset asset = (Asset) ophelia.select().kind(NodeKind.ASSET).list().get(0);
        assertThatThrownBy(() -> ophelia.lineage(asset.id())).isInstanceOf(ScopeException.class);
        assertThat(ophelia.tables().toString()).contains("loaded only for character ophelia");
        assertThat(ophelia.diff(load(LoadScope.character("ophelia"))).isEmpty()).isTrue();
    }

    @Test
    void deletion_isNeverSafe() {
        for (CharacterTemplate template : HAMLET.nodes(CharacterTemplate.class).toList()) {
            CharacterGraph scoped = load(LoadScope.character(template.id()));
            DeletionReport report = scoped.character(template.id()).deletion();
            assertThat(report.verdict()).isNotEqualTo(DeletionReport.Verdict.SAFE);
            assertThat(report.unknowns()).contains("the graph was loaded only for " + template.id());
            assertThat(scoped.character(template.id()).confirmDeletion().verdict())
                    .isEqualTo(report.verdict());
        }
    }

    @Test
    void graph_ofAThingThatIsNotThere_isEmpty() {
        CharacterGraph empty = load(LoadScope.character("yorrick"));
        assertThat(empty.select().ids()).isEmpty();
        assertThat(empty.find("yorick").nodes()).isEmpty();
        assertThatThrownBy(() -> empty.character("yorrick"))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessage("No such node in this graph: yorrick");
        CharacterGraph scene = load(LoadScope.scene(4711));
        assertThat(scene.find(Scene.game(4711))).isEmpty();
        assertThatThrownBy(() -> scene.scene(4711).view()).isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void casting_inAWorldThatDoesNotBelongToTheScene_needsTheWorldNamed() {
        int casts = 0;
        for (Scene scene : HAMLET.nodes(Scene.class).toList()) {
            CharacterGraph alone = load(LoadScope.scene(scene.id()));
            for (World world : HAMLET.nodes(World.class).toList()) {
                if (alone.find(world.id()).isEmpty()) {
                    assertThatThrownBy(() -> alone.scene(scene.id()).casting(world.id()))
                            .isInstanceOf(ScopeException.class)
                            .hasMessageContaining(world.id() + " does not belong to that; name it by castIn");
                    CharacterGraph named =
                            load(LoadScope.scene(scene.id()).castIn(world.id().number()));
                    assertThat(named.scene(scene.id()).casting(world.id()))
                            .isEqualTo(HAMLET.scene(scene.id()).casting(world.id()));
                    casts++;
                }
            }
        }
        assertThat(casts).isPositive();
        assertThatThrownBy(() -> LoadScope.world(1).castIn(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("worlds: only a scene is cast in worlds, and this is the scope of world:1; leave them out");
    }
}
