package io.charactergraph.cli.shell;

import io.charactergraph.internal.OneLine;
import java.nio.file.Path;

/**
 * A drawing that a session has written.
 *
 * @param file the SVG file
 * @param size how large the graph is that it shows, in words
 * @since 0.1
 */
public record Drawn(Path file, String size) {

    /** Returns where it is, for a person. */
    @Override
    public String toString() {
        return OneLine.of(file.getFileName() + " shows " + size + ". Open it in a browser.");
    }
}
