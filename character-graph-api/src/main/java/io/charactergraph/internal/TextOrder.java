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
                // The second half of a pair decides together with the first, which both have.
                boolean inPair = i > 0
                        && Character.isHighSurrogate(left.charAt(i - 1))
                        && (Character.isLowSurrogate(a) || Character.isLowSurrogate(b));
                int start = inPair ? i - 1 : i;
                return left.codePointAt(start) - right.codePointAt(start);
            }
        }
        return left.length() - right.length();
    }
}
