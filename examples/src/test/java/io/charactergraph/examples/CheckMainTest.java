package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMainTest {

    private static StudioDatabase studio;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamletWithFaults());
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @Test
    void report_ofTheDatabase_isThatOfTheRowsInMemory() throws IOException {
        CharacterGraph memory = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
        assertThat(check("--json")).isEqualTo(1);
        assertThat(out()).isEqualTo(memory.check().toJsonLines());
        out.reset();
        assertThat(check("--most", "1")).isEqualTo(1);
        assertThat(out()).isEqualTo(memory.check().explain(1));
    }

    @Test
    void status_isThatOfWhatWasFound() throws IOException {
        assertThat(check("--only", "role-name")).isZero();
        assertThat(check("--only", "role-name", "--fail-on", "info")).isEqualTo(1);
        assertThat(check("--only", "role-name, hard-coded-npc", "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void formerReport_asRules_makesAllKnown(@TempDir Path folder) throws IOException {
        assertThat(check("--json")).isEqualTo(1);
        Path known = Files.write(folder.resolve("known.jsonl"), out.toByteArray());
        Path more = Files.writeString(folder.resolve("more.jsonl"), "{\"rule\": \"role-name\", \"check\": false}\n");
        out.reset();
        assertThat(check("--rules", known + "," + more, "--fail-on", "info", "--as-of", "2027-01-31"))
                .isZero();
        assertThat(out()).startsWith("0 errors, 0 warnings, 0 info; 22 rules checked\n");
    }

    @Test
    void withoutUrl_checksTheSampleStudio() throws IOException {
        assertThat(run("--only", "lineage-cycle")).isEqualTo(1);
        assertThat(out()).startsWith("2 errors, 0 warnings, 0 info; 1 rules checked\n");
    }

    @Test
    void help_listsTheOptions() throws IOException {
        assertThat(run("--help")).isZero();
        assertThat(out()).startsWith("Usage: character-graph check [OPTIONS]\n");
    }

    @Test
    void failures_haveStatusesOfTheirOwn(@TempDir Path folder) throws IOException {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(run("--rules", folder.resolve("none").toString())).isEqualTo(4);
        assertThat(run("--url", "jdbc:postgresql://localhost:1/none?user=nobody"))
                .isEqualTo(4);
        assertThat(err().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.contains("There is no file"))
                .anyMatch(line -> line.contains("while connecting"));
        assertThat(out()).isEmpty();
    }

    private int check(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("--url", studio.url()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) throws IOException {
        return CheckMain.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
