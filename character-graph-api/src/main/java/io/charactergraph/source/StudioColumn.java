package io.charactergraph.source;

/**
 * A column of a {@link StudioTable}.
 *
 * @param name the column's name
 * @param type what it holds
 */
public record StudioColumn(String name, ColumnType type) {}
