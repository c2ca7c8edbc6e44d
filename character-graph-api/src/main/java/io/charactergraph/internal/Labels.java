package io.charactergraph.internal;

import java.util.regex.Pattern;

/** The one way in which the library names a node to a person: its label, with the id beside it. */
public final class Labels {

    private static final Pattern UUIDS = Pattern.compile(
            "\\b(\\p{XDigit}{4})\\p{XDigit}{4}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{8}(\\p{XDigit}{4})\\b");

    private Labels() {}

    /** Returns {@code label [id]}; the id alone when the label is blank. Not made safe for a line. */
    public static String of(String label, Object id) {
        return label.isBlank() ? id.toString() : label + beside(id);
    }

    /** Returns a text in which only the beginning and the end of each UUID are left, as in {@code character:0a00…0004}. */
    public static String brief(Object text) {
        return UUIDS.matcher(text.toString()).replaceAll("$1…$2");
    }

    /** Returns what follows a label. */
    static String beside(Object id) {
        return " [" + id + "]";
    }
}
