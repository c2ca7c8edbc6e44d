package io.charactergraph.cli.command;

import io.charactergraph.internal.OneLine;
import java.io.PrintStream;
import java.util.List;

/** Prints text for a terminal: no line longer than its width, nothing from the data that is not seen or makes a line of its own. */
final class Page {

    private final PrintStream out;
    private final int width;

    Page(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    int width() {
        return width;
    }

    void blank() {
        out.print('\n');
    }

    void title(String title) {
        String clean = OneLine.of(title);
        line(0, clean);
        out.print("=".repeat(Math.min(width, length(clean))) + "\n");
    }

    /** A heading after a blank line. */
    void heading(String heading) {
        blank();
        line(0, heading);
    }

    /** Lines, each wrapped, which keep how far in they stand. */
    void lines(String text) {
        text.lines().forEach(line -> {
            String words = line.stripLeading();
            line(line.length() - words.length(), words);
        });
    }

    /** A line, wrapped at blanks, though not at fixed ones; what goes on stands four further in. */
    void line(int indent, String text) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        int used = indent;
        boolean empty = true;
        for (String word : OneLine.of(text).split(" ", -1)) {
            String rest = word.replace('\u00a0', ' ');
            if (!empty && used + 1 + length(rest) > width) {
                out.append(line).append('\n');
                line = new StringBuilder(" ".repeat(indent + 4));
                used = indent + 4;
                empty = true;
            }
            if (!empty) {
                line.append(' ');
                used++;
            }
            while (used + length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width - used);
                out.append(line).append(rest, 0, cut).append('\n');
                line = new StringBuilder(" ".repeat(indent + 4));
                used = indent + 4;
                rest = rest.substring(cut);
            }
            line.append(rest);
            used += length(rest);
            empty = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    /** The first of the sentences that prove what stands above, and how many more there are. */
    void why(int indent, List<String> sentences) {
        if (!sentences.isEmpty()) {
            int more = sentences.size() - 1;
            line(indent, "why: " + sentences.get(0) + (more == 0 ? "" : " and\u00a0" + more + "\u00a0more"));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
