package io.charactergraph.internal;

/** Numbers as people write them. */
public final class Numbers {

    private static final double EXACT = 1L << 53;

    private Numbers() {}

    /** Returns the number without a zero fraction: {@code 2}, {@code 2.5}, {@code NaN}. */
    public static String text(double number) {
        return Math.rint(number) == number && Math.abs(number) <= EXACT
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
