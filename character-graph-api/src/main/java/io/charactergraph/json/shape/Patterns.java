package io.charactergraph.json.shape;

/** Regular expressions of texts on the wire. */
final class Patterns {

    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    static final String TIME = "[+-]?[0-9]{4,}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{6}Z";

    static final String WORD = "[a-z][a-z0-9_]*";

    private Patterns() {}

    /** Nothing else than that. */
    static String whole(String pattern) {
        return "^" + pattern + "$";
    }
}
