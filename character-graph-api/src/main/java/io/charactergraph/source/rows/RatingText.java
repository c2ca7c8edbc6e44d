package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a rating as it stands in JSON (readings R10, R40). */
final class RatingText {

    private RatingText() {}

    /** The rating under a name in either spelling; of two the higher by the built-in scale. Null is none. */
    static Optional<String> find(JsonDocument document, int object, JsonName name) {
        return object < 0 ? Optional.empty() : Optional.ofNullable(text(document, object, name));
    }

    /** The rating under a name of an object, as {@link #find} has it; null when there is none. */
    static @Nullable String text(JsonDocument document, int object, JsonName name) {
        String first = of(document, document.last(object, name.code()));
        String second = name.other() == name.code() ? null : of(document, document.last(object, name.other()));
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return rank(second) > rank(first) ? second : first;
    }

    private static @Nullable String of(JsonDocument document, int value) {
        if (value < 0 || document.isNull(value)) {
            return null;
        }
        return document.isText(value) ? Texts.trim(document.text(value)) : document.textOrJson(value);
    }

    private static int rank(String text) {
        return RatingScale.standard().rank(text).orElse(Integer.MAX_VALUE);
    }
}
