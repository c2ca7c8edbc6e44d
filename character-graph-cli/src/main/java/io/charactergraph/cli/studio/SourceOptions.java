package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name the studio. */
public final class SourceOptions {

    @Mixin
    private DatabaseOptions databases = new DatabaseOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "A graph that 'export json' has written.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--sample", description = "The sample studio, Hamlet as a game, with its planted faults.")
    private boolean sample;

    /** Makes options that name no studio. */
    public SourceOptions() {}

    /** Returns whether an option names a studio. */
    boolean namesStudio() {
        return databases.nameDatabases() || file.isPresent() || sample;
    }

    /** Returns whether the studio is the sample studio. */
    boolean isSample(Terminal terminal) {
        return sample || !databases.nameDatabases() && file.isEmpty() && terminal.sampleByDefault();
    }

    /** Loads the studio that is named. */
    CharacterGraph load(Terminal terminal) {
        List<String> named = new ArrayList<>();
        if (databases.nameDatabases()) {
            named.add("--url");
        }
        file.ifPresent(any -> named.add("--file"));
        if (sample) {
            named.add("--sample");
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(String.join(" and ", named) + " each name a studio; give one of them.");
        }
        databases.requireDatabases();
        if (file.isPresent()) {
            return read(file.get());
        }
        if (databases.nameDatabases()) {
            return load(terminal, databases.sources(terminal));
        }
        if (isSample(terminal)) {
            return CharacterGraph.load(options(terminal), terminal.sample().apply(databases.profileOfSample()));
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
        return DatabaseUrl.isMeantBy(name)
                ? load(terminal, databases.sources(terminal, List.of(name)))
                : read(Path.of(name));
    }

    private static CharacterGraph load(Terminal terminal, List<GraphSource> sources) {
        return CharacterGraph.load(options(terminal), sources.toArray(GraphSource[]::new));
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
