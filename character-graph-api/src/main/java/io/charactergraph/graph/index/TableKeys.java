package io.charactergraph.graph.index;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.List;

/** The kinds and keys of the nodes of tables whose ids are numbers, so that a node is found without an object of its id. */
@SuppressWarnings("EnumOrdinal") // the arrays live no longer than the enum
final class TableKeys {

    private static final int NO_KIND = -1;
    private static final int[] KINDS = new int[StudioTable.values().length];
    private static final long[] ZEROS = new long[KINDS.length];

    static {
        for (StudioTable table : StudioTable.values()) {
            KINDS[table.ordinal()] = NO_KIND;
            if (table.hasNodes() && table.columns().get(0).type() == ColumnType.INTEGER) {
                NodeId zero = NodeRow.nodeOf(table, 0);
                KINDS[table.ordinal()] = Ordinals.of(zero.kind());
                ZEROS[table.ordinal()] = RecordTable.first(zero);
            }
        }
    }

    private TableKeys() {}

    /** Returns the ordinal of the kind of a table's nodes. */
    static int kind(StudioTable table) {
        int kind = KINDS[table.ordinal()];
        if (kind == NO_KIND) {
            throw new IllegalArgumentException("table: a number names no node of " + table.tableName());
        }
        return kind;
    }

    /** Returns the tables whose nodes are of a kind and have numbers. */
    static List<StudioTable> tables(NodeKind kind) {
        List<StudioTable> tables = new ArrayList<>();
        for (StudioTable table : StudioTable.values()) {
            if (KINDS[table.ordinal()] == Ordinals.of(kind)) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Returns the key of the node of a number, as {@link NodeTable#findKey} takes it. */
    static long key(StudioTable table, int number) {
        return ZEROS[table.ordinal()] + number;
    }
}
