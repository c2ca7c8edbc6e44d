package io.charactergraph.source.rows;

import io.charactergraph.schema.StudioTable;
import java.util.List;

/**
 * What the reader of a table works with.
 *
 * @param emitter where everything goes
 * @param conventions what the places of the tables mean
 * @param table the table
 * @param missingColumns the columns that the database lacks
 */
record Reading(RowEmitter emitter, Conventions conventions, StudioTable table, List<String> missingColumns) {}
