package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.util.ArrayList;
import java.util.List;
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
    void arcThatIsHidden_isUnknown_evenAsAFilter() {
        CharacterGraph below = ALL.filter(GraphFilter.rating("sfw").includingInactive());
        List<String> hiddenArcs = ALL.nodes(io.charactergraph.model.Arc.class)
                .filter(arc -> below.find(arc.id()).isEmpty())
                .map(arc -> arc.id().toString().substring("arc:".length()))
                .toList();

        for (String arc : hiddenArcs) {
            assertThat(Run.of("usage", "--sample", "--rating", "sfw", "--arc", arc)
                            .status())
                    .isEqualTo(3);
        }
    }
}
