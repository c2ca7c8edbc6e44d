package io.charactergraph.cli.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** The URL of a database, as JDBC or as libpq and psql write it. No message repeats it. */
final class DatabaseUrl {

    private static final String NOT_A_URL = "--url needs a JDBC URL of PostgreSQL, such as"
            + " jdbc:postgresql://localhost/studio?user=reader, or postgresql://reader@localhost/studio.";

    private static final Pattern WITH_AUTHORITY =
            Pattern.compile("(?is)(jdbc:)?postgres(?:ql)?://([^/?]*)([^?]*)(\\?.*)?");

    /** The parameters of libpq that the driver has too, with the driver's names. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "user", "user",
            "sslmode", "sslmode",
            "sslrootcert", "sslrootcert",
            "sslcert", "sslcert",
            "sslkey", "sslkey",
            "options", "options",
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding");

    private final String jdbc;
    private final Optional<String> user;

    private DatabaseUrl(String jdbc, Optional<String> user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Returns whether a text begins like the URL of a database. */
    static boolean isMeantBy(String text) {
        return text.matches("(?is)(jdbc:|postgres(ql)?:).*");
    }

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it has a password, or a parameter of libpq that is not known here
     */
    static DatabaseUrl parse(String text) {
        Passwords.requireNone(List.of(text));
        Matcher url = WITH_AUTHORITY.matcher(text);
        if (!url.matches()) {
            return new DatabaseUrl(text, Optional.empty());
        }
        String authority = url.group(2);
        int at = authority.lastIndexOf('@');
        Optional<String> user = at <= 0 ? Optional.empty() : Optional.of(Passwords.decoded(authority.substring(0, at)));
        String parameters = url.group(4) == null ? "" : url.group(4);
        return new DatabaseUrl(
                "jdbc:postgresql://" + authority.substring(at + 1)
                        + (url.group(3).isEmpty() ? "/" : url.group(3))
                        + (url.group(1) == null ? ofTheDriver(parameters) : parameters),
                user);
    }

    private static String ofTheDriver(String parameters) {
        List<String> known = new ArrayList<>();
        if (parameters.length() > 1) {
            for (String parameter : parameters.substring(1).split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                String name = PARAMETERS.get(Passwords.decoded(parts[0]));
                if (name == null || parts.length < 2) {
                    throw new IllegalArgumentException("--url has a parameter that is not known; those known are "
                            + String.join(", ", new TreeSet<>(PARAMETERS.keySet()))
                            + ", and a JDBC URL can have all of the driver.");
                }
                known.add(name + "=" + parts[1]);
            }
        }
        return known.isEmpty() ? "" : "?" + String.join("&", known);
    }

    /**
     * Returns a data source for the database.
     *
     * @param namedUser who connects; if empty, the user of the URL
     * @param otherUser who connects if neither says so; if empty, the driver decides
     * @param password the password; if empty, the driver looks into the pgpass file
     * @throws IllegalArgumentException if the driver does not accept the URL
     */
    PGSimpleDataSource dataSource(Optional<String> namedUser, Optional<String> otherUser, Optional<String> password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        try {
            database.setUrl(jdbc);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(NOT_A_URL, e);
        }
        namedUser
                .or(() -> Optional.ofNullable(database.getUser()))
                .or(() -> user)
                .or(() -> otherUser)
                .ifPresent(database::setUser);
        password.ifPresent(database::setPassword);
        return database;
    }
}
