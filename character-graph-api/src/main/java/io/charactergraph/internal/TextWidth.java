package io.charactergraph.internal;

/** How many columns of a terminal a text takes. The same on every version of Java. */
public final class TextWidth {

    private static final String CUT = "…";

    private TextWidth() {}

    /** Returns the number of columns: 2 for a wide character, 0 for a mark that combines with the one before it. */
    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += of(text.codePointAt(i));
        }
        return width;
    }

    /** Returns the text, or as much of its beginning as fits with an ellipsis behind it. */
    public static String cut(String text, int columns) {
        if (text.length() <= columns / 2 || of(text) <= columns) {
            return text;
        }
        int width = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (width + of(c) > columns - 1) {
                break;
            }
            width += of(c);
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** Returns the text with blanks behind it, or before it, so that it takes so many columns at least. */
    public static String pad(String text, int columns, boolean right) {
        String blanks = " ".repeat(Math.max(0, columns - of(text)));
        return right ? blanks + text : text + blanks;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        return isMark(c) ? 0 : isWide(c) ? 2 : 1;
    }

    private static boolean isMark(int c) {
        return in(c, 0x300, 0x36F)
                || in(c, 0x483, 0x489)
                || in(c, 0x591, 0x5BD)
                || in(c, 0x64B, 0x65F)
                || in(c, 0x200C, 0x200D)
                || in(c, 0x20D0, 0x20FF)
                || in(c, 0xFE00, 0xFE0F)
                || in(c, 0xE0100, 0xE01EF);
    }

    private static boolean isWide(int c) {
        return in(c, 0x1100, 0x115F)
                || in(c, 0x2E80, 0x303E)
                || in(c, 0x3041, 0xA4CF)
                || in(c, 0xA960, 0xA97F)
                || in(c, 0xAC00, 0xD7A3)
                || in(c, 0xF900, 0xFAFF)
                || in(c, 0xFE30, 0xFE6F)
                || in(c, 0xFF00, 0xFF60)
                || in(c, 0xFFE0, 0xFFE6)
                || in(c, 0x1F300, 0x1F64F)
                || in(c, 0x1F680, 0x1F6FF)
                || in(c, 0x1F900, 0x1FAFF)
                || in(c, 0x20000, 0x3FFFD);
    }

    private static boolean in(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
