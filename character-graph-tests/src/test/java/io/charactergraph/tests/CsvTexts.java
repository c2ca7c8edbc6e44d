package io.charactergraph.tests;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell of a table holds for a text, written down from the documentation of exports and not from their code. */
final class CsvTexts {

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t\r]]|\r(?!\n)");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\uff1d\uff0b\uff0d\uff20\t\n\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private CsvTexts() {}

    static String expected(String text) {
        String whole = HALF.matcher(text).replaceAll("\ufffd");
        String visible = CONTROL.matcher(whole)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
        return FORMULA.matcher(visible).matches() && !NUMBER.matcher(visible).matches() ? "'" + visible : visible;
    }
}
