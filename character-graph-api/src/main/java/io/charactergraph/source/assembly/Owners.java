package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.RawValues;
import org.jspecify.annotations.Nullable;

/** Finds the node that a row is, by the row's number, or by the place of its UUID among the values. */
@SuppressWarnings("EnumOrdinal") // the memories live no longer than the enum
final class Owners {

    private final CompactGraphBuilder builder;
    private final RawValues raws;
    /** By tables whose ids are UUIDs. */
    private final RawValues.@Nullable Memo[] memos = new RawValues.@Nullable Memo[StudioTable.values().length];

    Owners(CompactGraphBuilder builder, RawValues raws) {
        this.builder = builder;
        this.raws = raws;
        for (StudioTable table : StudioTable.values()) {
            if (table.columns().get(0).type() == ColumnType.UUID) {
                memos[table.ordinal()] = new RawValues.Memo();
            }
        }
    }

    /** Makes room for what all values resolve to, before several threads resolve them. */
    void reserve() {
        for (RawValues.Memo memo : memos) {
            if (memo != null) {
                memo.reserve(raws.uuids());
            }
        }
    }

    /** Returns the handle, or a negative number. */
    int handle(StudioTable table, int key) {
        RawValues.Memo memo = memos[table.ordinal()];
        if (memo == null) {
            return builder.find(table, key);
        }
        int known = memo.get(key);
        if (!RawValues.Memo.isKnown(known)) {
            known = builder.find(id(table, key));
            memo.put(key, known);
        }
        return known;
    }

    /** Returns the id of the node, which need not exist. */
    NodeId id(StudioTable table, int key) {
        return memos[table.ordinal()] == null ? NodeRow.nodeOf(table, key) : NodeRow.nodeOf(table, raws.uuidAt(key));
    }
}
