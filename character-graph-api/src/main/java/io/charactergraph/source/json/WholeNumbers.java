package io.charactergraph.source.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/** JSON numbers as ids (readings R4), however they are written. */
public final class WholeNumbers {

    /** What {@link #read} returns for a number that is not whole. */
    public static final long NOT_WHOLE = Long.MIN_VALUE;

    /** What {@link #read} returns for a whole number beyond 32 bits. */
    public static final long BEYOND = Long.MAX_VALUE;

    /** The digits up to which {@link #canonical} writes a number plainly. */
    public static final int LONGEST_PLAIN = 2_000;

    private WholeNumbers() {}

    /** The 32-bit number, {@link #NOT_WHOLE} or {@link #BEYOND}. */
    public static long read(String raw) {
        if (raw.length() <= 9) {
            try {
                return Integer.parseInt(raw);
            } catch (NumberFormatException e) {
                // written with a point or an exponent
            }
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw).stripTrailingZeros();
        } catch (NumberFormatException | ArithmeticException e) {
            return beyondDecimal(raw);
        }
        if (number.signum() == 0) {
            return 0;
        }
        if (number.scale() > 0) {
            return NOT_WHOLE;
        }
        if ((long) number.precision() - number.scale() > 10) {
            return BEYOND;
        }
        BigInteger whole = number.toBigIntegerExact();
        return whole.bitLength() < Integer.SIZE ? whole.longValue() : BEYOND;
    }

    /** An exponent of more than 32 bits. */
    private static long beyondDecimal(String raw) {
        int exponent = Math.max(raw.indexOf('e'), raw.indexOf('E'));
        for (int i = 0; i < exponent; i++) {
            if (raw.charAt(i) >= '1' && raw.charAt(i) <= '9') {
                return raw.charAt(exponent + 1) == '-' ? NOT_WHOLE : BEYOND;
            }
        }
        return 0;
    }

    /** The number digit for digit, {@link #NOT_WHOLE} when the text is not all ASCII digits, or {@link #BEYOND}. */
    public static long readDigits(String digits) {
        if (digits.isEmpty()) {
            return NOT_WHOLE;
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return NOT_WHOLE;
            }
            number = Math.min(number * 10 + (c - '0'), 1L << 40);
        }
        return number > Integer.MAX_VALUE ? BEYOND : number;
    }

    /** One text for equal numbers: whole ones as integers, others without trailing zeros; beyond reason as written. */
    public static String canonical(String raw) {
        return canonical(raw, LONGEST_PLAIN);
    }

    /** As the other; numbers of more digits than that, zeros included, in scientific notation. */
    public static String canonical(String raw, int longestPlain) {
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            if (Math.abs((long) number.precision() - number.scale()) <= longestPlain
                    && number.scale() <= longestPlain) {
                return number.toPlainString();
            }
            return number.toString();
        } catch (NumberFormatException | ArithmeticException e) {
            return raw;
        }
    }
}
