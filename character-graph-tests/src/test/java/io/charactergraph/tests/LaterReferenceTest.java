package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.SheetComparison;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's answers about a studio of the later schema are those of the naive reference. */
class LaterReferenceTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.studios", 100L));
    }

    @Test
    void answers_ofTheSampleStudio_areTheReferences() {
        assertEqual(ReferenceComparison.compareLater(SampleStudio.hamlet(SchemaProfile.PROFILE_2026), 0));
        assertEqual(ReferenceComparison.compareLater(
                SampleStudio.hamletWithFaults().toProfile(SchemaProfile.PROFILE_2026), 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_ofARandomStudio_areTheReferences(long seed) {
        assertEqual(ReferenceComparison.compareLater(studio(8000 + seed), seed));
    }

    /** As from two sources, of which one gives the action blocks. */
    @ParameterizedTest
    @MethodSource("seeds")
    void answers_ofARandomStudioWithActionBlocks_areTheReferences(long seed) {
        StudioRows blocks = RandomStudio.of(9000 + seed).rows();
        StudioRows.Builder both = studio(9000 + seed).toBuilder().table(StudioTable.ACTION_BLOCKS.tableName());
        blocks.maps("action_blocks").forEach(row -> both.row("action_blocks", row));
        assertEqual(ReferenceComparison.compareLater(both.build(), seed));
    }

    private static StudioRows studio(long seed) {
        return RandomStudio.builder()
                .seed(seed)
                .profile(SchemaProfile.PROFILE_2026)
                .build()
                .rows();
    }

    private static void assertEqual(SheetComparison comparison) {
        assertThat(comparison.differences()).as("%s", comparison).isEmpty();
        assertThat(comparison.same()).isPositive();
    }
}
