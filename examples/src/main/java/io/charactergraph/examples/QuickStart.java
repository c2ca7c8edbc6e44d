package io.charactergraph.examples;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.CharacterGraphException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadProgress;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * From a studio's tables to the answer of "where is this character used, and why?". {@code --help} lists the options.
 *
 * <p>Exit status: 0 when it answered, 1 when the database failed or does not know what was asked for, 2 when the command
 * line is wrong.
 */
public final class QuickStart {

    private static final String SAMPLE_CHARACTER = "ophelia";

    private final QuickStartOptions options;
    private final PrintStream out;
    private final LoadProgress progress;

    private QuickStart(QuickStartOptions options, PrintStream out, LoadProgress progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** Runs on the terminal. */
    public static void main(String[] args) {
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs, and gives the exit status. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        return run(args, out, err, LoadProgress.to(err));
    }

    /** Runs with this progress of the load, and gives the exit status. */
    static int run(List<String> args, PrintStream out, PrintStream err, LoadProgress progress) {
        int status;
        try {
            QuickStartOptions options = QuickStartOptions.parse(args);
            status = options.help() ? help(out) : new QuickStart(options, out, progress).run(err);
        } catch (IllegalArgumentException e) {
            status = fail(err, e, 2);
        }
        out.flush();
        return status;
    }

    private static int help(PrintStream out) {
        out.print(QuickStartOptions.USAGE);
        return 0;
    }

    private static int fail(PrintStream err, Exception why, int status) {
        new Page(err).line(0, String.valueOf(why.getMessage()));
        err.flush();
        return status;
    }

    private int run(PrintStream err) {
        try {
            Optional<String> url = options.url();
            if (url.isPresent()) {
                show(dataSource(url.get()), options.character());
            } else {
                showSample();
            }
            return 0;
        } catch (CharacterGraphException e) {
            return fail(err, e, 1);
        } catch (IOException | SQLException e) {
            return fail(err, new IOException("The PostgreSQL of the sample studio failed: " + e.getMessage(), e), 1);
        }
    }

    private void showSample() throws IOException, SQLException {
        new Page(out).line(0, "Starting a PostgreSQL with the sample studio (Hamlet as a game) in it ...");
        out.flush();
        try (StudioDatabase studio = StudioDatabase.start(SampleStudio.hamletWithFaults())) {
            show(studio.dataSource(), Optional.of(options.character().orElse(SAMPLE_CHARACTER)));
        }
    }

    private void show(DataSource database, Optional<String> character) {
        Page page = new Page(out);
        JdbcGraphSource.Builder source = JdbcGraphSource.builder(database);
        options.schema().ifPresent(source::schema);

        long start = System.nanoTime();
        CharacterGraph graph = CharacterGraph.load(LoadOptions.standard().withListener(progress), source.build());
        Duration time = Duration.ofNanos(System.nanoTime() - start);

        page.blank();
        new LoadReport(graph, page).print(time);
        page.blank();
        if (character.isPresent()) {
            new CharacterReport(filtered(graph), page).print(CharacterRef.parse(character.get()));
        } else {
            page.line(0, whomToName(graph));
        }
    }

    private CharacterGraph filtered(CharacterGraph graph) {
        if (options.world().isEmpty()) {
            return graph;
        }
        int number = options.world().getAsInt();
        graph.require(new World.Id(number));
        return graph.filter(GraphFilter.worlds(number));
    }

    /** What to do next, with characters that there are. */
    private static String whomToName(CharacterGraph graph) {
        List<CharacterTemplate> templates = graph.typed()
                .nodes(NodeKind.CHARACTER_TEMPLATE)
                .map(CharacterTemplate.class::cast)
                .toList();
        if (templates.isEmpty()) {
            return "There is no character in these tables yet. Fill the table characters, or name the schema of another"
                    + " studio with --schema.";
        }
        List<String> keys = templates.stream()
                .filter(CharacterTemplate::active)
                .flatMap(template -> template.key().stream())
                .filter(key -> !key.isBlank())
                .limit(10)
                .toList();
        return "Name a character with --character, such as "
                + (keys.isEmpty() ? templates.get(0).id().toString() : String.join(", ", keys)) + ".";
    }

    static DataSource dataSource(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        try {
            database.setUrl(url);
        } catch (IllegalArgumentException e) {
            // the driver's message repeats the URL, and a password may be in it
            throw new IllegalArgumentException(
                    "--url needs a JDBC URL of PostgreSQL, such as jdbc:postgresql://localhost/studio?user=reader.", e);
        }
        return database;
    }
}
