package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Field names that a parser's table of names would put into one bucket are read like any others. */
class CollidingNamesTest {

    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";

    /** Names of equal length that a polynomial with this factor gives one hash: 33 is the parser's, 31 that of a String. */
    private static List<String> names(int factor, int count) {
        List<String> pieces = List.of("Aa", "B" + (char) ('a' - factor));
        List<String> names = new ArrayList<>(List.of(""));
        while (names.size() < count) {
            List<String> longer = new ArrayList<>();
            names.forEach(name -> pieces.forEach(piece -> longer.add(name + piece)));
            names.clear();
            names.addAll(longer);
        }
        return names.subList(0, count);
    }

    private static String object(List<String> names, String last) {
        return names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "," + last + "}"));
    }

    private static StudioRows studio(int factor) {
        String meta = object(names(factor, 4_000), "\"character_roles\":{\"protagonist\":\"character:ophelia\"}");
        return StudioRows.builder()
                .row("characters", Map.of("id", OPHELIA, "character_id", "ophelia"))
                .row("game_scenes", Map.of("id", "13", "meta", meta))
                .row(
                        "game_scenes",
                        Map.of("id", "14", "meta", "{\"character_roles\":{\"rival\":\"character:ophelia\"}}"))
                .build();
    }

    @Test
    void load_documentWithNamesOfOneHash_readsItsReferencesAndSoDoesTheNextLoad() {
        for (int factor : List.of(33, 31, 33)) {
            for (int repeated = 0; repeated < 3; repeated++) {
                CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio(factor)));

                assertThat(graph.tables().unresolved().all()).isEmpty();
                assertThat(graph.typed().find(NodeId.parse("role:13:protagonist")))
                        .isPresent();
                assertThat(graph.typed().find(NodeId.parse("role:14:rival"))).isPresent();
            }
        }
    }

    @Test
    void readJsonLines_rowWithNamesOfOneHash_isReadAndWrittenAsItStands(@TempDir Path folder) throws Exception {
        StudioRows studio = studio(33);
        studio.writeJsonLines(folder);
        Files.writeString(folder.resolve("more.jsonl"), object(names(33, 4_000), "\"id\":1") + "\n");

        StudioRows read = StudioRows.readJsonLines(folder);

        assertThat(read.rows("game_scenes")).isEqualTo(studio.rows("game_scenes"));
        assertThat(read.columns("more")).hasSize(4_001);
    }
}
