package io.charactergraph.internal;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of the ids of rows, which are text because every table has its own type: numbers as numbers, else text. */
public final class RowIds {

    /** Numbers first, by value; then other text by code point. */
    public static final Comparator<String> ORDER = RowIds::compare;

    private static final int DIGITS_OF_LONG = 18;

    private RowIds() {}

    private static int compare(String left, String right) {
        boolean numberLeft = isNumber(left);
        boolean numberRight = isNumber(right);
        if (numberLeft && numberRight) {
            return left.length() <= DIGITS_OF_LONG && right.length() <= DIGITS_OF_LONG
                    ? Long.compare(Long.parseLong(left), Long.parseLong(right))
                    : new BigInteger(left).compareTo(new BigInteger(right));
        }
        return numberLeft ? -1 : numberRight ? 1 : TextOrder.compare(left, right);
    }

    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        if (text.length() == start) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
