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
    final CodeColumn code = new CodeColumn();
    final IntColumn sceneNode = new IntColumn();
    final IntColumn detail = new IntColumn();
    final IntColumn rowId = new IntColumn();
    final EdgeCodes codes = new EdgeCodes();
    final RowIdPool rowIds = new RowIdPool();
    private final List<EdgeDetail> details = new ArrayList<>(List.of(EdgeDetail.None.NONE));
    private final Map<EdgeDetail, Integer> detailIndexes = new HashMap<>();
    private final IntColumn keyedEdges = new IntColumn();
    private final IntColumn keyOfKeyed = new IntColumn();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> keyIndexes = new HashMap<>();

    /** Adds an edge; the code stands for its kind and source and for the form of its path. */
    void add(int fromHandle, int toHandle, int edgeCode, EdgeDetail carried, EdgeEvidence evidence) {
        String freeKey = evidence.freeKey();
        if (freeKey != null) {
            keyedEdges.add(from.size());
            keyOfKeyed.add(keyIndexes.computeIfAbsent(freeKey, key -> {
                keys.add(key);
                return keys.size() - 1;
            }));
        }
        from.add(fromHandle);
        to.add(toHandle);
        code.add(edgeCode);
        sceneNode.add(evidence.sceneNode());
        detail.add(index(carried));
        rowId.add(rowIds.reference(evidence.rowId()));
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
            order = TextOrder.compare(path(left), path(right));
        }
        if (order == 0 && detail.get(left) != detail.get(right)) {
            order = TextOrder.compare(detail(left).toString(), detail(right).toString());
        }
        return order;
    }

    /** The free key in the path of an edge, or null. */
    @Nullable
    String freeKey(int edge) {
        int low = 0;
        int high = keyedEdges.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (keyedEdges.get(middle) == edge) {
                return keys.get(keyOfKeyed.get(middle));
            }
            if (keyedEdges.get(middle) < edge) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    private String path(int edge) {
        EdgeCodes.Code known = codes.get(code.get(edge));
        return known.key() == EdgeCodes.FreeKey.NONE ? known.path() : known.path(freeKey(edge));
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
