package io.charactergraph;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a refresh of the rows gave.
 *
 * @param graph the graph; the same instance as before when no row has changed
 * @param snapshots by the name of a source, of what moment its rows are
 * @param rowsRead the rows that were read
 * @param rowsReused the rows that were not read again
 * @param tablesRead the tables of which rows were read
 * @param full whether everything was read
 * @param patched whether the graph was made of the one before
 * @param disagreements the tables of which a full check found what the detection of changes had not
 */
record LoadResult(
        CharacterGraph graph,
        Map<String, Instant> snapshots,
        long rowsRead,
        long rowsReused,
        List<String> tablesRead,
        boolean full,
        boolean patched,
        List<String> disagreements) {}
