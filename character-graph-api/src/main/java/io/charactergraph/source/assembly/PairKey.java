package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.Row;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The two templates that a key {@code <keyA>_x_<keyB>} names (readings R12).
 *
 * @param first the handle of A, or negative
 * @param second the handle of B, or negative
 */
record PairKey(int first, int second) {

    private static final String BETWEEN = "_x_";

    /** Tries every split; what cannot be resolved is noted. */
    static PairKey resolve(Assembly assembly, Row row, Position position) {
        PairKey pair = of(position.key(), assembly.keyLengths(), assembly.resolver()::key);
        if (pair.first >= 0) {
            return pair;
        }
        int reason =
                pair.first == Resolver.DANGLING && !assembly.hasTemplateKeys() ? Resolver.OUT_OF_SCOPE : pair.first;
        assembly.issues()
                .add(Assembly.reason(reason), IssueLog.Where.of(row, position), position.key(), List.of(), List.of());
        return new PairKey(reason, reason);
    }

    /** Whether a text has the form of a pair, whatever its halves name. */
    static boolean isPair(String text) {
        return text.contains(BETWEEN);
    }

    /**
     * The pair, or twice the reason why there is none. A half can only be a known key if it has the length of one; so only
     * those splits are looked up. Costs in proportion to the text, and to the known keys of different lengths not longer than it.
     *
     * @param lengths the lengths that known keys have, sorted, each once
     * @param find the handle of the template with a key, negative when there is none or no one
     */
    static PairKey of(String text, int[] lengths, ToIntFunction<String> find) {
        String key = Texts.trim(text);
        PairKey found = null;
        int splits = 0;
        for (int length : lengths) {
            if (length + BETWEEN.length() > key.length()) {
                break;
            }
            int at = length > 0 && isBlank(key, length - 1) ? -1 : skipBlanks(key, length);
            if (at < 0 || !key.startsWith(BETWEEN, at)) {
                continue;
            }
            int start = skipBlanks(key, at + BETWEEN.length());
            if (Arrays.binarySearch(lengths, key.length() - start) < 0) {
                continue;
            }
            int first = find.applyAsInt(key.substring(0, length));
            int second = isKey(first) ? find.applyAsInt(key.substring(start)) : first;
            if (isKey(first) && isKey(second)) {
                splits++;
                found = new PairKey(first, second);
            }
        }
        boolean ambiguous = splits > 1 || found != null && (found.first < 0 || found.second < 0);
        if (found == null || ambiguous) {
            int reason = ambiguous ? Resolver.AMBIGUOUS : hasTwoHalves(key) ? Resolver.DANGLING : Resolver.MALFORMED;
            return new PairKey(reason, reason);
        }
        return found;
    }

    /** Whether a half is the key of a template, or of several. */
    private static boolean isKey(int half) {
        return half >= 0 || half == Resolver.AMBIGUOUS;
    }

    /** Whether some split has text on both sides. */
    private static boolean hasTwoHalves(String key) {
        int at = key.indexOf(BETWEEN, 1);
        return at >= 0 && at + BETWEEN.length() < key.length();
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(String text, int at) {
        return text.charAt(at) <= ' ';
    }
}
