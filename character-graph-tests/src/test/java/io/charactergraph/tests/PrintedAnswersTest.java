package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.Answer;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be reached from a graph prints itself for a person. */
class PrintedAnswersTest {

    private static final int COLUMNS = 100;
    private static final int LINES = 40;
    private static final Pattern HASH = Pattern.compile("@[0-9a-f]{3,8}\\b");
    private static final Pattern LONG_ID = Pattern.compile(
            "(.?)\\b((?:character|instance|prompt|action):\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    static List<Named> studios() {
        List<Named> studios = new ArrayList<>(List.of(
                new Named("Hamlet", SampleStudio.hamlet()), new Named("faults", SampleStudio.hamletWithFaults())));
        long first = Long.getLong("charactergraph.seed", 1);
        for (long seed = first; seed < first + 3; seed++) {
            studios.add(new Named("seed " + seed, RandomStudio.of(seed).rows()));
        }
        return studios;
    }

    record Named(String name, StudioRows rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("studios")
    void everythingReachable_printsItself(Named studio) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio.rows()));
        List<Reachable.Found> found = Reachable.from(graph).found();

        assertThat(found).as("%s: things reached", studio).hasSizeGreaterThan(200);
        found.forEach(one -> check(graph, one.value(), studio + ": " + one.path()));
    }

    @ParameterizedTest
    @MethodSource("studios")
    void everythingReachable_belowACeiling_printsAsWithoutTheHiddenRows(Named studio) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio.rows()));
        GraphFilter filter = GraphFilter.rating("PG").includingInactive();
        CharacterGraph without =
                CharacterGraph.load(RowsSource.of(CeilingTest.withoutHidden(studio.rows(), graph, "PG")));

        assertThat(texts(graph.filter(filter))).as("%s", studio).isEqualTo(texts(without.filter(filter)));
    }

    private static List<String> texts(CharacterGraph graph) {
        return Reachable.from(graph).found().stream()
                .map(one -> one.path() + ": " + one.value())
                .toList();
    }

    @Test
    void usage_ofAllCharacters_isATable() {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThat(graph.usage().ranking().toString().lines().limit(4))
                .containsExactly(
                        "31 entries",
                        "  CHARACTER                          SCENES  ASSETS  DIRECT  GENS  PROMPTS  BLOCKS  NPCS "
                                + " LAST USED",
                        "  Hamlet, Prince of Denma… [hamlet]      15      39      19    16        2       2     3 "
                                + " 2025-04-24",
                        "  Claudius, King of Den… [claudius]      12      33       6    12        0       1     1 "
                                + " 2025-04-17");
    }

    private static void check(CharacterGraph graph, Object value, String path) {
        String text = value.toString();
        assertThat(HASH.matcher(text).find())
                .as("%s prints a hash: %s", path, text)
                .isFalse();
        assertThat(text).as(path).doesNotContain("io.charactergraph").isNotBlank();
        assertThat(text.chars().filter(c -> c < ' ' && c != '\n').count())
                .as("%s: control characters in %s", path, text)
                .isZero();
        if (value instanceof Answer || value instanceof List<?>) {
            assertThat(text.lines())
                    .as(path)
                    .hasSizeLessThan(LINES)
                    .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(COLUMNS));
        } else if (!(value instanceof CharacterGraph)) {
            assertThat(text.lines().count()).as("%s: %s", path, text).isLessThan(LINES);
        }
        if (!(value instanceof NodeId
                || value instanceof List<?> list && list.get(0) instanceof NodeId
                || value instanceof CharacterRef
                || value instanceof NodeDetails // what stands in a row
                || value instanceof UnresolvedReference
                || value instanceof UnresolvedReferences)) {
            Matcher ids = LONG_ID.matcher(text);
            while (ids.find()) {
                if (hasLabel(graph, NodeId.parse(ids.group(2)))) {
                    assertThat(ids.group(1))
                            .as("%s prints an id without a label: %s", path, text)
                            .isIn("[", ".", "'", "\"");
                }
            }
        }
    }

    private static boolean hasLabel(CharacterGraph graph, NodeId id) {
        return graph.find(id).filter(node -> !node.label().isBlank()).isPresent();
    }

    /** Marks that combine with a letter take no column. */
    private static long columns(String line) {
        return line.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
