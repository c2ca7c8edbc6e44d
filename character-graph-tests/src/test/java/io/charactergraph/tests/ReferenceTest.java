package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.SheetComparison;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 100L));
    }

    @Test
    void answers_ofTheSampleStudio_areTheReferences() {
        assertEqual(ReferenceComparison.compare(SampleStudio.hamlet()));
        assertEqual(ReferenceComparison.compare(SampleStudio.hamletWithFaults()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_ofARandomStudio_areTheReferences(long seed) {
        assertEqual(ReferenceComparison.compare(RandomStudio.of(seed).rows()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_withoutATableAndForeignKeys_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.builder()
                .seed(1000 + seed)
                .ignoreForeignKeys(true)
                .build()
                .rows();
        List<String> tables = studio.tables();
        String left = tables.get((int) (seed % tables.size()));
        assertEqual(ReferenceComparison.compare(left.equals("characters") ? studio : studio.without(left)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_underRandomFilters_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(2000 + seed).rows();
        assertEqual(ReferenceComparison.compareUnderRandomFilters(studio, seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_withOddTexts_areTheReferences(long seed) {
        StudioRows studio =
                RandomStudio.builder().seed(3000 + seed).malformed(0.03).build().rows();
        assertEqual(ReferenceComparison.compareUnderRandomFilters(UnusualTexts.into(studio, seed), seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_withHostileDocuments_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(6000 + seed).rows();
        assertEqual(ReferenceComparison.compare(HostileDocuments.into(studio, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_withExtremeTimes_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.of(4000 + seed).rows();
        assertEqual(ReferenceComparison.compareUnderRandomFilters(UnusualTimes.into(studio, seed), seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_withIdsThatDoNotFit_areTheReferences(long seed) {
        StudioRows studio = RandomStudio.builder()
                .seed(5000 + seed)
                .ignoreForeignKeys(true)
                .build()
                .rows();
        assertEqual(ReferenceComparison.compareUnderRandomFilters(UnusualIds.into(studio, seed, true), seed));
    }

    private static void assertEqual(SheetComparison comparison) {
        assertThat(comparison.differences()).as("%s", comparison).isEmpty();
        assertThat(comparison.same()).isPositive();
    }
}
