package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.FoundScene;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The code in {@code README.md}. */
class ReadmeTest {

    private final Printed out = new Printed();

    @Test
    void service() throws IOException, SQLException {
        try (StudioDatabase studio = StudioDatabase.start(SampleStudio.hamlet())) {
            DataSource dataSource = studio.dataSource();

            CharacterGraph graph = CharacterGraph.load(JdbcGraphSource.of(dataSource));

            for (FoundScene found : graph.character("ophelia").scenes().scenes()) {
                out.println(found.scene().label() + " " + found.ways() + " " + String.join("; ", found.because()));
            }

            CharacterGraph tonight = graph.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
            out.print(tonight.character("ophelia").assets(AssetReason.DIRECT));
        }

        assertThat(out.toString()).contains("3.1 To be [DIRECT, VIA_INSTANCE]", "[asset:105]");
    }

    @Test
    void unitTest() {
        CharacterGraph hamlet = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

        assertThat(hamlet.character("ophelia").scenes().scenes()).hasSize(8);
        assertThat(hamlet.tables().unresolved().all()).isEmpty();
    }
}
