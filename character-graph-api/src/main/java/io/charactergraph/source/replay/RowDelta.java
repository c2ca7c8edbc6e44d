package io.charactergraph.source.replay;

/**
 * What is different in the rows of a table whose ids are unique.
 *
 * @param gone the rows that were replaced or deleted, as they were
 * @param come the rows that replace them or are new
 */
public record RowDelta(RecordedRows gone, RecordedRows come) {}
