package io.charactergraph.graph.index;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Scene;
import java.util.Optional;

/** The tags of assets that name a scene. */
public final class SceneTags {

    private static final String PREFIX = "scene:";

    private SceneTags() {}

    /** Returns the scene that a tag {@code scene:12} names. */
    public static Optional<Scene.Id> scene(String tag) {
        String text = Texts.trim(tag);
        String digits = text.startsWith(PREFIX) ? Texts.trim(text.substring(PREFIX.length())) : "";
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scene.Id.game(Integer.parseInt(digits)));
        } catch (NumberFormatException e) {
            return Optional.empty(); // beyond 32 bits there is no scene
        }
    }
}
