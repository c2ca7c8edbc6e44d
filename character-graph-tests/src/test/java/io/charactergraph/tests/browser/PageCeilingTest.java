package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.CeilingStudios;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page below a rating ceiling holds nothing of what is hidden, nor any sign of it. */
class PageCeilingTest {

    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern DATA = Pattern.compile("id=\"data\">([A-Za-z0-9+/=]*)</script>");

    /** By table, how ids begin, and the columns of names. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "game_scenes", List.of("scene:game:", "title", "description"),
            "scenes", List.of("scene:content:", "name", "description"),
            "assets", List.of("asset:", "description"),
            "generations", List.of("generation:", "name"),
            "action_blocks", List.of("action:", "block_id"));

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.pageCeilings", 25L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void page_belowACeiling_isByteForByteThatWithoutTheHiddenRows(long seed) throws IOException {
        StudioRows studio = CeilingStudios.of(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "romantic", "adult")) {
            CharacterGraph without =
                    CharacterGraph.load(RowsSource.of(CeilingStudios.withoutHidden(studio, graph, ceiling)));
            for (GraphFilter filter : List.of(
                    GraphFilter.rating(ceiling).includingInactive(),
                    GraphFilter.rating(ceiling),
                    GraphFilter.rating(ceiling).and(GraphFilter.worlds(1, 2)))) {
                String as = "seed " + seed + ", " + filter;
                byte[] page = page(graph.filter(filter));
                byte[] same = page(without.filter(filter));

                assertThat(data(page)).as(as).isEqualTo(data(same));
                assertThat(page).as(as).isEqualTo(same);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void page_belowACeiling_namesNothingHidden(long seed) throws IOException {
        StudioRows studio = CeilingStudios.of(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "adult")) {
            GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();
            CharacterGraph below = graph.filter(filter);
            StudioRows named = studio;
            for (Map.Entry<String, List<String>> texts : TEXTS.entrySet()) {
                String word = texts.getValue().get(0);
                named = named.withRows(
                        texts.getKey(),
                        row -> graph.find(NodeId.parse(word + row.get("id"))).isPresent()
                                        && below.find(NodeId.parse(word + row.get("id")))
                                                .isEmpty()
                                ? unseen(row, texts.getValue())
                                : row);
            }
            CharacterGraph unseen = CharacterGraph.load(RowsSource.of(named));

            assertThat(data(page(unseen.filter(filter))))
                    .as("seed %s, ceiling %s", seed, ceiling)
                    .doesNotContain("unseen");
            assertThat(data(page(unseen)).contains("unseen"))
                    .as("seed %s, ceiling %s", seed, ceiling)
                    .isEqualTo(
                            unseen.typed().nodes().anyMatch(node -> node.label().equals("unseen")));
        }
    }

    private static Map<String, String> unseen(Map<String, String> row, List<String> wordAndColumns) {
        Map<String, String> named = new LinkedHashMap<>(row);
        wordAndColumns.stream().skip(1).filter(row::containsKey).forEach(column -> named.put(column, "unseen"));
        return named;
    }

    private static byte[] page(CharacterGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CharacterBrowser.of(graph).withBuiltAt(TIME).write(out);
        return out.toByteArray();
    }

    private static String data(byte[] page) throws IOException {
        Matcher data = DATA.matcher(new String(page, StandardCharsets.UTF_8));
        assertThat(data.find()).isTrue();
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
