package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.Selection;
import io.charactergraph.SelectionSyntaxException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code in {@code docs/selections.md}, and what it prints there. */
class SelectionsDocTest {

    private final CharacterGraph graph = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void selections() {
        graph.select("kind:asset & tag:portrait").list();
        graph.select("users(character:ophelia, 2)").count();
        graph.select("uses(scene:game:31) - kind:generation").list();
        graph.select("scenes(ophelia) | scenes(laertes)").graph();

        assertThat(graph.select("kind:asset & tag:portrait").list()).isNotEmpty();
        assertThat(graph.select("uses(scene:game:31) - kind:generation").list()).isNotEmpty();
    }

    @Test
    void fault() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            printFault();
        } finally {
            System.setOut(before);
        }

        assertThat(Files.readString(Path.of("../docs/selections.md")))
                .contains(out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    private void printFault() {
        try {
            graph.select("kind:asset & user(ophelia)");
        } catch (SelectionSyntaxException e) {
            System.out.println(e.getMessage());
            System.out.println(e.pointer());
        }
    }

    @Test
    void quoted() {
        String name = "Miss O. | *";
        String text = "tag:noir | label:" + Selection.quote(name);
        Selection found = graph.select(text);

        assertThat(found.list()).isEmpty();
    }
}
