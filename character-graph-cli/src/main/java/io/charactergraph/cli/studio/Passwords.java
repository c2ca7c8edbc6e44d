package io.charactergraph.cli.studio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps passwords off the command line, which the list of processes shows to everyone. */
public final class Passwords {

    private static final String REFUSED = "A password does not belong on the command line, where the list of processes"
            + " shows it; put it into the variable PGPASSWORD or into a pgpass file (PGPASSFILE or ~/.pgpass), or let"
            + " --ask-password ask for it.";

    private static final Pattern OPTION = Pattern.compile("(?s)--?(pass|pgpass)[\\w-]*(=.*)?|--ask-password=.*|-W.+");
    private static final Pattern URL = Pattern.compile("(?i)(?:--[\\w-]+=)?(?:jdbc:)?postgres(?:ql)?:");
    private static final Set<String> PARAMETERS = Set.of("password", "pgpassword", "sslpassword", "passwd", "pwd");

    private Passwords() {}

    /**
     * Refuses arguments with a password.
     *
     * @throws IllegalArgumentException if an argument is an option for a password, or a URL with one; the message does not repeat it
     */
    public static void requireNone(List<String> arguments) {
        for (String argument : arguments) {
            Matcher url = URL.matcher(argument);
            if (OPTION.matcher(argument).matches() || url.lookingAt() && hasPassword(argument.substring(url.end()))) {
                throw new IllegalArgumentException(REFUSED);
            }
        }
    }

    /** Whether there is a colon before the last @ of the front of a URL, or a parameter for a password. */
    private static boolean hasPassword(String url) {
        String[] parts = url.split("\\?", 2);
        int at = parts[0].lastIndexOf('@');
        return at >= 0 && parts[0].lastIndexOf(':', at) >= 0
                || parts.length > 1
                        && List.of(parts[1].split("[&;?]", -1)).stream()
                                .map(parameter -> decoded(parameter.split("=", 2)[0])
                                        .strip()
                                        .toLowerCase(Locale.ROOT))
                                .anyMatch(PARAMETERS::contains);
    }

    /** Returns a part of a URL without its escapes. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
