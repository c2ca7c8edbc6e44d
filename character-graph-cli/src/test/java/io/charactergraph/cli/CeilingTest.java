package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing above a ceiling shows in what a command prints. */
class CeilingTest {

    private static final String CEILING = "PG-13";
    private static final CharacterGraph ALL = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
    private static final List<String> HIDDEN = hidden();

    private static List<String> hidden() {
        CharacterGraph below = ALL.filter(GraphFilter.rating(CEILING).includingInactive());
        return ALL.typed()
                .nodes()
                .filter(node -> below.find(node.id()).isEmpty())
                .map(node -> node.id().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --tables ophelia",
                "report --json ophelia",
                "check --fail-on info",
                "check --json",
                "usage",
                "usage --json",
                "why ophelia scene:game:31",
                "select *",
                "select --json *",
                "export json",
                "export svg",
                "export edges",
                "export casting",
                "answers",
                "diff sample"
            })
    void command_belowACeiling_showsNothingAbove(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--sample", "--rating", CEILING, "--include-inactive"));

        Run run = Run.of(words.toArray(String[]::new));

        assertThat(HIDDEN).isNotEmpty();
        assertThat(run.status()).isBetween(0, 1);
        assertThat(HIDDEN.stream()
                        .filter(id -> Pattern.compile(Pattern.quote(id) + "(?![0-9])")
                                .matcher(run.out())
                                .find()))
                .isEmpty();
    }

    @Test
    void report_belowACeiling_countsNoRows() {
        CharacterGraph below = ALL.filter(GraphFilter.rating(CEILING).includingInactive());

        Run run = Run.of("report", "--tables", "--sample", "--rating", CEILING, "ophelia");

        assertThat(run.out())
                .contains("Below the ceiling; rows are not counted.\nThe graph: "
                        + below.typed().nodeCount() + " nodes")
                .doesNotContain("game_scene_nodes             whole");
    }

    @Test
    void hiddenNode_isUnknown_asOneThatIsNotThere() {
        String hidden = HIDDEN.stream()
                .filter(id -> id.startsWith("asset:"))
                .findFirst()
                .orElseThrow();

        Run run = Run.of("why", "--sample", "--rating", CEILING, hidden, "ophelia");
        Run none = Run.of("why", "--sample", "--rating", CEILING, "asset:99999", "ophelia");

        assertThat(run.status()).isEqualTo(none.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("No such node in this graph: " + hidden);
    }

    @Test
    void arcThatIsHidden_isUnknown_asOneThatIsNotThere() {
        CharacterGraphCli cli = CharacterGraphCli.standard()
                .withVariables(Map.of())
                .withSample(profile -> RowsSource.of(SampleStudio.hamlet().toBuilder()
                        .row(
                                "game_scenes",
                                Map.of("id", "99", "meta", "{\"contentRating\": \"explicit\", \"arc_id\": \"secret\"}"))
                        .build()));

        assertThat(Run.of(cli, "usage", "--arc", "secret").status()).isZero();
        Run hidden = Run.of(cli, "usage", "--arc", "secret", "--rating", CEILING);
        assertThat(hidden.status()).isEqualTo(3);
        assertThat(hidden).isEqualTo(Run.of("usage", "--sample", "--arc", "secret", "--rating", CEILING));
    }
}
