package io.charactergraph.export;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as RFC 4180 has it: cells with commas between them, lines that end with CR and LF, quotes where a cell needs them. A text that
 * a spreadsheet would take for a formula gets an apostrophe before it. Control characters but line breaks and tabs are written as escapes.
 */
final class CsvOut {

    private static final String END = "\r\n";
    private static final String MARK = "\ufeff";

    /** A number as this library writes it: no formula, even with a sign. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    /** What a formula begins with in spreadsheets, wide forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final TextOut out;
    private final boolean mark;

    CsvOut(TextOut out, boolean mark) {
        this.out = out;
        this.mark = mark;
    }

    /** Writes the line of titles, which is the first. */
    void titles(List<String> titles) throws IOException {
        out.text(mark ? MARK : "");
        row(titles);
    }

    /** Writes a line. */
    void row(List<String> cells) throws IOException {
        boolean first = true;
        for (String cell : cells) {
            out.text(first ? "" : ",", cell(cell));
            first = false;
        }
        out.text(END);
    }

    private static String cell(String value) {
        String text = guarded(visible(value));
        for (int i = 0; i < text.length(); i++) {
            if (",;\"\r\n\t".indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text.startsWith(" ") || text.endsWith(" ") ? '"' + text + '"' : text;
    }

    private static String guarded(String text) {
        return text.isEmpty()
                        || FORMULA.indexOf(text.charAt(0)) < 0
                        || NUMBER.matcher(text).matches()
                ? text
                : "'" + text;
    }

    /** The text with escapes for control characters; a line break is LF, or CR and LF. */
    private static String visible(String text) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean keep = c >= ' ' && (c < '\u007f' || c > '\u009f')
                    || c == '\n'
                    || c == '\t'
                    || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!keep) {
                visible = visible == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : visible;
                visible.append(Escapes.unicode(c));
            } else if (visible != null) {
                visible.append(c);
            }
        }
        return visible == null ? text : visible.toString();
    }
}
