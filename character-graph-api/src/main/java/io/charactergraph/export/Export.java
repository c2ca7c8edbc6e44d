package io.charactergraph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A graph in one format, to write. {@link GraphExport} returns it. The same graph gives the same bytes, in UTF-8. Half of a surrogate pair, which
 * UTF-8 cannot hold, is written as U+FFFD.
 *
 * <pre>{@code
 * graph.getCharacterGraph("ophelia", 2).export().svg().write(file);
 * }</pre>
 *
 * <p>Immutable; for any number of threads.
 *
 * @since 0.1
 */
public final class Export {

    private final ExportFormat format;
    private final String size;
    private final Content content;

    Export(ExportFormat format, String size, Content content) {
        this.format = format;
        this.size = size;
        this.content = content;
    }

    /** Writes a format. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it. */
        void write(TextOut out) throws IOException;
    }

    /** Returns the format. */
    public ExportFormat format() {
        return format;
    }

    /**
     * Writes it, in UTF-8. The stream is flushed and stays open.
     *
     * @throws IOException if the stream fails; what was written until then is incomplete
     */
    public void write(OutputStream out) throws IOException {
        TextOut text = new TextOut(out);
        content.write(text);
        text.flush();
    }

    /**
     * Writes it into a file, in UTF-8. A file that is there is replaced.
     *
     * @throws IOException if the file cannot be written; what was written until then is incomplete
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    /** Returns it as text. Costs the whole text in memory; {@link #write(Path)} does not. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the format, and how large the graph is. */
    @Override
    public String toString() {
        return format + " of " + size + ": write(file) writes it, text() returns it";
    }
}
