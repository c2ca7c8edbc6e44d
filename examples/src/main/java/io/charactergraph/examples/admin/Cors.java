package io.charactergraph.examples.admin;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which pages of other origins may read answers: none unless the options name them. */
final class Cors {

    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-\\[\\]:]+");

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /**
     * Returns an origin as browsers write it.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static String origin(String text) {
        if (!ORIGIN.matcher(text).matches()) {
            throw new IllegalArgumentException("--origin needs a scheme, a host in lower case and no path, such as"
                    + " https://tools.example, since browsers send it so; * is not possible.");
        }
        return text;
    }

    /** Returns whether any origin is allowed, so that answers depend on who asks. */
    boolean isOn() {
        return !origins.isEmpty();
    }

    /** Returns the origin of a request if it may read the answer. */
    Optional<String> allowed(Optional<String> origin) {
        return origin.filter(origins::contains);
    }
}
