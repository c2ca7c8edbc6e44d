package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in {@code docs/json.md}. */
class JsonDocTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void writingAndReading(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("graph.json");

        graph.json().write(file);

        try (InputStream in = Files.newInputStream(file)) {
            CharacterGraph read = CharacterGraph.read(in);
        }

        graph.json().withUnresolved().withCoverage().write(file);

        assertThat(file).content().contains("\"unresolved\":[", "\"coverage\":[");
    }

    @Test
    void answers() {
        String scenes = graph.json().text(graph.character("ophelia").scenes());
        String proved = graph.json().withEdges().text(graph.scene(47).casting(3));

        assertThat(scenes).startsWith("{\"character_id\":");
        assertThat(proved).contains("\"edges\":[");
    }

    @Test
    void parts() {
        CharacterGraph film = graph.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
        String ophelia = film.getCharacterGraph("ophelia").json().text();

        assertThat(ophelia).contains("\"rootNodeId\":\"character:0a000000-0000-4000-8000-000000000004\"");
    }
}
