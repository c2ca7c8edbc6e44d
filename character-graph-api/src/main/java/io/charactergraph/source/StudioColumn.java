package io.charactergraph.source;

import io.charactergraph.internal.OneLine;

/**
 * A column of a {@link StudioTable}.
 *
 * @param name the column's name
 * @param type what it holds
 */
public record StudioColumn(String name, ColumnType type) {
    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
