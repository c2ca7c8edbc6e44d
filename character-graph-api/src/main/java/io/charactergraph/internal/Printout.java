package io.charactergraph.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an answer prints in a terminal: lines, lists and tables, of which a screen is shown. A list that is too long ends with how
 * many more there are; several lists share the lines. Lines that are too long are cut. This class decides how much a screen is.
 * Every text is made safe for a line.
 */
public final class Printout {

    /** How many elements of lists are shown at most. */
    public static final int LINES = 20;

    /** How many columns a line has at most. */
    public static final int COLUMNS = 100;

    private static final String INDENT = "  ";

    private final List<Section> sections = new ArrayList<>();

    /** Adds a line, which is always shown. */
    public Printout line(String line) {
        sections.add(new Section(0, shown -> List.of(OneLine.of(line))));
        return this;
    }

    /** Adds a list, a line for each element. */
    public <T> Printout list(List<T> all, Function<? super T, String> line) {
        if (!all.isEmpty()) {
            sections.add(new Section(
                    all.size(),
                    shown -> all.subList(0, shown).stream()
                            .map(element -> INDENT + OneLine.of(line.apply(element)))
                            .toList()));
        }
        return this;
    }

    /** Adds a list under a word: {@code word: first}, a line for each element. */
    public <T> Printout list(String word, List<T> all, Function<? super T, String> line) {
        return list(all, element -> word + ": " + line.apply(element));
    }

    /** Adds a table, a line for each row below the line of titles. */
    public <T> Printout table(TextTable<T> table, List<? extends T> rows) {
        if (!rows.isEmpty()) {
            sections.add(new Section(rows.size(), shown -> table.lines(rows.subList(0, shown), INDENT)));
        }
        return this;
    }

    /** Returns everything, without a limit; each line ends with a line feed. */
    public String whole() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            section.lines()
                    .apply(section.size())
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** Returns what fits on a screen; each line ends with a line feed. */
    @Override
    public String toString() {
        int[] shown = shares();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown.length; i++) {
            Section section = sections.get(i);
            if (shown[i] > 0 || section.size() == 0) {
                section.lines()
                        .apply(shown[i])
                        .forEach(line -> text.append(within(line)).append('\n'));
            }
            if (shown[i] < section.size()) {
                text.append(INDENT).append(more(section.size() - shown[i])).append('\n');
            }
        }
        return text.toString();
    }

    /** A line that is too long has shorter UUIDs; when that is not enough, it is cut. */
    private static String within(String line) {
        return TextWidth.of(line) <= COLUMNS ? line : TextWidth.cut(Labels.brief(line), COLUMNS);
    }

    /** Returns the first lines of a text; those that are too long are broken between words. */
    public static String screen(String text) {
        List<String> lines = text.lines().flatMap(line -> broken(line).stream()).toList();
        StringBuilder screen = new StringBuilder();
        lines.stream().limit(LINES).forEach(line -> screen.append(line).append('\n'));
        if (lines.size() > LINES) {
            screen.append(INDENT).append(more(lines.size() - LINES)).append('\n');
        }
        return screen.toString();
    }

    private static List<String> broken(String line) {
        List<String> parts = new ArrayList<>();
        String further = line.substring(0, line.length() - line.stripLeading().length()) + INDENT + INDENT;
        String rest = line;
        while (TextWidth.of(rest) > COLUMNS) {
            int end = rest.lastIndexOf(' ', COLUMNS);
            while (end > 0 && TextWidth.of(rest.substring(0, end)) > COLUMNS) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= further.length()) {
                break;
            }
            parts.add(rest.substring(0, end).stripTrailing());
            rest = further + rest.substring(end + 1);
        }
        parts.add(TextWidth.cut(rest, COLUMNS));
        return parts;
    }

    /** Returns the line that stands for elements that are not shown. */
    static String more(int count) {
        return "… " + count + " more";
    }

    /** Each list gets a line in turn, until there are none left. */
    private int[] shares() {
        int[] shown = new int[sections.size()];
        int left = LINES;
        boolean given = true;
        while (left > 0 && given) {
            given = false;
            for (int i = 0; i < shown.length && left > 0; i++) {
                if (shown[i] < sections.get(i).size()) {
                    shown[i]++;
                    left--;
                    given = true;
                }
            }
        }
        return shown;
    }

    private record Section(int size, Function<Integer, List<String>> lines) {}
}
