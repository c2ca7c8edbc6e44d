package io.charactergraph.tests.reference;

import java.util.List;
import java.util.Map;

/** The built-in scale of ratings, and the rating of every node on it. */
final class Ratings {

    static final List<String> NAMES = List.of("general", "romantic", "mature", "adult", "explicit", "unknown");

    static final int ADULT = 3;
    /** Above everything. */
    static final int UNKNOWN = 5;

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("general", 0),
            Map.entry("sfw", 0),
            Map.entry("g", 0),
            Map.entry("romantic", 1),
            Map.entry("suggestive", 1),
            Map.entry("pg", 1),
            Map.entry("mature", 2),
            Map.entry("mature_implied", 2),
            Map.entry("intimate", 2),
            Map.entry("pg-13", 2),
            Map.entry("adult", 3),
            Map.entry("restricted", 3),
            Map.entry("r", 3),
            Map.entry("explicit", 4));

    private Ratings() {}

    static int level(String text) {
        return LEVELS.getOrDefault(Text.lower(Text.trim(text)), UNKNOWN);
    }

    /** A rating in either spelling; the higher one when both are there (R10). */
    static String read(Json.Obj object, String name) {
        String rating = text(object.members.get(name));
        String other = text(object.members.get(RowReader.otherCase(name)));
        if (rating == null || other == null) {
            return rating == null ? other : rating;
        }
        return level(other) > level(rating) ? other : rating;
    }

    private static String text(Object value) {
        if (value == null || value == Json.NULL) {
            return null;
        }
        return value instanceof String text ? Text.trim(text) : Json.canonical(value);
    }

    /** The level of an asset; without a rating it is above everything. */
    static int ofAsset(Node asset) {
        int level = asset.rating == null ? UNKNOWN : level(asset.rating);
        return Boolean.TRUE.equals(asset.fields.get("ageRestricted")) ? Math.max(level, ADULT) : level;
    }

    /** The rating that a ceiling compares, or -1 when the node has none. */
    static int effective(Graph graph, Node node) {
        switch (node.kind) {
            case ASSET:
                return ofAsset(node);
            case ACTION:
                return node.rating == null ? -1 : level(node.rating);
            case SCENE:
                return node.rating != null
                        ? level(node.rating)
                        : highest(graph, graph.targets(node.id, "contains_asset"));
            case GENERATION:
                return node.rating != null
                        ? level(node.rating)
                        : highest(graph, graph.origins(node.id, "generated_by"));
            default:
                return -1;
        }
    }

    static int highest(Graph graph, Iterable<String> assets) {
        int highest = -1;
        for (String asset : assets) {
            highest = Math.max(highest, ofAsset(graph.node(asset)));
        }
        return highest;
    }
}
