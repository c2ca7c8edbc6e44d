package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.stream.PageWriter;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The data of a page below a ceiling has no sign of what is rated higher: deleting the hidden rows changes no byte of it. */
class PageCeilingTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.ceilings", 20L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void data_belowACeiling_isThatWithoutTheHiddenRows(long seed) throws IOException {
        StudioRows studio = CeilingStudios.of(seed);
        String ceiling = List.of("general", "romantic", "adult").get((int) (seed % 3));
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        CharacterGraph without =
                CharacterGraph.load(RowsSource.of(CeilingStudios.withoutHidden(studio, graph, ceiling)));

        assertThat(data(graph, ceiling))
                .as("seed %s, ceiling %s", seed, ceiling)
                .isEqualTo(data(without, ceiling));
    }

    private static String data(CharacterGraph graph, String ceiling) throws IOException {
        CharacterGraph below = graph.filter(GraphFilter.rating(ceiling).includingInactive());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        PageWriter.writeGraph(data, FriendAccess.stateOf(below), "Studio", Optional.of(Instant.EPOCH));
        return data.toString(StandardCharsets.UTF_8);
    }
}
