package io.charactergraph.testkit.internal;

import io.charactergraph.graph.index.NearestIds;
import java.util.Collection;
import java.util.List;

/** The end of a message about an unknown name: the nearest known names. */
public final class Suggestions {

    private Suggestions() {}

    /** Such as {@code ; the nearest are a, b, c}, or {@code ; there is none}. */
    public static String of(String text, Collection<String> known) {
        List<String> nearest = NearestIds.nearestTexts(text, known);
        return switch (nearest.size()) {
            case 0 -> "; there is none";
            case 1 -> "; there is only " + nearest.get(0);
            default -> "; the nearest are " + String.join(", ", nearest);
        };
    }
}
