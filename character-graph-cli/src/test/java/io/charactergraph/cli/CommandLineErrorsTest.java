package io.charactergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        | Name a command: report, check, usage, why, select, browse, export, diff, answers
        chek | Unknown command: chek; did you mean check?
        check --sampl | Unknown option: --sampl; did you mean --sample?
        check --sample --only | --only needs a value after it; see --help.
        check --sample --sample | --sample is given twice; give it once.
        check --sample --json --json | --json is given twice; give it once.
        check --sample --fail-on bad | --fail-on needs error, warning or info, not 'bad'.
        check --sample --as-of soon | --as-of needs a day such as 2027-01-31, not 'soon'.
        check --sample --most -1 | --most needs a number from 0, not '-1'.
        check --sample --only role-names | the nearest are role-name
        check | Name a studio: --url URL for a database, --file FILE for a graph that was exported, or --sample for the sample studio.
        usage --sample --file x.json | --file and --sample each name a studio; give one of them.
        usage --sample --user reader | --user, --ask-password and --schema need --url.
        usage --sample --world noir | --world needs the number of a world, not 'noir'.
        usage --sample --strict | --strict needs --world.
        usage --sample --rating silly | silly
        usage --sample --kind assets | --kind needs a kind of nodes, not 'assets'; there are character_template,
        usage --sample --edge near | --edge needs a kind of edges, not 'near'; there are
        usage --sample --active --include-inactive | contradict each other
        usage --sample --profile 1999 | --profile needs 2025 or 2026, not '1999'.
        usage --sample --unused ophelia | --unused shows all that are never used; leave WHO out.
        usage --url localhost/studio | --url needs a JDBC URL of PostgreSQL, such as
        usage --url postgresql://localhost/x?keepalives=1 | --url has a parameter that is not known; those known are
        why --sample ophelia | The command needs OTHER; see --help.
        select --sample --ids --count ophelia | --ids, --count and --json exclude each other; give one of them.
        select --sample kind:assett | selection, column 1: 'assett' is no kind of nodes; did you mean asset?
        export --sample pdf | FORMAT is one of json, dot, graphml, mermaid, svg, nodes, edges, casting, usage, not 'pdf'.
        export --sample --depth 2 svg | --depth needs --around.
        export --sample --around osric --depth 4 svg | depth
        diff sample --story --json --sample | --story and --json exclude each other
        diff sample sample --sample | AFTER and --url, --file or --sample name the same thing
        answers --sample --seed much | --seed needs a whole number, not 'much'.
        """)
    void commandLine_thatIsWrong_isAnsweredByOneSentence(String line, String sentence) {
        Run run = Run.of(line == null ? new String[0] : line.split(" "));

        assertThat(run.err()).contains(sentence).hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report --sample ofelia",
                "usage --sample ofelia",
                "usage --sample --world 7",
                "usage --sample --arc revnge",
                "why --sample ophelia asset:77",
                "export --sample --around ofelia svg",
                "select --sample ofelia"
            })
    void nameThatTheGraphDoesNotHave_isAnsweredByTheNearest(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.err())
                .startsWith("No such node in this graph: ")
                .contains("; the nearest are ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usage --url postgres://reader:rosebud@localhost/studio",
                "usage --url=postgresql://reader:rosebud@localhost/studio",
                "usage --url jdbc:postgresql://localhost/studio?user=reader&password=rosebud",
                "usage --url jdbc:postgresql://localhost/studio?user=reader&PASSWORD=rosebud",
                "usage --url jdbc:postgresql://localhost/studio?user=reader&pass%77ord=rosebud",
                "usage --url jdbc:postgresql://reader:rosebud@localhost/studio",
                "usage --url postgresql:reader:rosebud@localhost",
                "usage --url postgresql://localhost/studio?sslpassword=rosebud",
                "usage --ulr jdbc:postgresql://localhost/studio?password=rosebud",
                "usage --password rosebud",
                "usage --password=rosebud",
                "usage --ask-password=rosebud",
                "usage -Wrosebud",
                "diff sample postgresql://reader:rosebud@localhost/studio",
                "postgresql://reader:rosebud@localhost/studio"
            })
    void password_onTheCommandLine_isRefusedAndNotRepeated(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.err())
                .startsWith("A password does not belong on the command line")
                .contains("PGPASSWORD", "PGPASSFILE", "--ask-password")
                .doesNotContain("rosebud")
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void askPassword_withoutATerminal_namesTheAlternatives() {
        Run run = Run.of(
                CharacterGraphCli.standard().withVariables(Map.of()).withPrompt(question -> Optional.empty()),
                "usage",
                "--url",
                "postgresql://localhost:1/studio",
                "-W");

        assertThat(run.err()).startsWith("--ask-password needs a terminal to ask at");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void databaseThatDoesNotAnswer_isAFailureOfItsOwn() {
        Run run = Run.of("usage", "--url", "postgresql://reader@localhost:1/studio");

        assertThat(run.err())
                .startsWith("Could not load the graph: while connecting: ")
                .hasLineCount(1);
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void file_thatIsNoGraph_isNamed(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"nodes\": [\n{]");

        Run absent = Run.of("usage", "--file", folder.resolve("none.json").toString());
        assertThat(absent.err()).startsWith("There is no file ").hasLineCount(1);
        assertThat(absent.status()).isEqualTo(4);
        Run read = Run.of("usage", "--file", broken.toString());
        assertThat(read.err())
                .startsWith(broken + ": Not a graph in the wire format: line 2, not JSON: ")
                .doesNotContain("Source", " (for ")
                .hasLineCount(1);
        assertThat(read.status()).isEqualTo(4);
        Run directory = Run.of("usage", "--file", folder.toString());
        assertThat(directory.err()).startsWith(folder + " ").hasLineCount(1);
        assertThat(directory.status()).isEqualTo(4);
    }

    @Test
    void fault_ofTheCommandItself_showsNoContent() {
        CharacterGraphCli cli = CharacterGraphCli.standard()
                .withVariables(Map.of())
                .withSample(profile -> {
                    throw new IllegalStateException("a row's secret");
                });

        Run run = Run.of(cli, "usage");

        assertThat(run.err()).isEqualTo("The command failed: java.lang.IllegalStateException\n");
        assertThat(run.status()).isEqualTo(5);
    }
}
