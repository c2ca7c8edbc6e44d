package io.charactergraph.source.assembly;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a join table: an edge of each, when all rows are in, and records of links and relationships. */
final class PairRows {

    private final Assembly assembly;
    private final StudioTable table;
    private final Convention from;
    private final Convention to;
    private final Edge edge;
    private final List<RowFact.Pair> pairs = new ArrayList<>();
    private final List<GraphRecords.NpcLinkRow> links = new ArrayList<>();
    private final List<GraphRecords.RelationshipRow> relationships = new ArrayList<>();

    PairRows(Assembly assembly, StudioTable table) {
        this.assembly = assembly;
        this.table = table;
        this.from = assembly.conventions().end(table, PlaceEdge.End.FROM);
        this.to = assembly.conventions().end(table, PlaceEdge.End.TO);
        this.edge = from.edges().get(0);
    }

    private record SameEdge(int from, int to, EdgeDetail detail) {}

    void add(RowFact.Pair pair) {
        pairs.add(pair);
    }

    void finish() {
        Map<SameEdge, String> firstOfEdge = new HashMap<>();
        for (RowFact.Pair pair : pairs) {
            int fromHandle = find(pair.from(), from);
            int toHandle = find(pair.to(), to);
            Row row = Row.of(table, pair.rowId(), nodeOrNull(fromHandle), nodeOrNull(toHandle));
            note(row, fromHandle, pair.from(), from);
            note(row, toHandle, pair.to(), to);
            if (fromHandle >= 0 && toHandle >= 0) {
                assembly.rowEdge(row, edge.kind(), fromHandle, toHandle, edge.source(), pair.detail(), "id");
                assembly.account(table).edgeOnlyRow();
            }
            boolean namesNothing = pair.from() == RawValues.NONE && pair.to() == RawValues.NONE;
            if (namesNothing && (pair.detail() instanceof EdgeDetail.NpcLink)) {
                continue; // a row of another kind
            }
            if (pair.detail() instanceof EdgeDetail.NpcLink link) {
                keep(pair.rowId(), fromHandle, toHandle, link);
            } else if (pair.detail() instanceof EdgeDetail.Relationship feeling) {
                keep(pair.rowId(), fromHandle, toHandle, feeling);
            } else {
                noteBare(row, fromHandle, toHandle, pair, firstOfEdge);
            }
        }
        pairs.clear();
    }

    private void keep(String rowId, int fromHandle, int toHandle, EdgeDetail.NpcLink link) {
        if (assembly.keepsRecords()) {
            links.add(new GraphRecords.NpcLinkRow(
                    rowId,
                    Handles.find(assembly, fromHandle, CharacterInstance.Id.class),
                    Handles.find(assembly, toHandle, GameNpc.Id.class),
                    link));
        }
    }

    private void keep(String rowId, int fromHandle, int toHandle, EdgeDetail.Relationship feeling) {
        if (assembly.keepsRecords()) {
            relationships.add(new GraphRecords.RelationshipRow(
                    rowId,
                    Handles.find(assembly, fromHandle, CharacterTemplate.Id.class),
                    Handles.find(assembly, toHandle, CharacterTemplate.Id.class),
                    feeling));
        }
    }

    List<GraphRecords.NpcLinkRow> links() {
        return links;
    }

    List<GraphRecords.RelationshipRow> relationships() {
        return relationships;
    }

    /** A row that makes no edge, and rows that make the same one, of which the graph keeps only one. */
    private void noteBare(Row row, int fromHandle, int toHandle, RowFact.Pair pair, Map<SameEdge, String> firstOfEdge) {
        if (fromHandle >= 0 && toHandle >= 0) {
            SameEdge same = new SameEdge(fromHandle, toHandle, pair.detail());
            String first = firstOfEdge.putIfAbsent(same, pair.rowId());
            if (first == null) {
                return;
            }
            if (!first.isEmpty()) {
                bare(row(first, fromHandle), fromHandle, toHandle);
                firstOfEdge.put(same, "");
            }
        }
        bare(row(row.rowId(), fromHandle), fromHandle, toHandle);
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
