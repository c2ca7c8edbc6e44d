package io.charactergraph.testkit.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's {@code COPY}: one a line, cells separated by tabs, {@code \N} for NULL.
 *
 * @since 0.1
 */
public final class CopyText {

    private CopyText() {}

    /** The statement that takes the rows, such as {@code COPY "scenes" ("id","name") FROM STDIN}. */
    public static String statement(String table, List<String> columns) {
        return "COPY " + identifier(table)
                + columns.stream().map(CopyText::identifier).collect(Collectors.joining(",", " (", ")"))
                + " FROM STDIN";
    }

    /**
     * Writes one row, with its line feed.
     *
     * @throws IOException if the target throws it
     */
    public static void row(List<@Nullable String> cells, Appendable out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append('\t');
            }
            String cell = cells.get(i);
            if (cell == null) {
                out.append("\\N");
            } else {
                escape(cell, out);
            }
        }
        out.append('\n');
    }

    /**
     * Writes the rows of one table, without the statement.
     *
     * @throws IOException if the target throws it
     */
    public static void rows(StudioRows studio, String table, Appendable out) throws IOException {
        for (List<@Nullable String> row : studio.rows(table)) {
            row(row, out);
        }
    }

    /**
     * Writes the rows of one table in UTF-8, without the statement; the stream is flushed and stays open.
     *
     * @throws IOException if the target throws it
     */
    public static void rows(StudioRows studio, String table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows(studio, table, writer);
        writer.flush();
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void escape(String cell, Appendable out) throws IOException {
        int written = 0;
        for (int i = 0; i < cell.length(); i++) {
            String escaped = switch (cell.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped != null) {
                out.append(cell, written, i).append(escaped);
                written = i + 1;
            }
        }
        out.append(cell, written, cell.length());
    }
}
