package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.json.CanonicalJson;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.json.Spelling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a rating as it stands in JSON (readings R10, R40). */
final class RatingText {

    private RatingText() {}

    /** The rating under a name in either spelling; of two the higher by the built-in scale. Null is none. */
    static Optional<String> find(@Nullable JsonValue object, String name) {
        if (!(object instanceof JsonValue.Obj fields)) {
            return Optional.empty();
        }
        Optional<String> first = of(fields.fields().get(name));
        String other = Spelling.other(name);
        Optional<String> second =
                other.equals(name) ? Optional.empty() : of(fields.fields().get(other));
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return rank(second.get()) > rank(first.get()) ? second : first;
    }

    private static Optional<String> of(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.Word.NULL) {
            return Optional.empty();
        }
        return Optional.of(value instanceof JsonValue.Text text ? Texts.trim(text.value()) : CanonicalJson.of(value));
    }

    private static int rank(String text) {
        return RatingScale.standard().rank(text).orElse(Integer.MAX_VALUE);
    }
}
