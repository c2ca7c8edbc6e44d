package io.charactergraph.source.rows;

/**
 * A reference that its row's fact holds.
 *
 * @param position where in the row it stands
 * @param raw the reference, one of the emitter's {@link RowEmitter#values}
 */
public record RawReference(Position position, long raw) {}
