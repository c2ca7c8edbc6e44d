package io.charactergraph.benchmarks;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * An edge as far as the questions look at it.
 *
 * @param castDefault whether it fills a role only as a default of the scene
 * @param role the role that a world casts, not as a hint; null for every other edge
 */
record Hop(
        EdgeKind kind,
        NodeId from,
        NodeId to,
        boolean castDefault,
        @Nullable String role) {

    static Hop of(GraphEdge edge) {
        return new Hop(
                edge.kind(),
                edge.from(),
                edge.to(),
                edge.source() == EvidenceSource.SCENE_META_CAST,
                edge.detail() instanceof EdgeDetail.Casting casting && !casting.hint() ? casting.role() : null);
    }
}
