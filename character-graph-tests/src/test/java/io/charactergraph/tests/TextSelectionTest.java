package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.Selection;
import io.charactergraph.SelectionSyntaxException;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.query.FoundScene;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selections as text are those of the methods, and what is none is refused at its column. */
class TextSelectionTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    private static Selection kind(NodeKind kind) {
        return GRAPH.select().kind(kind);
    }

    private static Selection named(String name) {
        return GRAPH.select().named(name);
    }

    @Test
    void select_byConditions_isTheMethod() {
        assertThat(GRAPH.select("*")).isEqualTo(GRAPH.select());
        assertThat(GRAPH.select("kind:asset")).isEqualTo(kind(NodeKind.ASSET));
        assertThat(GRAPH.select("kind:character_template")).isEqualTo(kind(NodeKind.CHARACTER_TEMPLATE));
        assertThat(GRAPH.select("kind:character")).isEqualTo(kind(NodeKind.CHARACTER_TEMPLATE));
        assertThat(GRAPH.select("tag:portrait")).isEqualTo(GRAPH.select().tagged("portrait"));
        assertThat(GRAPH.select("active:false & kind:character"))
                .isEqualTo(kind(NodeKind.CHARACTER_TEMPLATE)
                        .where(CharacterTemplate.class, "inactive", template -> !template.active()));
        assertThat(GRAPH.select("label:*ophelia*").list())
                .isNotEmpty()
                .allMatch(node -> node.label().toLowerCase(Locale.ROOT).contains("ophelia"));
        assertThat(GRAPH.select("label:OPHELIA").list())
                .extracting(GraphNode::label)
                .contains("Ophelia");
        assertThat(GRAPH.select("rating:sfw & kind:asset"))
                .isEqualTo(kind(NodeKind.ASSET)
                        .where(
                                Asset.class,
                                "sfw",
                                asset -> asset.contentRating().equals(Optional.of("sfw"))));
        assertThat(GRAPH.select("rating:none & kind:scene").list())
                .allMatch(scene -> ((Scene) scene).rating().isEmpty());
    }

    @Test
    void select_byName_isTheNode() {
        assertThat(GRAPH.select("ophelia")).isEqualTo(named("ophelia"));
        assertThat(GRAPH.select("character:ophelia")).isEqualTo(named("ophelia"));
        assertThat(GRAPH.select("0a000000-0000-4000-8000-000000000004")).isEqualTo(named("ophelia"));
        assertThat(GRAPH.select(" scene:game:31\n")).isEqualTo(named("scene:game:31"));
        assertThat(GRAPH.select("\"asset:105\"")).isEqualTo(named("asset:105"));
        assertThat(GRAPH.select(Selection.quote("asset:105"))).isEqualTo(named("asset:105"));
    }

    @Test
    void select_byFunctions_isTheQuestion() {
        assertThat(GRAPH.select("users(asset:105)").ids())
                .containsExactlyInAnyOrderElementsOf(GRAPH.node("asset:105").users().uses().stream()
                        .map(use -> use.node().id())
                        .toList());
        assertThat(GRAPH.select("users(asset:105, 1)").ids())
                .containsExactlyInAnyOrderElementsOf(GRAPH.node("asset:105").users().atDistance(1).stream()
                        .map(use -> use.node().id())
                        .toList());
        assertThat(GRAPH.select("reaches(ophelia, 2)"))
                .isEqualTo(named("ophelia").reaches(2));
        assertThat(GRAPH.select("reached_by(ophelia)"))
                .isEqualTo(named("ophelia").reachedBy(Integer.MAX_VALUE));
        assertThat(GRAPH.select("around(ophelia)")).isEqualTo(named("ophelia").around(1));
        assertThat(GRAPH.select("common(ophelia | laertes)"))
                .isEqualTo(named("ophelia").union(named("laertes")).commonUsers());
        assertThat(GRAPH.select("scenes(ophelia)").ids())
                .containsExactlyInAnyOrderElementsOf(GRAPH.character("ophelia").scenes().scenes().stream()
                        .map(FoundScene::scene)
                        .map(Scene::id)
                        .toList());
        assertThat(GRAPH.select("assets(ophelia)").count())
                .isEqualTo(GRAPH.character("ophelia").assets().assets().size());
        assertThat(GRAPH.select("generations(ophelia)").count())
                .isEqualTo(
                        GRAPH.character("ophelia").generations().generations().size());
        assertThat(GRAPH.select("characters(npc:15)")).isEqualTo(named("polonius"));
        assertThat(GRAPH.select("characters(scenes(ophelia))").ids())
                .contains(named("ophelia").ids().get(0));
        assertThat(GRAPH.select("paths(asset:115, osric, 2)").ids())
                .contains(Asset.id(115), named("osric").ids().get(0));
        assertThat(GRAPH.select("scenes(world:3)").count())
                .isEqualTo(GRAPH.world(3).view().scenes().size());
        assertThat(GRAPH.select("scenes(arc:mousetrap) | assets(arc:mousetrap) | generations(arc:mousetrap)"))
                .isNotNull();
    }

    /** What users finds and what uses finds are the inverse of each other. */
    @Test
    void uses_ofEveryNode_areThoseThatItIsAUserOf() {
        for (NodeId id : GRAPH.select().ids()) {
            for (NodeId used : GRAPH.select().ids(id).uses(1).ids()) {
                assertThat(GRAPH.select().ids(used).users(1).contains(id))
                        .as(id + " uses " + used)
                        .isTrue();
            }
            for (NodeId user : GRAPH.select().ids(id).users(1).ids()) {
                assertThat(GRAPH.select().ids(user).uses(1).contains(id))
                        .as(user + " uses " + id)
                        .isTrue();
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void users_ofRandomStudios_areThoseOfTheQuestion(long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(true)
                .build()
                .rows()));
        for (NodeId id : graph.select().ids()) {
            Set<NodeId> asked = graph.node(id).users().uses().stream()
                    .map(use -> use.node().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(graph.select("users(" + Selection.quote(id.toString()) + ")")
                            .ids())
                    .as("seed " + seed + ", " + id)
                    .containsExactlyElementsOf(asked);
        }
    }

    /** Random expressions, put together as text and by methods. */
    @ParameterizedTest
    @MethodSource("seeds")
    void select_ofRandomExpressions_isThatOfTheMethods(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Expression expression = expression(random, 4);
            assertThat(GRAPH.select(expression.text))
                    .as("seed " + seed + ", " + expression.text)
                    .isEqualTo(expression.selection);
        }
    }

    private record Expression(String text, Selection selection) {}

    private static Expression expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            List<String> names = List.of("ophelia", "laertes", "hamlet", "scene:game:31", "npc:6", "world:2");
            if (random.nextBoolean()) {
                String name = names.get(random.nextInt(names.size()));
                return new Expression(name, named(name));
            }
            NodeKind[] kinds = NodeKind.values();
            NodeKind kind = kinds[random.nextInt(kinds.length)];
            return new Expression("kind:" + kind.wireType(), kind(kind));
        }
        Expression left = expression(random, depth - 1);
        Expression right = expression(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> new Expression("(" + left.text + ")|(" + right.text + ")", left.selection.union(right.selection));
            case 1 ->
                new Expression(
                        "(" + left.text + ") & (" + right.text + ")", left.selection.intersection(right.selection));
            case 2 ->
                new Expression("(" + left.text + ")-(" + right.text + ")", left.selection.difference(right.selection));
            case 3 -> new Expression("users(" + left.text + ",2)", left.selection.users(2));
            case 4 -> new Expression("uses( " + left.text + " , 1 )", left.selection.uses(1));
            default -> new Expression("around(" + left.text + ", 1)", left.selection.around(1));
        };
    }

    @Test
    void and_bindsMoreTightly_andOthersGoFromLeftToRight() {
        Selection a = named("ophelia");
        Selection b = kind(NodeKind.CHARACTER_TEMPLATE);
        Selection c = named("laertes");

        assertThat(GRAPH.select("ophelia | kind:character & laertes")).isEqualTo(a.union(b.intersection(c)));
        assertThat(GRAPH.select("kind:character - ophelia | ophelia"))
                .isEqualTo(b.difference(a).union(a));
        assertThat(GRAPH.select("kind:character - (ophelia | laertes)")).isEqualTo(b.difference(a.union(c)));
        assertThat(GRAPH.select("kind:character -ophelia")).isEqualTo(b.difference(a));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``~1~a selection must stand here, not the end",
                "ophelia &~10~a selection must stand here, not the end",
                "ophelia laertes~9~'laertes' cannot stand here",
                "(ophelia~9~')' must stand here, for the bracket of column 1, not the end",
                "ophelia)~8~or open a bracket before",
                "user(ophelia)~1~'user' is no function; did you mean users?",
                "kind:aset~1~'aset' is no kind of nodes; did you mean asset?",
                "kind:~1~behind 'kind:' must stand a value",
                "knd:asset~1~did you mean kind?",
                "active:yes~1~must stand true or false",
                "users(ophelia, x)~16~a number of edges must stand here, not 'x'",
                "users(ophelia, -1)~16~a number of edges must stand here",
                "users()~7~there are 0 selections in brackets, not 1",
                "users(ophelia, 1, 2)~17~')' must stand here",
                "paths(ophelia)~14~there are 1 selections in brackets, not 2",
                "scenes(ophelia, 2)~17~scenes(x) takes nothing more",
                "scenes(asset:105)~1~does not take a node of kind asset, such as asset:105",
                "tag:\"noir~5~the quote does not end",
                "scene:game:x~1~Not a node id",
                "-ophelia~1~a selection must stand here, not '-'",
            })
    void select_ofWhatIsNoSelection_pointsAtTheColumn(String text, int column, String message) {
        assertThatThrownBy(() -> GRAPH.select(text).count())
                .isInstanceOfSatisfying(SelectionSyntaxException.class, e -> {
                    assertThat(e.column()).isEqualTo(column);
                    assertThat(e)
                            .hasMessageContaining("column " + column + ": ")
                            .hasMessageContaining(message);
                    assertThat(e.pointer().lines()).hasSize(2);
                });
    }

    @Test
    void pointer_hasACaretBelowTheFault() {
        assertThatThrownBy(() -> GRAPH.select("kind:asset & user(ophelia)"))
                .isInstanceOfSatisfying(
                        SelectionSyntaxException.class,
                        e -> assertThat(e.pointer()).isEqualTo("kind:asset & user(ophelia)\n             ^"));
    }

    @Test
    void select_ofANodeThatIsNotShown_isUnknown() {
        assertThatThrownBy(() -> GRAPH.select("users(opheli)"))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("ophelia");
        CharacterGraph film = GRAPH.filter(GraphFilter.rating("G"));
        NodeId hidden = GRAPH.select().ids().stream()
                .filter(id -> film.find(id).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> film.select(Selection.quote(hidden.toString())))
                .isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void select_ofATextThatIsTooLongOrTooDeep_isRefused() {
        assertThatThrownBy(() -> GRAPH.select("a".repeat(10_001))).isInstanceOf(SelectionSyntaxException.class);
        assertThatThrownBy(() -> GRAPH.select("(".repeat(9_000))).isInstanceOf(SelectionSyntaxException.class);
        assertThatThrownBy(() -> GRAPH.select("users(".repeat(1_500))).isInstanceOf(SelectionSyntaxException.class);
        String deep = "(".repeat(50) + "ophelia" + ")".repeat(50);
        assertThat(GRAPH.select(deep)).isEqualTo(named("ophelia"));
        assertThat(GRAPH.select(String.join("|", Collections.nCopies(1_200, "ophelia")))
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\", "a) | *", "', x", "-", "*", "tag:x", "\ud800", "Miss O."})
    void quote_ofAnyName_isThatName(String name) {
        List<String> asked = new ArrayList<>();
        try {
            GRAPH.select(Selection.quote(name)).count();
        } catch (UnknownNodeException e) {
            asked.add(e.id());
        }
        assertThat(asked).containsExactly(name);
    }
}
