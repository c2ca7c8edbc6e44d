package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class QuickStartTest {

    private static StudioDatabase studio;
    private static String url;

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamletWithFaults());
        url = studio.url();
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @Test
    void quickStart_withoutOptions_showsTheSampleStudioAndOphelia() throws IOException {
        Set<Thread> before = living();

        Run run = Run.of();

        assertThat(run.outWithoutTime()).isEqualTo(resource("quick-start.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(living()).isSubsetOf(before);
    }

    @Test
    void quickStart_withUrl_showsTheSameOfThatDatabase() throws IOException {
        Run run = Run.of("--url", url, "--character", "ophelia");

        assertThat(resource("quick-start.txt")).endsWith(run.outWithoutTime());
        assertThat(run.out()).startsWith("What was loaded\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void quickStart_withUrlAndNoCharacter_namesSome() throws IOException {
        assertThat(Run.of("--url", url).out()).contains("Name a character, such as hamlet, ");
    }

    @Test
    void quickStart_inAWorld_hidesTheOthers() throws IOException {
        Run run = Run.of("--url", url, "--character", "ophelia", "--world", "3");

        assertThat(run.out())
                .contains(
                        "seen: In world 3 or in none at all; active characters only.",
                        "Elsinore Noir [world:3]",
                        "Miss O. [instance:0b000000-0000-4000-8000-000000003004]",
                        "NPCs: 1\n")
                .doesNotContain("Ofelia", "Stage 1603", "Modern film");
    }

    @Test
    void quickStart_ofAnInstance_showsItsTemplateToo() throws IOException {
        Run run = Run.of("--url", url, "--character", "instance:0b000000-0000-4000-8000-000000003004");

        assertThat(run.out())
                .contains(
                        "\nMiss O.\n=======\ninstance:0b000000-0000-4000-8000-000000003004, active\n",
                        "of Ophelia [character:0a000000-0000-4000-8000-000000000004], key ophelia",
                        "via template");
    }

    @Test
    void quickStart_ofASchema_readsThatSchema() throws IOException, SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema \"The Globe\"");
        }
        database.setCurrentSchema("\"The Globe\"");
        StudioDatabase.pour(SampleStudio.hamlet().withoutRows("game_npcs", row -> true), database);

        Run run = Run.of("--url", url, "--schema", "The Globe", "--character", "ophelia");

        assertThat(run.out()).contains("\nNPCs: 0\n");
        assertThat(Run.of("--url", url, "--schema", "The Swan").err())
                .startsWith("Could not load the graph: while probing: ");
    }

    @Test
    void quickStart_ofAnUnknownCharacter_namesTheNearest() throws IOException {
        Run run = Run.of("--url", url, "--character", "ofelia");

        assertThat(run.err()).startsWith("No such node in this graph: ofelia; the nearest are ophelia, ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void quickStart_inAnUnknownWorld_namesTheWorlds() throws IOException {
        Run run = Run.of("--url", url, "--character", "ophelia", "--world", "7");

        assertThat(run.err())
                .isEqualTo("No such node in this graph: world:7; the nearest are world:3, world:2, world:1\n");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void quickStart_ofADatabaseThatDoesNotAnswer_saysSoInALine() throws IOException {
        Run run = Run.of("--url", "jdbc:postgresql://localhost:1/studio?user=reader");

        assertThat(run.err())
                .startsWith("Could not load the graph: while connecting: ")
                .doesNotContain("\tat ");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void quickStart_withAPasswordInTheUrl_doesNotRepeatIt() throws IOException {
        Run run = Run.of("--url", "postgres://reader:rosebud@localhost/studio");

        assertThat(run.err())
                .startsWith("A password does not belong on the command line")
                .doesNotContain("rosebud");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void quickStart_withAWrongCommandLine_saysWhatIsWrong() throws IOException {
        assertThat(Run.of("--char", "ophelia").err()).isEqualTo("Unknown option: --char; did you mean --character?\n");
        assertThat(Run.of("--character").err()).isEqualTo("--character needs a value after it; see --help.\n");
        assertThat(Run.of("--world", "noir").err()).isEqualTo("--world needs the number of a world, not 'noir'.\n");
        assertThat(Run.of("--url", url, "--schema", "a", "--schema", "b").err())
                .isEqualTo("--schema is given twice; give it once.\n");
        assertThat(Run.of("--url", url, "--character", "instance:burbage").err())
                .startsWith("Not a character reference: 'instance:burbage'");
        assertThat(Run.of("--char").status()).isEqualTo(2);
    }

    @Test
    void quickStart_askedForHelp_showsTheOptions() throws IOException {
        Run run = Run.of("--help");

        assertThat(run.out()).startsWith("Usage: character-graph report [OPTIONS] [WHO]\n");
        assertThat(run.lines()).allMatch(line -> line.length() <= 100);
        assertThat(run.status()).isZero();
    }

    private static Set<Thread> living() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(QuickStartTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
