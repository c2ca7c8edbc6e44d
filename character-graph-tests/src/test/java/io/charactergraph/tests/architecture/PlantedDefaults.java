package io.charactergraph.tests.architecture;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.sql.Timestamp;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.function.Function;

/** One call in each method that uses a default of the JVM. Only for a test of the rule. */
@SuppressWarnings({
    "DefaultCharset",
    "DefaultLocale",
    "JavaTimeDefaultTimeZone",
    "StringCaseLocaleUsage",
    "UnsafeLocaleUsage",
    "resource"
})
final class PlantedDefaults {

    private PlantedDefaults() {}

    static Object call1() {
        return String.format("%d", 1);
    }

    static Object call2() {
        return "%d".formatted(1);
    }

    static Object call3() {
        return new String(new byte[0]);
    }

    static Object call4() {
        return "I".getBytes();
    }

    static Object call5() {
        return "I".toLowerCase();
    }

    static Object call6() {
        return (Function<String, String>) String::toUpperCase;
    }

    static Object call7() {
        return new Formatter();
    }

    static Object call8() {
        return System.out.printf("%d", 1);
    }

    static Object call9() {
        return System.out.format("%d", 1);
    }

    static Object call10() {
        return new PrintWriter(new ByteArrayOutputStream());
    }

    static Object call11() {
        return Locale.getDefault();
    }

    static Object call12() {
        return Collator.getInstance();
    }

    static Object call13() {
        return NumberFormat.getInstance();
    }

    static Object call14() {
        return NumberFormat.getPercentInstance();
    }

    static Object call15() {
        return DateFormat.getDateInstance();
    }

    static Object call16() {
        return new SimpleDateFormat("yyyy");
    }

    static Object call17() {
        return new DecimalFormat("0.0");
    }

    static Object call18() {
        return new MessageFormat("{0}");
    }

    static Object call19() {
        return MessageFormat.format("{0}", 1);
    }

    static Object call20() {
        return DateTimeFormatter.ofPattern("MMM");
    }

    static Object call21() {
        return ZoneId.systemDefault();
    }

    static Object call22() {
        return TimeZone.getDefault();
    }

    static Object call23() {
        return LocalDate.now();
    }

    static Object call24() {
        return LocalDateTime.now();
    }

    static Object call25() {
        return ZonedDateTime.now();
    }

    static Object call26() {
        return Clock.systemDefaultZone();
    }

    static Object call27() {
        return Calendar.getInstance();
    }

    static Object call28() {
        return new Date().toString();
    }

    static Object call29() {
        return Timestamp.valueOf("2026-01-01 00:00:00");
    }

    static Object call30() {
        return new Timestamp(0).toLocalDateTime();
    }

    static Object call31() {
        return Charset.defaultCharset();
    }

    static Object call32() {
        return new InputStreamReader(InputStream.nullInputStream());
    }

    static Object call33() {
        return new OutputStreamWriter(new ByteArrayOutputStream());
    }

    static Object call34() {
        return new Scanner(InputStream.nullInputStream());
    }

    static Object call35() {
        return new ByteArrayOutputStream().toString();
    }

    static Object call36() throws IOException {
        return new FileReader("x");
    }

    static Object call37() throws IOException {
        return new FileWriter("x");
    }
}
