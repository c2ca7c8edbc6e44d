package io.charactergraph.graph.index;

import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GraphEdge;
import java.util.Comparator;

/**
 * The order of edges that are the same (kind, ends, source, scene node and attribute of the detail): the one to keep comes first
 * (readings R20, R34).
 */
public final class EdgePreference {

    /** Links by what wins, then by row id, path and detail. */
    public static final Comparator<GraphEdge> ORDER = EdgePreference::compare;

    private EdgePreference() {}

    private static int compare(GraphEdge left, GraphEdge right) {
        int order = compareLinks(left.detail(), right.detail());
        if (order == 0) {
            order = RowIds.ORDER.compare(
                    left.evidence().rowId(), right.evidence().rowId());
        }
        if (order == 0) {
            order = TextOrder.compare(left.evidence().path(), right.evidence().path());
        }
        return order == 0 ? compareTexts(left.detail(), right.detail()) : order;
    }

    /** Of links the enabled one, then that of the highest priority; 0 for other details. */
    static int compareLinks(EdgeDetail left, EdgeDetail right) {
        if (left instanceof EdgeDetail.NpcLink a && right instanceof EdgeDetail.NpcLink b) {
            int order = Boolean.compare(b.enabled(), a.enabled());
            return order == 0 ? Integer.compare(b.priority(), a.priority()) : order;
        }
        return 0;
    }

    /** By the details as text. */
    static int compareTexts(EdgeDetail left, EdgeDetail right) {
        return TextOrder.compare(left.toString(), right.toString());
    }
}
