package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of all characters have the answers of the graph in memory for each of them. */
class CharacterTablesTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    static Stream<StudioRows> studios() {
        return Stream.of(
                SampleStudio.hamlet(),
                SampleStudio.hamletWithFaults(),
                SampleStudio.hamlet(SchemaProfile.PROFILE_2026),
                RandomStudio.builder().seed(1).build().rows(),
                RandomStudio.builder().seed(2).build().rows(),
                RandomStudio.builder().seed(3).build().rows());
    }

    @ParameterizedTest
    @MethodSource("studios")
    void scenes_areThoseInMemory(StudioRows rows) {
        Twin twin = Twin.of(session, rows);
        assertThat(CharacterAnswers.rows(twin.spark().characters().scenes()))
                .containsExactlyInAnyOrderElementsOf(CharacterAnswers.scenes(twin.memory()));
    }
}
