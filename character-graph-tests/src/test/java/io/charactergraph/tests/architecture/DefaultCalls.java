package io.charactergraph.tests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * Calls of methods, and references to methods, whose result depends on the default locale, zone or charset of the JVM. A method is one of them when it always
 * uses a default, or when it has overloads that take a locale, a zone, a calendar or a charset, and none is given.
 */
final class DefaultCalls {

    private static final String NEW = "<init>";

    /** Whatever is given. */
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.time.Clock", Set.of("systemDefaultZone")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.util.Date", Set.of("toString", "toLocaleString", "getHours", "getTimezoneOffset")),
            Map.entry("java.sql.Timestamp", Set.of("valueOf", "toLocalDateTime", "toString")),
            Map.entry("java.sql.Date", Set.of("valueOf", "toLocalDate", "toString")),
            Map.entry("java.sql.Time", Set.of("valueOf", "toLocalTime", "toString")));

    /** Unless a locale, a zone, a calendar, a clock, a charset or a writer is given. */
    private static final Map<String, Set<String>> UNLESS_GIVEN = Map.ofEntries(
            Map.entry("java.lang.String", Set.of("format", "formatted", "toLowerCase", "toUpperCase", "getBytes")),
            Map.entry("java.io.PrintStream", Set.of("printf", "format", NEW)),
            Map.entry("java.io.PrintWriter", Set.of("printf", "format", NEW)),
            Map.entry("java.io.Console", Set.of("printf", "format", "readLine")),
            Map.entry("java.util.Formatter", Set.of(NEW)),
            Map.entry("java.util.Scanner", Set.of(NEW)),
            Map.entry("java.util.Calendar", Set.of("getInstance")),
            Map.entry("java.util.GregorianCalendar", Set.of(NEW)),
            Map.entry("java.util.ResourceBundle", Set.of("getBundle")),
            Map.entry("java.text.Collator", Set.of("getInstance")),
            Map.entry("java.text.BreakIterator", Set.of("getCharacterInstance", "getWordInstance", "getLineInstance")),
            Map.entry(
                    "java.text.NumberFormat",
                    Set.of(
                            "getInstance",
                            "getNumberInstance",
                            "getIntegerInstance",
                            "getPercentInstance",
                            "getCurrencyInstance",
                            "getCompactNumberInstance")),
            Map.entry(
                    "java.text.DateFormat",
                    Set.of("getInstance", "getDateInstance", "getTimeInstance", "getDateTimeInstance")),
            Map.entry("java.text.SimpleDateFormat", Set.of(NEW)),
            Map.entry("java.text.DecimalFormat", Set.of(NEW)),
            Map.entry("java.text.DecimalFormatSymbols", Set.of(NEW, "getInstance")),
            Map.entry("java.text.MessageFormat", Set.of(NEW, "format")),
            Map.entry("java.time.LocalDate", Set.of("now")),
            Map.entry("java.time.LocalTime", Set.of("now")),
            Map.entry("java.time.LocalDateTime", Set.of("now")),
            Map.entry("java.time.OffsetDateTime", Set.of("now")),
            Map.entry("java.time.ZonedDateTime", Set.of("now")),
            Map.entry("java.time.Year", Set.of("now")),
            Map.entry("java.time.YearMonth", Set.of("now")),
            Map.entry("java.time.format.DateTimeFormatter", Set.of("ofPattern")),
            Map.entry("java.time.format.DateTimeFormatterBuilder", Set.of("toFormatter")),
            Map.entry("java.io.InputStreamReader", Set.of(NEW)),
            Map.entry("java.io.OutputStreamWriter", Set.of(NEW)),
            Map.entry("java.io.FileReader", Set.of(NEW)),
            Map.entry("java.io.FileWriter", Set.of(NEW)),
            Map.entry("java.io.ByteArrayOutputStream", Set.of("toString")),
            Map.entry("java.sql.ResultSet", Set.of("getTimestamp", "getDate", "getTime")),
            Map.entry("java.sql.PreparedStatement", Set.of("setTimestamp", "setDate", "setTime")));

    /** These constructors use the default charset only when they are given this. */
    private static final Map<String, String> BYTES = Map.of("java.lang.String", "[B");

    private static final List<String> GIVEN = List.of(
            "java.util.Locale",
            "java.nio.charset.Charset",
            "java.nio.charset.CharsetDecoder",
            "java.nio.charset.CharsetEncoder",
            "java.time.ZoneId",
            "java.time.Clock",
            TimeZone.class.getName(),
            "java.util.Calendar",
            "java.text.DecimalFormatSymbols",
            "java.text.DateFormatSymbols",
            "java.io.Writer");

    private DefaultCalls() {}

    static DescribedPredicate<JavaAccess<?>> use() {
        return DescribedPredicate.describe(
                "uses a default of the JVM",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target && uses(target));
    }

    private static boolean uses(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (ALWAYS.getOrDefault(owner, Set.of()).contains(name)) {
            return true;
        }
        boolean named = UNLESS_GIVEN.getOrDefault(owner, Set.of()).contains(name)
                || name.equals(NEW)
                        && !parameters.isEmpty()
                        && parameters.get(0).equals(BYTES.get(owner));
        return named && parameters.stream().noneMatch(GIVEN::contains) && !namesCharset(owner, parameters);
    }

    /** A charset is also given by its name, as the last argument. */
    private static boolean namesCharset(String owner, List<String> parameters) {
        return owner.startsWith("java.io.")
                && parameters.size() > 1
                && parameters.get(parameters.size() - 1).equals(String.class.getName());
    }
}
