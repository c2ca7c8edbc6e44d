package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;

/**
 * A text is not a graph in the wire format. The message has the line, the path such as {@code edges[12].meta.source}, and the reason, on one
 * line.
 *
 * @since 0.1
 */
public final class WireFormatException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    private final int line;
    private final String path;

    /**
     * Makes one.
     *
     * @param line the line, from 1; 0 when it is not known
     * @param path the path of the property that is wrong; empty for the whole
     * @param reason what is wrong with it
     */
    public WireFormatException(int line, String path, String reason) {
        super(
                OneLine.of("Not a graph in the wire format: "
                        + (line > 0 ? "line " + line + ", " : "")
                        + (path.isEmpty() ? "" : path + ": ")
                        + Texts.cut(reason, LONGEST)),
                null);
        this.line = line;
        this.path = path;
    }

    /** Returns the line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** Returns the path of the property that is wrong, such as {@code nodes[3].id}; empty for the whole. */
    public String path() {
        return path;
    }
}
