package io.charactergraph.examples;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextFile;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadProgress;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes the answer sheet of a database: all answers about its graph, or those that another sheet asks for. */
public final class AnswerSheetMain {

    static final String USAGE = """
            Writes the answer sheet of a studio's database: all answers about its graph, as JSON lines.

              --url JDBC_URL   the database, user and password in the URL; given twice when two databases each have some
                               of the tables (without it: the sample studio, in a PostgreSQL that is started for it)
              --profile YEAR   the profile of the tables, 2025 or 2026 (without it: found by looking, table by table);
                               without --url, the profile in which the sample studio is
              --schema NAME    the schema of the tables (without it: the search path)
              --out FILE       where to write it (without it: the terminal)
              --sample N       about at most N nodes of each kind (without it: all)
              --seed S         which ones (without it: 0)
              --like FILE      ask just what this sheet asks, under its filters
              --help           this text
            """;

    private static final List<String> OPTIONS =
            List.of("--url", "--profile", "--schema", "--out", "--sample", "--seed", "--like");

    private final Map<String, List<String>> options;
    private final PrintStream out;
    private final LoadProgress progress;

    private AnswerSheetMain(Map<String, List<String>> options, PrintStream out, LoadProgress progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** Runs on the terminal. */
    public static void main(String[] args) {
        // a sheet is UTF-8, whatever the terminal's own encoding
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
        if (args.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            new AnswerSheetMain(parse(args), out, progress).run();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(OneLine.of(String.valueOf(e.getMessage())));
            return 2;
        } catch (GraphLoadException e) {
            err.println(OneLine.of(String.valueOf(e.getMessage())));
            return 1;
        } catch (IOException | UncheckedIOException | SQLException e) {
            err.println(OneLine.of("The sheet could not be written: " + e.getMessage()));
            return 1;
        }
    }

    private static Map<String, List<String>> parse(List<String> args) {
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException(
                        "Unknown option: " + option + ". The options are " + String.join(", ", OPTIONS) + ", --help.");
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException(option + " needs a value after it; see --help.");
            }
            List<String> values = options.computeIfAbsent(option, any -> new ArrayList<>());
            values.add(args.get(i + 1));
            if (values.size() > 1 && !option.equals("--url")) {
                throw new IllegalArgumentException(option + " is given twice; give it once.");
            }
        }
        return options;
    }

    private void run() throws IOException, SQLException {
        long sample = number("--sample", Integer.MAX_VALUE);
        if (sample < 0 || sample > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--sample needs a number from 0 to " + Integer.MAX_VALUE + ".");
        }
        long seed = number("--seed", 0);
        Optional<SchemaProfile> profile = profile();
        List<String> urls = options.getOrDefault("--url", List.of());
        if (!urls.isEmpty()) {
            write(urls.stream().map(QuickStart::dataSource).toList(), profile, (int) sample, seed);
            return;
        }
        StudioRows rows = SampleStudio.hamletWithFaults();
        SchemaProfile in = profile.orElse(SchemaProfile.PROFILE_2025);
        StudioRows poured = in == SchemaProfile.PROFILE_2025 ? rows : rows.toProfile(in);
        try (StudioDatabase studio = StudioDatabase.start(poured, in)) {
            write(List.of(studio.dataSource()), Optional.empty(), (int) sample, seed);
        }
    }

    private Optional<SchemaProfile> profile() {
        String year = option("--profile");
        for (SchemaProfile profile : SchemaProfile.values()) {
            if (profile.profileName().equals(year)) {
                return Optional.of(profile);
            }
        }
        if (year != null) {
            throw new IllegalArgumentException("--profile needs 2025 or 2026, not '" + year + "'.");
        }
        return Optional.empty();
    }

    private @Nullable String option(String name) {
        List<String> values = options.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private long number(String option, long otherwise) {
        String text = option(option);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not '" + text + "'.", e);
        }
    }

    private void write(List<DataSource> databases, Optional<SchemaProfile> profile, int sample, long seed)
            throws IOException {
        List<GraphSource> sources = new ArrayList<>();
        for (DataSource database : databases) {
            JdbcGraphSource.Builder source = JdbcGraphSource.builder(database);
            Optional.ofNullable(option("--schema")).ifPresent(source::schema);
            profile.ifPresent(source::profile);
            sources.add(source.build());
        }
        CharacterGraph graph =
                CharacterGraph.load(LoadOptions.standard().withListener(progress), sources.toArray(GraphSource[]::new));
        AnswerSheet sheet = AnswerSheet.of(graph).sample(sample, seed);
        String file = option("--out");
        if (file == null) {
            write(sheet, line -> out.print(line + "\n"));
            out.flush();
            return;
        }
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
        try (Writer writer =
                new BufferedWriter(new java.io.OutputStreamWriter(Files.newOutputStream(Path.of(file)), utf8))) {
            write(sheet, line -> {
                try {
                    writer.write(line);
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void write(AnswerSheet sheet, Consumer<String> lines) throws IOException {
        String like = option("--like");
        if (like == null) {
            sheet.write(lines);
            return;
        }
        sheet.like(TextFile.lines(Path.of(like)).stream()).forEach(lines);
    }
}
