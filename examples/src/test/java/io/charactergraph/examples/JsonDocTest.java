package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.UsageStats;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void lists() {
        ListPage<UsageStats> first = ListPage.of(graph.usage().ranking(), 0, 50);
        String json = graph.json().text(first);
        String ranking = graph.json().text(ListPage.of(graph.usage().ranking(), 0, 50));
        String unused = graph.json().text(ListPage.of(graph.usage().neverUsed()));
        String castings = graph.json().text(ListPage.of(graph.world(3).castings()));
        String coverage =
                graph.json().text(ListPage.of(graph.tables().coverage().tables()));

        String firstScenes =
                graph.json().withPart(0, 3).text(graph.character("ophelia").scenes());

        assertThat(firstScenes).endsWith("\"count\":8,\"truncated\":true,\"limit\":3,\"offset\":0}");
        assertThat(List.of(json, ranking, unused, castings, coverage))
                .allMatch(text -> text.startsWith("{\"items\":[{") && text.contains("\"truncated\":false"));
    }

    @Test
    void parts() {
        CharacterGraph film = graph.filter(GraphFilter.worlds(2).and(GraphFilter.rating("PG-13")));
        String ophelia = film.getCharacterGraph("ophelia").json().text();

        assertThat(ophelia).contains("\"rootNodeId\":\"character:0a000000-0000-4000-8000-000000000004\"");
    }
}
