package io.charactergraph.routes;

import io.charactergraph.json.shape.Route;
import io.charactergraph.json.stream.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the route that a path means. */
final class RouteTable {

    private static final List<Pattern> ALL =
            WireFormat.routes().stream().map(Pattern::of).toList();

    private RouteTable() {}

    /**
     * A route and its path in pieces.
     *
     * @param named which piece is in braces; -1 when none is
     */
    private record Pattern(Route route, List<String> pieces, int named) {

        static Pattern of(Route route) {
            List<String> pieces = List.of(route.path().split("/", -1));
            int named = -1;
            for (int i = 0; i < pieces.size(); i++) {
                named = pieces.get(i).startsWith("{") ? i : named;
            }
            return new Pattern(route, pieces, named);
        }

        boolean matches(List<Optional<String>> path) {
            if (path.size() != pieces.size()) {
                return false;
            }
            for (int i = 0; i < pieces.size(); i++) {
                boolean same = i == named
                        ? path.get(i).filter(String::isEmpty).isEmpty()
                        : path.get(i).filter(pieces.get(i)::equals).isPresent();
                if (!same) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A route with what a request names.
     *
     * @param named the word in braces; empty when there is none
     * @param name what stands there, decoded; absent when it cannot be decoded
     */
    record Match(Route route, String named, Optional<String> name) {

        /**
         * What stands in braces.
         *
         * @throws Refusal if it cannot be decoded, or is blank
         */
        String requireName() {
            String text = name.orElseThrow(
                    () -> Refusal.bad(named, named + " has an escape that is not complete, or no UTF-8."));
            if (!named.isEmpty() && text.isBlank()) {
                throw Refusal.bad(named, named + " is blank.");
            }
            return text;
        }
    }

    /**
     * Finds a route.
     *
     * @param path what stands behind the root, not decoded
     */
    static Optional<Match> find(String path) {
        List<Optional<String>> pieces = new ArrayList<>();
        for (String piece : path.split("/", -1)) {
            pieces.add(Percent.path(piece));
        }
        return ALL.stream()
                .filter(pattern -> pattern.matches(pieces))
                .findFirst()
                .map(pattern -> new Match(
                        pattern.route(),
                        pattern.route().named().map(Route.Named::name).orElse(""),
                        pattern.named() < 0 ? Optional.of("") : pieces.get(pattern.named())));
    }
}
