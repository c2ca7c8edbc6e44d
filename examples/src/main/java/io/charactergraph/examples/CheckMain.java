package io.charactergraph.examples;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextFile;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadProgress;
import io.charactergraph.testkit.SampleStudio;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Checks a studio's database. The exit status states whether it found something: for a build, or every night. */
public final class CheckMain {

    private final CheckOptions options;
    private final PrintStream out;
    private final LoadProgress progress;

    private CheckMain(CheckOptions options, PrintStream out, LoadProgress progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** Runs on the terminal. */
    public static void main(String[] args) {
        // a report is UTF-8, whatever the terminal's own encoding
        PrintStream utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status = run(List.of(args), utf8, System.err);
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
            CheckOptions options = CheckOptions.parse(args);
            if (options.help()) {
                out.print(CheckOptions.USAGE);
                status = 0;
            } else {
                status = new CheckMain(options, out, progress).run();
            }
        } catch (IllegalArgumentException | GraphLoadException e) {
            err.println(OneLine.of(String.valueOf(e.getMessage())));
            status = 2;
        } catch (IOException | SQLException e) {
            err.println(OneLine.of("The studio could not be checked: " + e.getMessage()));
            status = 2;
        } catch (RuntimeException | OutOfMemoryError e) {
            // whatever went wrong, it must not look as if something had been found; a message may hold a row's content
            err.println("The studio could not be checked: " + e.getClass().getName());
            status = 2;
        }
        out.flush();
        return status;
    }

    private int run() throws IOException, SQLException {
        RuleSet rules = rules();
        String url = options.url();
        if (url != null) {
            return check(QuickStart.dataSource(url), rules);
        }
        try (StudioDatabase studio = StudioDatabase.start(SampleStudio.hamletWithFaults())) {
            return check(studio.dataSource(), rules);
        }
    }

    private RuleSet rules() throws IOException {
        RuleSet rules = RuleSet.standard();
        for (String file : options.rules()) {
            rules = rules.configured(options.asOf(), TextFile.lines(Path.of(file)));
        }
        return options.only().isEmpty() ? rules : rules.only(options.only().toArray(String[]::new));
    }

    private int check(DataSource database, RuleSet rules) {
        JdbcGraphSource.Builder source = JdbcGraphSource.builder(database);
        if (options.schema() != null) {
            source.schema(options.schema());
        }
        CharacterGraph graph = CharacterGraph.load(LoadOptions.standard().withListener(progress), source.build());
        CheckReport report = graph.check(rules);
        if (options.json()) {
            report.writeJsonLines(line -> out.print(line + "\n"));
        } else {
            out.print(report.explain(options.most()));
        }
        return report.hasAtLeast(options.failOn()) ? 1 : 0;
    }
}
