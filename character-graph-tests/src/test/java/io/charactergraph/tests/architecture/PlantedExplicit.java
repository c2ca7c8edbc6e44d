package io.charactergraph.tests.architecture;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;

/** The same with a locale, a zone or a charset. Only for a test of the rule. */
@SuppressWarnings("resource")
final class PlantedExplicit {

    private PlantedExplicit() {}

    static Object call1() {
        return String.format(Locale.ROOT, "%d", 1);
    }

    static Object call2() {
        return new String(new byte[0], StandardCharsets.UTF_8);
    }

    static Object call3() {
        return "I".getBytes(StandardCharsets.UTF_8);
    }

    static Object call4() {
        return "I".toLowerCase(Locale.ROOT);
    }

    static Object call5() {
        return new Formatter(Locale.ROOT);
    }

    static Object call6() {
        return new PrintWriter(new StringWriter());
    }

    static Object call7() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static Object call8() {
        return DateTimeFormatter.ofPattern("MMM", Locale.ROOT);
    }

    static Object call9() {
        return new InputStreamReader(InputStream.nullInputStream(), StandardCharsets.UTF_8);
    }

    static Object call10() {
        return new Scanner(InputStream.nullInputStream(), StandardCharsets.UTF_8);
    }

    static Object call11() {
        return new String(new char[0]);
    }
}
