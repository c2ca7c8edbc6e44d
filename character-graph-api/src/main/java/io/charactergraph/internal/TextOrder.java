package io.charactergraph.internal;

import java.util.Comparator;

/** The one order of text: by Unicode code point, which differs from {@link String#compareTo} beyond U+FFFF. */
public final class TextOrder {

    /** Orders text by Unicode code point. */
    public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

    private TextOrder() {}

    /**
     * Compares by code point.
     *
     * @return negative, zero or positive, as {@link Comparator#compare}
     */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // A surrogate stands for a code point above every other char; E000..FFFF must come before it.
                boolean surrogateA = Character.isSurrogate(a);
                boolean surrogateB = Character.isSurrogate(b);
                if (surrogateA != surrogateB) {
                    return codePointAt(left, i) - codePointAt(right, i);
                }
                return a - b;
            }
        }
        return left.length() - right.length();
    }

    private static int codePointAt(String text, int index) {
        if (index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1))) {
            return text.codePointAt(index - 1);
        }
        return text.codePointAt(index);
    }
}
