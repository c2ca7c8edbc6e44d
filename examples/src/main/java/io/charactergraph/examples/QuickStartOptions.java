package io.charactergraph.examples;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the quick start was asked for.
 *
 * @param url the database; absent for the sample studio in a server of our own
 * @param schema the schema of the tables; absent for the search path's
 * @param character the character to report on
 * @param world the world to filter on
 * @param help whether only to print the options
 */
record QuickStartOptions(
        Optional<String> url, Optional<String> schema, Optional<String> character, OptionalInt world, boolean help) {

    static final String USAGE = """
        Loads a studio's PostgreSQL tables into a graph and lists where a character is used.

          --url JDBC_URL     a database of your own, user and password in the URL, such as
                             jdbc:postgresql://localhost/studio?user=reader&password=...
                             (without it: the sample studio, in a PostgreSQL that is started for it)
          --schema NAME      the schema of the tables (without it: the search path)
          --character WHO    a key, character:<uuid> or instance:<uuid>
                             (without it: ophelia, in the sample studio)
          --world N          see only world N and what is in no world; inactive characters go too
          --help             this text
        """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if an option is unknown, comes twice or lacks its value; the message is for the user
     */
    static QuickStartOptions parse(List<String> args) {
        QuickStartOptions options =
                new QuickStartOptions(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), false);
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private QuickStartOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--url" -> new QuickStartOptions(once(option, url, rest), schema, character, world, help);
            case "--schema" -> new QuickStartOptions(url, once(option, schema, rest), character, world, help);
            case "--character" -> new QuickStartOptions(url, schema, once(option, character, rest), world, help);
            case "--world" -> new QuickStartOptions(url, schema, character, worldNumber(value(option, rest)), help);
            case "--help" -> new QuickStartOptions(url, schema, character, world, true);
            default ->
                throw new IllegalArgumentException("Unknown option: " + option
                        + ". The options are --url, --schema, --character, --world, --help.");
        };
    }

    private static Optional<String> once(String option, Optional<String> before, Iterator<String> rest) {
        if (before.isPresent()) {
            throw new IllegalArgumentException(option + " is given twice; give it once.");
        }
        return Optional.of(value(option, rest));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value after it; see --help.");
        }
        return rest.next();
    }

    private static OptionalInt worldNumber(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--world needs the number of a world, not '" + text + "'.", e);
        }
    }
}
