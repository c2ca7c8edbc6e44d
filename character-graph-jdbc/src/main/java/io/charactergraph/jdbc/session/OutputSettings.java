package io.charactergraph.jdbc.session;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a session that decide how a value is written as text. Rows are compared by their text, and row ids are
 * texts, so all sessions must write them alike: those that load, those that write, and those in which the script of a plan
 * is run.
 */
public final class OutputSettings {

    /** The statements that set them for one transaction, one a line. */
    public static final String STATEMENTS = Stream.of(
                    "DateStyle = 'ISO, MDY'",
                    "IntervalStyle = 'postgres'",
                    "TimeZone = 'UTC'",
                    "bytea_output = 'hex'",
                    "extra_float_digits = 1",
                    "lc_monetary = 'C'",
                    "quote_all_identifiers = off")
            .map(setting -> "set local " + setting + ";\n")
            .collect(Collectors.joining());

    private OutputSettings() {}
}
