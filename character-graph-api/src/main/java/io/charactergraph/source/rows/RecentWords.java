package io.charactergraph.source.rows;

import io.charactergraph.internal.ByteRange;
import io.charactergraph.internal.Utf8;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words that repeat, by their bytes. A word that was read lately is not made again: its bytes are found in a table of
 * 512 places, of which a later word may take an earlier one's.
 */
final class RecentWords {

    private static final int PLACES = 512;
    private static final int LONGEST = 40;

    private final UnaryOperator<String> form;
    private final byte[] @Nullable [] known = new byte[PLACES] @Nullable [];
    private final String[] words = new String[PLACES];

    /** Words as they stand. */
    RecentWords() {
        this(word -> word);
    }

    /**
     * Words in another form.
     *
     * @param form makes it of the word as it stands; called once for a word that repeats
     */
    RecentWords(UnaryOperator<String> form) {
        this.form = form;
    }

    /** The word that some bytes of UTF-8 are. */
    String of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return form.apply(Utf8.decode(bytes, from, to));
        }
        int place = ByteRange.hash(bytes, from, to) & PLACES - 1;
        byte[] before = known[place];
        return before != null && before.length == to - from && ByteRange.equal(before, 0, bytes, from, before.length)
                ? words[place]
                : make(place, bytes, from, to);
    }

    private String make(int place, byte[] bytes, int from, int to) {
        String word = form.apply(Utf8.decode(bytes, from, to));
        known[place] = Arrays.copyOfRange(bytes, from, to);
        words[place] = word;
        return word;
    }
}
