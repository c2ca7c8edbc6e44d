package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.rows.StudioRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of tables without rows, and of files that an editor wrote with a byte order mark. */
class EmptyStudioTest {

    private static StudioDatabase studio;
    private static String url;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(StudioRows.builder().build());
        url = studio.url();
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    private PrintStream out() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private PrintStream err() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void quickStart_saysThatThereIsNoCharacterYet() throws IOException {
        assertThat(QuickStart.run(List.of("--url", url), out(), err())).isZero();
        assertThat(printed().lines())
                .contains("There is no character in these tables yet. Fill the table characters, or name the schema of"
                        + " another");
        assertWhole();
    }

    @Test
    void quickStart_ofACharacterOrAWorldThatIsNotThere_saysSo() throws IOException {
        assertThat(QuickStart.run(List.of("--url", url, "--character", "ophelia"), out(), err()))
                .isEqualTo(3);
        assertThat(QuickStart.run(List.of("--url", url, "--character", "ophelia", "--world", "1"), out(), err()))
                .isEqualTo(3);
        assertThat(printed().lines())
                .contains("No such node in this graph: ophelia", "No such node in this graph: world:1");
        assertWhole();
    }

    @Test
    void check_findsNothing() throws IOException {
        assertThat(CheckMain.run(List.of("--url", url), out(), err())).isZero();
        assertThat(printed()).startsWith("0 errors, 0 warnings, 0 info; ");
        assertWhole();
    }

    @Test
    void answerSheet_isWritten_andAskedForByAFileWithAByteOrderMark(@TempDir Path folder) throws IOException {
        assertThat(AnswerSheetMain.run(List.of("--url", url), out(), err())).isZero();
        String sheet = printed();
        Path like = Files.writeString(folder.resolve("like.jsonl"), "\ufeff" + sheet);
        out.reset();

        assertThat(AnswerSheetMain.run(List.of("--url", url, "--like", like.toString()), out(), err()))
                .isZero();
        assertThat(printed()).isEqualTo(sheet);
    }

    @Test
    void check_byRulesWithAByteOrderMark_readsThem_andRefusesOtherEncodings(@TempDir Path folder) throws IOException {
        String rules = "{\"rule\": \"role-name\", \"check\": false}\r\n";
        Path marked = Files.writeString(folder.resolve("marked.jsonl"), "\ufeff" + rules);
        Path wide = Files.writeString(folder.resolve("wide.jsonl"), "\ufeff" + rules, StandardCharsets.UTF_16LE);

        assertThat(CheckMain.run(List.of("--url", url, "--rules", marked.toString()), out(), err()))
                .isZero();
        assertThat(CheckMain.run(List.of("--url", url, "--rules", wide.toString()), out(), err()))
                .isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).endsWith(wide + " is in UTF-16; save it as UTF-8");
    }

    /** No sentence of it ends where a list of names should stand. */
    private void assertWhole() {
        assertThat(printed()).doesNotContain("such as .", "such as  ", "nearest are \n", "(none)", "null", "[]");
    }
}
