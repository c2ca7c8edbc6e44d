package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import java.util.List;

/**
 * The two templates that a key {@code <keyA>_x_<keyB>} names (readings R12).
 *
 * @param first the handle of A, or negative
 * @param second the handle of B, or negative
 */
record PairKey(int first, int second) {

    private static final String BETWEEN = "_x_";

    /** Tries every split; what cannot be resolved is noted. */
    static PairKey resolve(Assembly assembly, Cursor entry) {
        String key = entry.key();
        PairKey found = null;
        int splits = 0;
        boolean wellFormed = false;
        boolean outOfScope = !assembly.hasTemplateKeys();
        for (int at = key.indexOf(BETWEEN); at >= 0; at = key.indexOf(BETWEEN, at + 1)) {
            String left = key.substring(0, at);
            String right = key.substring(at + BETWEEN.length());
            wellFormed |= !Texts.isBlank(left) && !Texts.isBlank(right);
            int first = half(assembly, left);
            int second = half(assembly, right);
            if (first >= 0 && second >= 0) {
                splits++;
                found = new PairKey(first, second);
            }
        }
        if (found != null && splits == 1) {
            return found;
        }
        int reason = splits > 1
                ? Resolver.AMBIGUOUS
                : !wellFormed ? Resolver.MALFORMED : outOfScope ? Resolver.OUT_OF_SCOPE : Resolver.DANGLING;
        assembly.issues()
                .add(Assembly.reason(reason), entry.row().where(entry.template(), key, -1), key, List.of(), List.of());
        return new PairKey(reason, reason);
    }

    private static int half(Assembly assembly, String text) {
        return assembly.resolver().key(Texts.trim(text));
    }
}
