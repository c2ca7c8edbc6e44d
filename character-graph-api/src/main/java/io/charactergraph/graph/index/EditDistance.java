package io.charactergraph.graph.index;

/** How many characters must be added, dropped or replaced to make one text of another. */
public final class EditDistance {

    /** What is read of a text, so that a long one costs no more. */
    private static final int LONGEST = 200;

    private EditDistance() {}

    public static int between(String left, String right) {
        int columns = Math.min(right.length(), LONGEST);
        int[] previous = new int[columns + 1];
        int[] current = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= Math.min(left.length(), LONGEST); i++) {
            current[0] = i;
            for (int j = 1; j <= columns; j++) {
                int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[columns];
    }
}
