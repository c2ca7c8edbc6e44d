package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.model.WireFormatException;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name the studio. */
public final class SourceOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "A database: postgresql://reader@host/db, or a JDBC URL.",
                "Several times when several databases each have some of the tables."
            })
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who connects; otherwise the user in the URL, then PGUSER.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = {"-W", "--ask-password"},
            description = "Ask for the password; otherwise it is PGPASSWORD, then the pgpass file.")
    private boolean askPassword;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "The schema of the tables; otherwise the search path.")
    private Optional<String> schema = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "YEAR",
            converter = Converters.Profile.class,
            description = "The profile of the tables, 2025 or 2026; otherwise found table by table.")
    private Optional<SchemaProfile> profile = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "A graph that 'export json' has written.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--sample", description = "The sample studio, Hamlet as a game, with its planted faults.")
    private boolean sample;

    /** Makes options that name no studio. */
    public SourceOptions() {}

    /** Returns whether an option names a studio. */
    boolean namesStudio() {
        return !urls.isEmpty() || file.isPresent() || sample;
    }

    /** Returns whether the studio is the sample studio. */
    boolean isSample(Terminal terminal) {
        return sample || urls.isEmpty() && file.isEmpty() && terminal.sampleByDefault();
    }

    /** Loads the studio that is named. */
    CharacterGraph load(Terminal terminal) {
        List<String> named = new ArrayList<>();
        urls.stream().limit(1).forEach(url -> named.add("--url"));
        file.ifPresent(any -> named.add("--file"));
        if (sample) {
            named.add("--sample");
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(String.join(" and ", named) + " each name a studio; give one of them.");
        }
        if (urls.isEmpty() && (user.isPresent() || askPassword || schema.isPresent())) {
            throw new IllegalArgumentException("--user, --ask-password and --schema need --url.");
        }
        if (file.isPresent()) {
            return read(file.get());
        }
        if (!urls.isEmpty()) {
            return load(terminal, urls);
        }
        if (isSample(terminal)) {
            return CharacterGraph.load(
                    options(terminal), terminal.sample().apply(profile.orElse(SchemaProfile.PROFILE_2025)));
        }
        throw new IllegalArgumentException("Name a studio: --url URL for a database, --file FILE for a graph that was"
                + " exported, or --sample for the sample studio.");
    }

    /**
     * Loads another studio with the same options: {@code sample}, the URL of a database, or a file.
     *
     * @param name what names it on the command line
     */
    CharacterGraph loadOther(Terminal terminal, String name) {
        if (name.equals("sample")) {
            return CharacterGraph.load(options(terminal), terminal.sample().apply(SchemaProfile.PROFILE_2025));
        }
        return DatabaseUrl.isMeantBy(name) ? load(terminal, List.of(name)) : read(Path.of(name));
    }

    private CharacterGraph load(Terminal terminal, List<String> databases) {
        Optional<String> password = password(terminal);
        List<GraphSource> sources = new ArrayList<>();
        for (String url : databases) {
            JdbcGraphSource.Builder source = JdbcGraphSource.builder(
                    DatabaseUrl.parse(url).dataSource(user, terminal.variable("PGUSER"), password));
            schema.ifPresent(source::schema);
            profile.ifPresent(source::profile);
            sources.add(source.build());
        }
        return CharacterGraph.load(options(terminal), sources.toArray(GraphSource[]::new));
    }

    private Optional<String> password(Terminal terminal) {
        if (!askPassword) {
            return terminal.variable("PGPASSWORD");
        }
        return Optional.of(new String(terminal.prompt()
                .ask("Password: ")
                .orElseThrow(() -> new IllegalArgumentException("--ask-password needs a terminal to ask at; put the"
                        + " password into the variable PGPASSWORD or into a pgpass file."))));
    }

    private static LoadOptions options(Terminal terminal) {
        return LoadOptions.standard().withListener(terminal.progress());
    }

    private static CharacterGraph read(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return CharacterGraph.read(in);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file " + OneLine.of(path) + ".", e);
        } catch (WireFormatException e) {
            throw new UncheckedIOException(OneLine.of(path) + ": " + e.getMessage(), new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException(OneLine.of(path) + " could not be read: " + e.getMessage(), e);
        }
    }
}
