package io.charactergraph.schema;

import io.charactergraph.internal.OneLine;

/**
 * A value that must stand beside a reference.
 *
 * @param field the field of the object that holds the reference, or the column of its row
 * @param value the text that must stand there
 * @since 0.1
 */
public record Condition(String field, String value) {
    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
