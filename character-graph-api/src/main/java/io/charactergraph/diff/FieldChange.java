package io.charactergraph.diff;

import io.charactergraph.internal.OneLine;
import java.util.Optional;

/**
 * A field of a node that has another value.
 *
 * @param field the name of the field, as the node's record has it
 * @param before the earlier value as text; absent when there was none
 * @param after the later value as text; absent when there is none
 * @since 0.1
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {

    /** Such as {@code rating: PG -> R}. */
    @Override
    public String toString() {
        return OneLine.of(field + ": " + before.orElse("none") + " -> " + after.orElse("none"));
    }
}
