package io.charactergraph.cli.command;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextWidth;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, which nothing cuts. Numbers stand to the right. */
final class Columns {

    private static final String GAP = "  ";

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... titles) {
        this.titles = List.of(titles);
    }

    /** Adds a row with a cell for each title. */
    void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(OneLine.of(cell));
        }
        rows.add(row);
    }

    /** Prints a line of titles and a line for each row. */
    void print(PrintStream out) {
        int[] widths = new int[titles.size()];
        boolean[] right = new boolean[titles.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = Math.max(
                    TextWidth.of(titles.get(c)),
                    rows.stream()
                            .mapToInt(row -> TextWidth.of(row.get(column)))
                            .max()
                            .orElse(0));
            right[c] = rows.stream().allMatch(row -> row.get(column).matches("[0-9]+"));
        }
        line(out, titles, widths, right);
        rows.forEach(row -> line(out, row, widths, right));
    }

    private static void line(PrintStream out, List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            line.append(c == 0 ? "" : GAP).append(TextWidth.pad(cells.get(c), widths[c], right[c]));
        }
        out.print(line.toString().stripTrailing() + "\n");
    }
}
