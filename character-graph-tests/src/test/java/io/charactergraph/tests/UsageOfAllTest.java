package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.query.UsageStats;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The usage of all templates, which walks from things to templates, equals that of each, which walks from the template to things. */
class UsageOfAllTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.usage", 40L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void all_ofRandomStudios_isTheUsageOfEach(long seed) {
        StudioRows rows = RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(true)
                .build()
                .rows();
        compare(CharacterGraph.load(RowsSource.of(rows)), "seed " + seed);
    }

    /** Here scenes have many more templates than other things have, so that things are counted for whole scenes. */
    @Test
    void all_whereManyTemplatesShareScenes_isTheUsageOfEach() {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(3, 6_000).writeTo(rows);
        compare(CharacterGraph.load(RowsSource.of(rows.build())), "large studio");
    }

    private static void compare(CharacterGraph graph, String studio) {
        for (NamedFilter named : RandomFilters.of(graph, 5, 6)) {
            compareOne(named.loaded() ? graph : graph.filter(named.filter()), studio + ", " + named);
        }
    }

    private static void compareOne(CharacterGraph graph, String where) {
        List<UsageStats> each = graph.usage().all().stream()
                .map(stats -> graph.character(stats.template().id()).usage())
                .toList();
        assertThat(graph.usage().all()).as(where).containsExactlyElementsOf(each);
    }
}
