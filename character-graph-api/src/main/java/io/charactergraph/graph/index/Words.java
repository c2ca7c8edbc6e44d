package io.charactergraph.graph.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dictionary of words that repeat. Code 0 is "absent". */
final class Words {

    private static final int NO_WORD = -1;
    private static final int RECENT = 64;
    private static final String[] NO_WORDS = {};
    private static final int[] NO_CODES = {};

    private final List<Optional<String>> words = new ArrayList<>(List.of(Optional.empty()));
    private Map<String, Integer> codes = new HashMap<>();
    /** Objects whose codes were looked up lately, with these codes. */
    private @Nullable String[] recent = new @Nullable String[RECENT];

    private int[] recentCodes = new int[RECENT];

    /** Writes the codes of some words, one after the other. */
    void write(@Nullable String[] some, PackedWriter out) {
        for (String word : some) {
            out.unsigned(code(word));
        }
    }

    /** Returns the code of a word, which is added when it is new. An object that was looked up lately is known again. */
    @SuppressWarnings("ReferenceEquality") // what is remembered is the object
    int code(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        int place = word.hashCode() & RECENT - 1;
        return recent[place] == word ? recentCodes[place] : code(word, place);
    }

    private int code(String word, int place) {
        int code = find(word);
        recent[place] = word;
        recentCodes[place] = code;
        return code;
    }

    private int find(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        int code = words.size();
        words.add(Optional.of(word));
        codes.put(word, code);
        return code;
    }

    /** One more than the highest code. */
    int size() {
        return words.size();
    }

    Optional<String> word(long code) {
        return words.get((int) code);
    }

    /** Returns a dictionary with the same codes to which words can be added; this one stays as it is. */
    Words more() {
        Words more = new Words();
        for (int code = 1; code < words.size(); code++) {
            Optional<String> word = words.get(code);
            more.words.add(word);
            more.codes.put(word.orElseThrow(), code);
        }
        return more;
    }

    /** Returns for each code the code of the same word in another dictionary, or one that stands for no word there. */
    int[] codesIn(Words other) {
        Map<Optional<String>, Integer> others = new HashMap<>();
        for (int code = 0; code < other.words.size(); code++) {
            others.put(other.words.get(code), code);
        }
        int[] codesThere = new int[words.size()];
        for (int code = 0; code < codesThere.length; code++) {
            codesThere[code] = others.getOrDefault(words.get(code), NO_WORD);
        }
        return codesThere;
    }

    /** Drops what only new words need; none may be added afterwards. */
    void seal() {
        codes = Map.of();
        recent = NO_WORDS;
        recentCodes = NO_CODES;
        ((ArrayList<?>) words).trimToSize();
    }

    long bytes() {
        long bytes = Sizes.array(words.size(), Integer.BYTES);
        for (Optional<String> word : words) {
            bytes += Sizes.text(word);
        }
        return bytes;
    }
}
