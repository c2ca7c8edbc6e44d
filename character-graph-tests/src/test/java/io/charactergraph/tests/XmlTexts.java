package io.charactergraph.tests;

import java.util.Locale;
import java.util.regex.Pattern;

/** What XML holds for a text: what it cannot hold is an escape. */
final class XmlTexts {

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");
    private static final Pattern NOT_XML = Pattern.compile("[\\p{Cc}\ufffe\uffff&&[^\n\t\r]]");

    private XmlTexts() {}

    static String expected(String text) {
        return NOT_XML.matcher(HALF.matcher(text).replaceAll("\ufffd"))
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
