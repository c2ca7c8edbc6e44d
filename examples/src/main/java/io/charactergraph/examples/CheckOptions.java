package io.charactergraph.examples;

import io.charactergraph.check.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the check was asked for.
 *
 * @param url the database; null for the sample studio in a server of our own
 * @param schema the schema of the tables; null for the search path's
 * @param rules files of settings, in order
 * @param only the rules to check; empty for all
 * @param failOn what makes the exit status 1
 * @param asOf the day for which exemptions are judged
 * @param most how many findings of each rule are printed for people
 * @param json whether the report is for machines
 * @param help whether only to print the options
 */
record CheckOptions(
        @Nullable String url,
        @Nullable String schema,
        List<String> rules,
        List<String> only,
        Severity failOn,
        LocalDate asOf,
        int most,
        boolean json,
        boolean help) {

    static final String USAGE = """
        Checks a studio's database for what contradicts itself.

          --url JDBC_URL   the database, user and password in the URL
                           (without it: the sample studio with its faults, in a PostgreSQL that is started for it)
          --schema NAME    the schema of the tables (without it: the search path)
          --rules FILE     settings of rules, and exemptions: JSON lines, see docs/checks.md; a former report
                           in JSON lines will do, and its findings are then known; several files with commas
          --only RULES     check only these, with commas
          --fail-on WORD   error, warning or info: what makes the exit status 1 (without it: error)
          --as-of DAY      exemptions that expire before it hold no more (without it: today, UTC)
          --most N         print at most N findings of each rule (without it: 20); not with --json
          --json           the report as JSON lines
          --help           this text

        Exit status: 0 nothing that bad was found, 1 something was, 2 the studio could not be checked.
        """;

    private static final Set<String> WITH_VALUE =
            Set.of("--url", "--schema", "--rules", "--only", "--fail-on", "--as-of", "--most");
    private static final Set<String> FLAGS = Set.of("--json", "--help");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if an option is unknown, comes twice, lacks its value or has a wrong one; the message is
     *     for the user
     */
    static CheckOptions parse(List<String> args) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < args.size(); i++) {
            String option = args.get(i);
            boolean flag = FLAGS.contains(option);
            if (!flag && !WITH_VALUE.contains(option)) {
                throw new IllegalArgumentException("Unknown option: " + option + "; see --help.");
            }
            if (!flag && i + 1 == args.size()) {
                throw new IllegalArgumentException(option + " needs a value after it; see --help.");
            }
            if (flag ? !flags.add(option) : values.put(option, args.get(++i)) != null) {
                throw new IllegalArgumentException(option + " is given twice; give it once.");
            }
        }
        return new CheckOptions(
                values.get("--url"),
                values.get("--schema"),
                list(values.get("--rules")),
                list(values.get("--only")),
                severity(values.getOrDefault("--fail-on", "error")),
                day(values.get("--as-of")),
                number(values.getOrDefault("--most", "20")),
                flags.contains("--json"),
                flags.contains("--help"));
    }

    private static List<String> list(@Nullable String text) {
        List<String> parts = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(",", -1)) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static Severity severity(String word) {
        try {
            return Severity.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--fail-on needs error, warning or info, not '" + word + "'.", e);
        }
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return text == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--as-of needs a day such as 2027-01-31, not '" + text + "'.", e);
        }
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IllegalArgumentException("--most needs a number from 0, not '" + text + "'.");
    }
}
