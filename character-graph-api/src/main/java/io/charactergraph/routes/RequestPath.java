package io.charactergraph.routes;

/** What a request says in its URL, as far as it can be looked at before it is decoded. */
final class RequestPath {

    /** How long path and query are at most together, in characters. */
    private static final int LONGEST = 8_192;

    private RequestPath() {}

    /** The part of a path behind the root; of a path that does not begin with it the path itself, which then is no route but that of the document. */
    static String below(String root, String path) {
        return path.startsWith(root + "/") ? path.substring(root.length()) : path.equals("/openapi.json") ? path : "";
    }

    /**
     * Checks the length.
     *
     * @throws Refusal if it is too long
     */
    static void check(RouteRequest request) {
        if ((long) request.path().length() + request.query().length() > LONGEST) {
            throw Refusal.tooLarge(
                    "The URL is longer than " + LONGEST + " characters, which is the limit of this service.");
        }
    }
}
