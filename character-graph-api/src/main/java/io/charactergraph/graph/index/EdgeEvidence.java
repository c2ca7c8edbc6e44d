package io.charactergraph.graph.index;

import io.charactergraph.model.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * Where an edge comes from, for {@link CompactGraphBuilder#addEdge}.
 *
 * @param source the convention
 * @param sceneNode the scene node that contains the evidence, or {@link IndexedGraph#NO_SCENE_NODE}
 * @param rowId the row of the evidence; null where source and ends determine it
 * @param path column and path of the evidence, with {@code {}} in place of a free key. Only few different paths: see
 *     {@link CompactGraph}
 * @param freeKey the free key in the path, as written; null when the path has none
 * @param quest whether the evidence of a {@code part_of_arc} edge calls the arc a quest
 */
public record EdgeEvidence(
        EvidenceSource source,
        int sceneNode,
        @Nullable String rowId,
        String path,
        @Nullable String freeKey,
        boolean quest) {

    /** Returns evidence outside scene nodes, in the row that source and ends determine, without a free key. */
    public static EdgeEvidence of(EvidenceSource source, String path) {
        return new EdgeEvidence(source, IndexedGraph.NO_SCENE_NODE, null, path, null, false);
    }

    /** Returns the same in a scene node. */
    public EdgeEvidence inSceneNode(int number) {
        return new EdgeEvidence(source, number, rowId, path, freeKey, quest);
    }

    /** Returns the same in a row. */
    public EdgeEvidence inRow(@Nullable String id) {
        return new EdgeEvidence(source, sceneNode, id, path, freeKey, quest);
    }

    /** Returns the same with a free key. */
    public EdgeEvidence under(@Nullable String key) {
        return new EdgeEvidence(source, sceneNode, rowId, path, key, quest);
    }

    /** Returns the same with a quest or an arc. */
    public EdgeEvidence ofQuest(boolean isQuest) {
        return new EdgeEvidence(source, sceneNode, rowId, path, freeKey, isQuest);
    }
}
