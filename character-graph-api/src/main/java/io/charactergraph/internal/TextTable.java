package io.charactergraph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Rows printed as a table with aligned columns. A table that is too wide for {@link Printout#COLUMNS} gets narrower columns: texts
 * are cut, ids beside a label are not. A column without any text is left out. Every text is made safe for a line.
 *
 * @param <T> a row
 */
public final class TextTable<T> {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<Column<T>> columns;

    private TextTable(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table without columns. */
    public static <T> TextTable<T> of(Class<T> row) {
        return new TextTable<>(List.of());
    }

    /** The same table with one more column of text. */
    public TextTable<T> text(String title, Function<? super T, ?> text) {
        return with(new Column<>(title, false, row -> new Cell(OneLine.of(text.apply(row)), "")));
    }

    /** The same table with one more column of a list of words. */
    public TextTable<T> words(String title, Function<? super T, ? extends Collection<?>> words) {
        return with(new Column<>(title, false, row -> new Cell(OneLine.joined(words.apply(row)), "")));
    }

    /** The same table with one more column of numbers. */
    public TextTable<T> number(String title, ToLongFunction<? super T> number) {
        return with(new Column<>(title, true, row -> new Cell(Long.toString(number.applyAsLong(row)), "")));
    }

    /** The same table with one more column of a label with an id beside it. */
    public TextTable<T> name(String title, Function<? super T, String> label, Function<? super T, ?> id) {
        return with(new Column<>(title, false, row -> {
            String text = OneLine.of(label.apply(row));
            String key = OneLine.of(id.apply(row));
            return text.isBlank() ? new Cell(key, "") : new Cell(text, Labels.beside(key));
        }));
    }

    /** The lines of the table for these rows: a line of titles and one line for each row. */
    List<String> lines(List<? extends T> rows, String indent) {
        List<Filled> filled = columns.stream()
                .map(column -> new Filled(
                        column.title(),
                        column.right(),
                        rows.stream().map(column.cell()).toList()))
                .filter(Filled::hasText)
                .toList();
        int room = Printout.COLUMNS - indent.length() - GAP.length() * (filled.size() - 1);
        if (width(filled) > room) {
            filled = filled.stream().map(Filled::withShortIds).toList();
        }
        int[] widths = widths(filled, room);
        List<String> lines = new ArrayList<>();
        lines.add(line(indent, filled, widths, Filled::title));
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            lines.add(line(indent, filled, widths, column -> column.cells().get(row)));
        }
        return lines;
    }

    private TextTable<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new TextTable<>(more);
    }

    private static String line(String indent, List<Filled> columns, int[] widths, Function<Filled, Cell> cell) {
        StringBuilder line = new StringBuilder(indent);
        for (int c = 0; c < widths.length; c++) {
            String text = cell.apply(columns.get(c)).within(widths[c]);
            line.append(c == 0 ? "" : GAP)
                    .append(TextWidth.pad(text, widths[c], columns.get(c).right()));
        }
        return line.toString().stripTrailing();
    }

    private static int width(List<Filled> columns) {
        return columns.stream().mapToInt(Filled::width).sum();
    }

    /** The widths of the columns: labels beside ids give way first, then the widest texts. */
    private static int[] widths(List<Filled> columns, int room) {
        int[] widths = columns.stream().mapToInt(Filled::width).toArray();
        for (boolean named : new boolean[] {true, false}) {
            for (int excess = Arrays.stream(widths).sum() - room; excess > 0; excess--) {
                int widest = -1;
                for (int c = 0; c < widths.length; c++) {
                    Filled column = columns.get(c);
                    if (column.isNamed() == named
                            && widths[c] > column.least()
                            && (widest < 0 || widths[c] > widths[widest])) {
                        widest = c;
                    }
                }
                if (widest < 0) {
                    break;
                }
                widths[widest]--;
            }
        }
        return widths;
    }

    private record Column<T>(String title, boolean right, Function<T, Cell> cell) {}

    /** A column with the cells of the rows that are shown. */
    private record Filled(Cell title, boolean right, List<Cell> cells) {

        Filled(String title, boolean right, List<Cell> cells) {
            this(new Cell(title, ""), right, cells);
        }

        boolean hasText() {
            return cells.stream().anyMatch(cell -> cell.width() > 0);
        }

        boolean isNamed() {
            return cells.stream().anyMatch(cell -> !cell.kept().isEmpty());
        }

        int width() {
            return Math.max(title.width(), max(Cell::width));
        }

        int least() {
            return Math.max(title.width(), max(Cell::least));
        }

        Filled withShortIds() {
            return new Filled(
                    title, right, cells.stream().map(Cell::withShortId).toList());
        }

        private int max(ToIntFunction<Cell> number) {
            return cells.stream().mapToInt(number).max().orElse(0);
        }
    }

    /**
     * A text in a cell.
     *
     * @param text what can be cut
     * @param kept what stands behind it and is not cut
     */
    private record Cell(String text, String kept) {

        int width() {
            return TextWidth.of(text) + TextWidth.of(kept);
        }

        int least() {
            return Math.min(TextWidth.of(text), NARROWEST) + TextWidth.of(kept);
        }

        Cell withShortId() {
            return new Cell(Labels.brief(text), Labels.brief(kept));
        }

        String within(int width) {
            return width() <= width ? text + kept : TextWidth.cut(text, Math.max(1, width - TextWidth.of(kept))) + kept;
        }
    }
}
