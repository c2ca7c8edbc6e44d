package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet that asks what another one asks. */
class SheetReplayTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 100L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void like_theSheetItself_givesTheSameLines(long seed) {
        AnswerSheet sheet = sheet(RandomStudio.of(seed).rows());
        List<String> lines = sheet.lines();
        assertThat(sheet.like(lines.stream())).isEqualTo(lines);
    }

    @Test
    void like_linesInAnyOrder_givesTheSameLinesInThatOrder() {
        AnswerSheet sheet = sheet(SampleStudio.hamletWithFaults());
        List<String> sorted = sheet.lines().stream().sorted().toList();
        assertThat(sheet.like(sorted.stream())).isEqualTo(sorted);
    }

    @Test
    void like_digestOfNodesWithoutAFilter_isAnsweredWithoutOne() {
        AnswerSheet sheet = sheet(SampleStudio.hamlet());
        String line = sheet.lines().stream()
                .filter(one -> one.contains("\"nodes-digest\""))
                .findFirst()
                .orElseThrow();
        String without = line.replace("\"filter\":\"all\",", "");
        assertThat(without).isNotEqualTo(line);
        assertThat(sheet.like(Stream.of(without))).containsExactly(without);
    }

    @Test
    void like_missingIdsThatLookAlikeOnTheSheet_areOneLine() {
        StudioRows studio = StudioRows.builder()
                .table("characters")
                .row("game_worlds", Map.of("id", "1", "meta", "{\"npc_bindings\":{\"a\":\"\\ud83d\"}}"))
                .row("game_worlds", Map.of("id", "2", "meta", "{\"npc_bindings\":{\"a\":\"\\ud83e\"}}"))
                .build();
        AnswerSheet sheet = sheet(studio);
        assertThat(sheet.lines())
                .filteredOn(line -> line.contains("\"whoPointsAtMissing\""))
                .containsExactly("{\"owners\":[\"world:1\",\"world:2\"],\"q\":\"whoPointsAtMissing\","
                        + "\"ref\":\"character:\uFFFD\"}");
    }

    private static AnswerSheet sheet(StudioRows studio) {
        return AnswerSheet.of(CharacterGraph.load(RowsSource.of(studio)));
    }
}
