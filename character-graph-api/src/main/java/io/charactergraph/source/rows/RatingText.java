package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import java.util.Optional;

/** The text of a rating as it stands in JSON (readings R10, R40). */
final class RatingText {

    private RatingText() {}

    /** The rating under a name in either spelling; of two the higher by the built-in scale. Null is none. */
    static Optional<String> find(JsonDocument document, int object, JsonName name) {
        if (object < 0) {
            return Optional.empty();
        }
        Optional<String> first = of(document, document.last(object, name.code()));
        Optional<String> second =
                name.other() == name.code() ? Optional.empty() : of(document, document.last(object, name.other()));
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return rank(second.get()) > rank(first.get()) ? second : first;
    }

    private static Optional<String> of(JsonDocument document, int value) {
        return value < 0 || document.isNull(value)
                ? Optional.empty()
                : Optional.of(document.isText(value) ? Texts.trim(document.text(value)) : document.textOrJson(value));
    }

    private static int rank(String text) {
        return RatingScale.standard().rank(text).orElse(Integer.MAX_VALUE);
    }
}
