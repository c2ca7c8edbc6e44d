package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.StandardFilters;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of a filtered graph have the rows of the filtered graph in memory. */
class FilterTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @Test
    void hamletWithFaults_filtered_hasTheRowsOfTheGraphInMemory() {
        check(SampleStudio.hamletWithFaults());
    }

    @Test
    void randomStudio_filtered_hasTheRowsOfTheGraphInMemory() {
        check(RandomStudio.of(Long.getLong("spark.filters", 3)).rows());
    }

    private static void check(StudioRows studio) {
        Twin twin = Twin.of(session, studio);
        for (NamedFilter filter : StandardFilters.of(twin.memory())) {
            CharacterGraph memory = twin.memory().filter(filter.filter());
            try (SparkGraph spark = twin.spark().filter(filter.filter())) {
                FilteredTables.assertSame(
                        filter.toString(), FilteredTables.of(spark, false), FilteredTables.of(studio, memory));
            }
        }
    }
}
