package io.charactergraph.schema;

/**
 * What a plan of remedies does with a reference that dangles.
 *
 * @since 0.1
 */
public enum Repair {
    /** Takes the value, or the element of the array, out of its JSON. */
    REMOVE,
    /** Writes an empty array, so that the free key above stays. */
    EMPTY,
    /** Sets the column to null. */
    CLEAR,
    /** Sets the column to 0, which means none. */
    ZERO,
    /** Deletes the row, when it says nothing else. */
    DELETE_ROW,
    /** Nothing: only a person knows what is to stand there instead. */
    LEAVE
}
