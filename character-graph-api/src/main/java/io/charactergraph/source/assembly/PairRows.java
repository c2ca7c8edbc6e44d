package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeHandles;
import io.charactergraph.graph.index.RowIdTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.LongColumn;
import io.charactergraph.internal.TextHash;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a join table in columns, 24 bytes each: an edge of each, when all rows are in, and records of links and
 * relationships, which are made when they are looked at.
 */
final class PairRows {

    private final Assembly assembly;
    private final StudioTable table;
    private final Convention from;
    private final Convention to;
    private final EdgePlace edge;
    private final IntColumn rowIds = new IntColumn();
    private final LongColumn fromRaws = new LongColumn();
    private final LongColumn toRaws = new LongColumn();
    private final IntColumn details = new IntColumn();
    private final IntColumn recordRowIds = new IntColumn();
    private final IntColumn recordFroms = new IntColumn();
    private final IntColumn recordTos = new IntColumn();
    private final IntColumn recordDetails = new IntColumn();

    PairRows(Assembly assembly, StudioTable table) {
        this.assembly = assembly;
        this.table = table;
        this.from = assembly.conventions().end(table, PlaceEdge.End.FROM);
        this.to = assembly.conventions().end(table, PlaceEdge.End.TO);
        this.edge = assembly.builder()
                .place(from.edges().get(0).kind(), from.edges().get(0).source(), "id");
    }

    void add(RowFact.Pair pair) {
        rowIds.add(assembly.builder().rowId(pair.rowId()));
        fromRaws.add(pair.from());
        toRaws.add(pair.to());
        details.add(assembly.builder().detailNumber(pair.detail()));
    }

    void finish() {
        SameEdges same = new SameEdges(rowIds.size());
        for (int i = 0; i < rowIds.size(); i++) {
            long rawFrom = fromRaws.get(i);
            long rawTo = toRaws.get(i);
            int fromHandle = find(rawFrom, from);
            int toHandle = find(rawTo, to);
            if (fromHandle < 0 && rawFrom != RawValues.NONE || toHandle < 0 && rawTo != RawValues.NONE) {
                Row row = Row.of(table, rowId(i), nodeOrNull(fromHandle), nodeOrNull(toHandle));
                note(row, fromHandle, rawFrom, from);
                note(row, toHandle, rawTo, to);
            }
            if (fromHandle >= 0 && toHandle >= 0) {
                assembly.edge(
                        table,
                        edge,
                        fromHandle,
                        toHandle,
                        details.get(i),
                        IndexedGraph.NO_SCENE_NODE,
                        rowIds.get(i),
                        null,
                        false);
                assembly.account(table).edgeOnlyRow();
            }
            EdgeDetail detail = assembly.builder().detail(details.get(i));
            if (detail instanceof EdgeDetail.NpcLink || detail instanceof EdgeDetail.Relationship) {
                boolean namesNothing = rawFrom == RawValues.NONE && rawTo == RawValues.NONE;
                // a link that names nothing is a row of another kind
                if (assembly.keepsRecords() && !(namesNothing && detail instanceof EdgeDetail.NpcLink)) {
                    keep(i, fromHandle, toHandle);
                }
            } else {
                same.note(i, fromHandle, toHandle);
            }
        }
        rowIds.clear();
        fromRaws.clear();
        toRaws.clear();
        details.clear();
    }

    private void keep(int i, int fromHandle, int toHandle) {
        recordRowIds.add(rowIds.get(i));
        recordFroms.add(fromHandle);
        recordTos.add(toHandle);
        recordDetails.add(details.get(i));
    }

    /** The records of links, in the order of their row ids, when all nodes are in. */
    List<GraphRecords.NpcLinkRow> links() {
        Records records = new Records();
        return FrozenList.of(records.order.length, records::link);
    }

    /** The records of relationships, in the order of their row ids, when all nodes are in. */
    List<GraphRecords.RelationshipRow> relationships() {
        Records records = new Records();
        return FrozenList.of(records.order.length, records::relationship);
    }

    /** The records, in columns in the order of their row ids. */
    private final class Records {

        private final RowIdTexts texts = assembly.builder().rowIds();
        private final NodeHandles nodes = assembly.builder().handles();
        private final EdgeDetail[] known = assembly.builder().detailTable();
        private final int[] ids = recordRowIds.toArray();
        private final int[] froms = recordFroms.toArray();
        private final int[] tos = recordTos.toArray();
        private final int[] carried = recordDetails.toArray();
        private final int[] order = texts.order(ids);

        GraphRecords.NpcLinkRow link(int place) {
            int i = order[place];
            return new GraphRecords.NpcLinkRow(
                    texts.text(ids[i]),
                    nodes.find(froms[i], CharacterInstance.Id.class),
                    nodes.find(tos[i], GameNpc.Id.class),
                    (EdgeDetail.NpcLink) known[carried[i]]);
        }

        GraphRecords.RelationshipRow relationship(int place) {
            int i = order[place];
            return new GraphRecords.RelationshipRow(
                    texts.text(ids[i]),
                    nodes.find(froms[i], CharacterTemplate.Id.class),
                    nodes.find(tos[i], CharacterTemplate.Id.class),
                    (EdgeDetail.Relationship) known[carried[i]]);
        }
    }

    /** Finds rows that make no edge, and rows that make the same one, of which the graph keeps only one. */
    private final class SameEdges {

        private final int[] slots;
        private final int[] froms;
        private final int[] tos;
        private final BitSet noted = new BitSet();

        SameEdges(int rows) {
            slots = new int[Integer.highestOneBit(Math.max(8, rows)) << 2];
            froms = new int[rows];
            tos = new int[rows];
        }

        void note(int row, int fromHandle, int toHandle) {
            froms[row] = fromHandle;
            tos[row] = toHandle;
            if (fromHandle >= 0 && toHandle >= 0) {
                int first = firstOf(row);
                if (first == row) {
                    return;
                }
                if (!noted.get(first)) {
                    noted.set(first);
                    if (!rowId(first).isEmpty()) {
                        bare(row(rowId(first), fromHandle), fromHandle, toHandle);
                    }
                }
            }
            bare(row(rowId(row), fromHandle), fromHandle, toHandle);
        }

        /** The first row that makes the edge of a row. */
        private int firstOf(int row) {
            int mask = slots.length - 1;
            int slot = TextHash.of((long) froms[row] << Integer.SIZE | tos[row], details.get(row)) & mask;
            while (slots[slot] != 0) {
                int other = slots[slot] - 1;
                if (froms[other] == froms[row] && tos[other] == tos[row] && details.get(other) == details.get(row)) {
                    return other;
                }
                slot = slot + 1 & mask;
            }
            slots[slot] = row + 1;
            return row;
        }
    }

    private String rowId(int i) {
        return assembly.builder().rowIds().text(rowIds.get(i));
    }

    /** A row of a content scene goes with its scene under a filter; of the others the end that stays is still named. */
    private Row row(String rowId, int fromHandle) {
        return Row.of(table, rowId, table == StudioTable.SCENE_ASSETS ? nodeOrNull(fromHandle) : null);
    }

    private void bare(Row row, int fromHandle, int toHandle) {
        assembly.bare(row, from.place().column(), fromHandle);
        assembly.bare(row, to.place().column(), toHandle);
    }

    private int find(long raw, Convention end) {
        return raw == RawValues.NONE ? Resolver.DANGLING : assembly.resolver().resolve(end.form(), raw);
    }

    private @Nullable NodeId nodeOrNull(int handle) {
        return handle < 0 ? null : assembly.builder().id(handle);
    }

    private void note(Row row, int handle, long raw, Convention end) {
        if (handle < 0 && raw != RawValues.NONE) {
            assembly.unresolved(
                    handle,
                    end.form(),
                    raw,
                    IssueLog.Where.of(row, Position.of(end.place().column())),
                    end.kinds());
        }
    }
}
