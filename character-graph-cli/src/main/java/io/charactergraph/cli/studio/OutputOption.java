package io.charactergraph.cli.studio;

import io.charactergraph.internal.OneLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The option that says where a command writes what may be long. */
public final class OutputOption {

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write into this file; otherwise to the terminal.",
            order = 1)
    private Optional<Path> file = Optional.empty();

    /** Makes the option of a command on this terminal. */
    public OutputOption(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns the file; empty for the terminal. */
    public Optional<Path> file() {
        return file;
    }

    /**
     * Writes into the file or to the terminal.
     *
     * @throws UncheckedIOException if the file cannot be written; the message names it
     */
    public void write(Consumer<PrintStream> content) {
        if (file.isEmpty()) {
            content.accept(terminal.out());
            return;
        }
        try (OutputStream target = Files.newOutputStream(file.get())) {
            Output output = new Output(target);
            content.accept(output.stream());
            output.flush();
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    OneLine.of(file.get()) + " could not be written: there is no such folder.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(OneLine.of(file.get() + " could not be written: " + e.getMessage()), e);
        }
    }
}
