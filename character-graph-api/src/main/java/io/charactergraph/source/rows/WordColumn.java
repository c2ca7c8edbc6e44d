package io.charactergraph.source.rows;

import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A column whose words repeat. */
final class WordColumn {

    private final int column;
    private final RecentWords words;

    /**
     * A column.
     *
     * @param form makes of a word what is kept
     */
    WordColumn(int column, UnaryOperator<String> form) {
        this.column = column;
        this.words = new RecentWords(form);
    }

    /** The word in a row, or null. */
    @Nullable
    String read(StudioRow row) {
        TextBytes text = row.textBytes(column);
        return text == null ? null : words.of(text.array(), text.from(), text.to());
    }
}
