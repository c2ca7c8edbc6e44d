package io.charactergraph.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spec's few rules about text that stand everywhere. */
public final class Texts {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*+");

    private Texts() {}

    /** Whether the text is a name in snake_case, as those of roles should be. */
    public static boolean isSnakeCase(String text) {
        return SNAKE_CASE.matcher(text).matches();
    }

    /** Cuts characters up to U+0020 from both ends (readings R2). */
    public static String trim(String text) {
        return text.trim();
    }

    /** Whether the text is nothing but characters up to U+0020. */
    public static boolean isBlank(String text) {
        return trim(text).isEmpty();
    }

    /** The first text that is neither null nor blank, as it stands, else the last, else the empty text (readings R50). */
    public static String firstPresent(Optional<String> first, Optional<String> second, String last) {
        return first.filter(text -> !isBlank(text))
                .or(() -> second.filter(text -> !isBlank(text)))
                .orElse(last);
    }

    /** Returns the text; of a longer one the beginning, with an ellipsis, never half a surrogate pair. */
    public static String cut(CharSequence text, int longest) {
        if (text.length() <= longest) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.subSequence(0, end) + "…";
    }

    /** Whether the text is a UUID in the form 8-4-4-4-12, in either case. */
    public static boolean isUuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return false;
                }
            } else if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    /** Half surrogates replaced by U+FFFD: Java's own encoder would write a question mark. */
    public static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (whole == null) {
                whole = new StringBuilder(text);
            }
            whole.setCharAt(i, '\uFFFD');
        }
        return whole == null ? text : whole.toString();
    }
}
