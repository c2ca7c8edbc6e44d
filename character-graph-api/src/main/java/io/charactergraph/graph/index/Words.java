package io.charactergraph.graph.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dictionary of words that repeat. Code 0 is "absent". */
final class Words {

    private final List<Optional<String>> words = new ArrayList<>(List.of(Optional.empty()));
    private Map<String, Integer> codes = new HashMap<>();

    int code(Optional<String> word) {
        return word.map(this::code).orElse(0);
    }

    int code(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        int code = words.size();
        words.add(Optional.of(word));
        codes.put(word, code);
        return code;
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

    /** Drops what only new words need; none may be added afterwards. */
    void seal() {
        codes = Map.of();
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
