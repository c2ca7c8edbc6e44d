package io.charactergraph;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterGraphException;

/**
 * A text is no selection. The message has the column, what is wrong there, and a suggestion where there is one, on one line.
 *
 * @since 0.1
 */
public final class SelectionSyntaxException extends CharacterGraphException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;
    private static final int SHOWN = 72;

    private final String text;
    private final int column;

    SelectionSyntaxException(String text, int column, String reason) {
        super(OneLine.of("selection, column " + column + ": " + Texts.cut(reason, LONGEST)), null);
        this.text = text;
        this.column = column;
    }

    /** Returns the column of what is wrong, from 1. */
    public int column() {
        return column;
    }

    /** Returns two lines for a terminal: the text around the column, and a caret below it. */
    public String pointer() {
        int from = Math.max(0, column - 1 - SHOWN / 2);
        int to = Math.min(text.length(), from + SHOWN);
        return OneLine.of(text.substring(from, to)) + "\n"
                + " "
                        .repeat(OneLine.of(text.substring(from, Math.min(column - 1, to)))
                                .length()) + "^";
    }
}
