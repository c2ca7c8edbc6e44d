package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a join table: each row names two nodes and is one edge between them. */
abstract class PairReader extends TableReader {

    private final EdgeKind kind;
    private final EvidenceSource source;
    private final int from;
    private final Forms fromForms;
    private final int to;
    private final Forms toForms;
    private final List<Pair> pairs = new ArrayList<>();

    PairReader(
            Assembly assembly,
            StudioTable table,
            EdgeKind kind,
            EvidenceSource source,
            String from,
            Forms fromForms,
            String to,
            Forms toForms) {
        super(assembly, table);
        this.kind = kind;
        this.source = source;
        this.from = column(from);
        this.fromForms = fromForms;
        this.to = column(to);
        this.toForms = toForms;
    }

    private record Pair(String rowId, long from, long to, EdgeDetail detail) {}

    /** What the row says beside its ends. */
    abstract EdgeDetail detail(StudioRow row);

    /** Takes a resolved row; ends that cannot be resolved are negative. */
    void resolved(String rowId, int fromHandle, int toHandle, EdgeDetail detail) {}

    /** Whether {@link #resolved} keeps every row as a record. */
    abstract boolean keepsEveryRow();

    @Override
    final void read(StudioRow row) {
        pairs.add(new Pair(rowId(row), raw(row, from, fromForms), raw(row, to, toForms), detail(row)));
    }

    /** The reference in one of the two columns. */
    long raw(StudioRow row, int column, Forms forms) {
        return forms.isNumber() ? rawInteger(row, column) : rawUuid(row, column);
    }

    @Override
    final void finish() {
        Map<Pair, Pair> firstOfEdge = new HashMap<>();
        for (Pair pair : pairs) {
            int fromHandle = find(pair.from, fromForms);
            int toHandle = find(pair.to, toForms);
            RowContext row =
                    RowContext.ofRow(assembly(), table(), pair.rowId, nodeOrNull(fromHandle), nodeOrNull(toHandle));
            note(row, fromHandle, pair.from, from, fromForms);
            note(row, toHandle, pair.to, to, toForms);
            if (fromHandle >= 0 && toHandle >= 0) {
                assembly().rowEdge(row, kind, fromHandle, toHandle, source, pair.detail, "id");
                account().edgeOnlyRow();
            }
            if (!keepsEveryRow()) {
                noteBare(row, fromHandle, toHandle, pair, firstOfEdge);
            }
            if (pair.from == RawValues.NONE && pair.to == RawValues.NONE) {
                continue; // names nothing, as a row of another kind
            }
            resolved(pair.rowId, fromHandle, toHandle, pair.detail);
        }
        pairs.clear();
    }

    /** A row that makes no edge, and rows that make the same one, of which the graph keeps only one. */
    private void noteBare(RowContext row, int fromHandle, int toHandle, Pair pair, Map<Pair, Pair> firstOfEdge) {
        if (fromHandle >= 0 && toHandle >= 0) {
            Pair edge = new Pair("", fromHandle, toHandle, pair.detail);
            Pair first = firstOfEdge.putIfAbsent(edge, pair);
            if (first == null) {
                return;
            }
            if (!first.equals(edge)) {
                bare(row(first.rowId, fromHandle), fromHandle, toHandle);
                firstOfEdge.put(edge, edge);
            }
        }
        bare(row(row.rowId(), fromHandle), fromHandle, toHandle);
    }

    /** A row of a content scene goes with its scene under a filter; of the others the end that stays is still named. */
    private RowContext row(String rowId, int fromHandle) {
        return RowContext.ofRow(
                assembly(), table(), rowId, table() == StudioTable.SCENE_ASSETS ? nodeOrNull(fromHandle) : null);
    }

    private void bare(RowContext row, int fromHandle, int toHandle) {
        assembly().bare(row, table().columns().get(from).name(), fromHandle);
        assembly().bare(row, table().columns().get(to).name(), toHandle);
    }

    private int find(long raw, Forms forms) {
        return raw == RawValues.NONE ? Resolver.DANGLING : assembly().resolver().resolve(forms, raw);
    }

    private @Nullable NodeId nodeOrNull(int handle) {
        return handle < 0 ? null : assembly().builder().id(handle);
    }

    private void note(RowContext row, int handle, long raw, int column, Forms forms) {
        if (handle < 0 && raw != RawValues.NONE) {
            String name = table().columns().get(column).name();
            assembly().unresolved(handle, forms, raw, row.where(name, "", -1), List.of(kind));
        }
    }
}
