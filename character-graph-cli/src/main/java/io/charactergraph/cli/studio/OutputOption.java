package io.charactergraph.cli.studio;

import io.charactergraph.internal.OneLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where a command writes what may be long. */
public final class OutputOption {

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write into this file; otherwise to standard output.",
            order = 1)
    private Optional<Path> file = Optional.empty();

    /** Makes the option of a command on this terminal. */
    public OutputOption(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is written. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it. */
        void write(PrintStream out) throws IOException;
    }

    /**
     * Writes into the file or to standard output.
     *
     * @throws IOException if the file cannot be written; the message names it
     */
    public void write(Content content) throws IOException {
        if (file.isEmpty()) {
            content.write(terminal.out());
        } else {
            write(file.get(), content);
        }
    }

    /**
     * Writes into a file.
     *
     * @throws IOException if the file cannot be written; the message names it
     */
    public static void write(Path file, Content content) throws IOException {
        try (OutputStream target = Files.newOutputStream(file)) {
            Output output = new Output(target);
            content.write(output.stream());
            output.flush();
        } catch (NoSuchFileException e) {
            throw new IOException(OneLine.of(file + " could not be written: there is no such folder."), e);
        } catch (IOException e) {
            throw new IOException(OneLine.of(file + " could not be written: " + e.getMessage()), e);
        }
    }
}
