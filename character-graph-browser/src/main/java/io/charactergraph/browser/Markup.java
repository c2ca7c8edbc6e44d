package io.charactergraph.browser;

import java.util.regex.Pattern;

/** Texts as parts of an HTML page. */
final class Markup {

    private static final Pattern SCRIPT = Pattern.compile("<(?=!--|/?script)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("<(?=!--|/?style)", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Text in an element or in quotes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\0', '\r' -> out.append('\uFFFD');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A script in a script element. What could end the element stands in texts and patterns, where an escape means the same. */
    static String script(String code) {
        return SCRIPT.matcher(code).replaceAll("\\\\x3C");
    }

    /** A style sheet in a style element. */
    static String style(String sheet) {
        return STYLE.matcher(sheet).replaceAll("\\\\3C ");
    }

    /** Plain text in a script element that is none. */
    static String comment(String text) {
        return SCRIPT.matcher(text).replaceAll("< ");
    }
}
