package io.charactergraph.graph.index;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edges while they are added, in any order, one column for each thing that an edge has. */
final class EdgeStaging {

    final IntColumn from = new IntColumn();
    final IntColumn to = new IntColumn();
    final ByteColumn code = new ByteColumn();
    final IntColumn sceneNode = new IntColumn();
    final IntColumn detail = new IntColumn();
    final IntColumn rowId = new IntColumn();
    final EdgeCodes codes = new EdgeCodes();
    final RowIdPool rowIds = new RowIdPool();
    private final List<EdgeDetail> details = new ArrayList<>(List.of(EdgeDetail.None.NONE));
    private final Map<EdgeDetail, Integer> detailIndexes = new HashMap<>();

    void add(int fromHandle, int toHandle, int edgeCode, int scene, EdgeDetail carried, @Nullable String row) {
        from.add(fromHandle);
        to.add(toHandle);
        code.add(edgeCode);
        sceneNode.add(scene);
        detail.add(index(carried));
        rowId.add(rowIds.reference(row));
    }

    int size() {
        return from.size();
    }

    EdgeDetail detail(int edge) {
        return details.get(detail.get(edge));
    }

    EdgeDetail[] details() {
        return details.toArray(new EdgeDetail[0]);
    }

    /** Orders edges that have kind and both ends in common: by source, scene node, attribute; 0 for the same edge. */
    int compareIdentity(int left, int right) {
        int order = codes.get(code.get(left))
                .source()
                .compareTo(codes.get(code.get(right)).source());
        if (order == 0) {
            order = Integer.compare(sceneNode.get(left), sceneNode.get(right));
        }
        if (order == 0 && detail.get(left) != detail.get(right)) {
            order = TextOrder.compare(detail(left).attribute(), detail(right).attribute());
        }
        return order;
    }

    /** Orders the same edge from several rows: the one to keep comes first. */
    int comparePreference(int left, int right) {
        int order = 0;
        if (detail(left) instanceof EdgeDetail.NpcLink a && detail(right) instanceof EdgeDetail.NpcLink b) {
            order = Boolean.compare(b.enabled(), a.enabled());
            if (order == 0) {
                order = Integer.compare(b.priority(), a.priority());
            }
        }
        if (order == 0) {
            order = rowIds.compare(rowId.get(left), rowId.get(right));
        }
        if (order == 0) {
            order = TextOrder.compare(
                    codes.get(code.get(left)).path(), codes.get(code.get(right)).path());
        }
        if (order == 0 && detail.get(left) != detail.get(right)) {
            order = TextOrder.compare(detail(left).toString(), detail(right).toString());
        }
        return order;
    }

    EdgeKind kind(int edge) {
        return codes.get(code.get(edge)).kind();
    }

    private int index(EdgeDetail carried) {
        if (carried == EdgeDetail.None.NONE) {
            return 0;
        }
        Integer known = detailIndexes.get(carried);
        if (known != null) {
            return known;
        }
        detailIndexes.put(carried, details.size());
        details.add(carried);
        return details.size() - 1;
    }
}
