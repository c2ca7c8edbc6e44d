package io.charactergraph.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps without time zone, in UTC, as PostgreSQL writes and reads them under every {@code DateStyle}: a year has four
 * digits or more and no sign, a year before Christ is followed by {@code BC}, and {@code infinity} and {@code -infinity} stand for {@link Instant#MAX} and
 * {@link Instant#MIN}.
 */
public final class TimestampText {

    /** The first instant that PostgreSQL can hold. */
    private static final Instant FIRST = Instant.parse("-4713-11-24T00:00:00Z");
    /** The instant after the last one that PostgreSQL can hold. */
    private static final Instant END = Instant.parse("+294277-01-01T00:00:00Z");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    /** ISO 8601 with six digits, as a database has them. */
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String BEFORE_CHRIST = " BC";
    private static final Pattern PARTS = Pattern.compile(
            "(?<year>\\d{4,9})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[ T](?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)"
                    + "(?<offset>Z|[+-]\\d\\d(?::\\d\\d(?::\\d\\d)?)?)?)?(?<era> BC)?");

    private TimestampText() {}

    /** Whether PostgreSQL can hold this instant: infinite, or from 4714 BC to the year 294276. */
    public static boolean fits(Instant at) {
        return at.equals(Instant.MAX) || at.equals(Instant.MIN) || (!at.isBefore(FIRST) && at.isBefore(END));
    }

    /** Writes an instant, to the microsecond. */
    public static String of(Instant at) {
        if (at.equals(Instant.MAX)) {
            return "infinity";
        }
        if (at.equals(Instant.MIN)) {
            return "-infinity";
        }
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        boolean beforeChrist = time.getYear() < 1;
        String year = Integer.toString(beforeChrist ? 1 - time.getYear() : time.getYear());
        return "0".repeat(Math.max(0, 4 - year.length()))
                + year
                + FORMAT.format(time)
                + (beforeChrist ? BEFORE_CHRIST : "");
    }

    /** Writes an instant as the wire format has it: ISO 8601 in UTC, with six digits and {@code Z}. */
    public static String iso(Instant at) {
        return ISO.format(at);
    }

    /**
     * Reads what PostgreSQL writes with {@code DateStyle} ISO. An offset from UTC, which a timestamp with time zone has, is
     * respected; a date without a time is its midnight.
     *
     * @throws DateTimeException if the text is no timestamp
     */
    public static Instant parse(String text) {
        if (text.equals("infinity")) {
            return Instant.MAX;
        }
        if (text.equals("-infinity")) {
            return Instant.MIN;
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("'" + text + "' is no timestamp");
        }
        int year = Integer.parseInt(parts.group("year"));
        // the year of ISO 8601 comes first: 29 February 5 BC is no date of the year 5
        int isoYear = parts.group("era") == null ? year : 1 - year;
        String time = parts.group("time");
        String offset = parts.group("offset");
        return LocalDate.of(isoYear, Integer.parseInt(parts.group("month")), Integer.parseInt(parts.group("day")))
                .atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time))
                .toInstant(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset));
    }
}
