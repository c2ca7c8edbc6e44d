package io.charactergraph.source;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.schema.StudioTable;
import java.util.Optional;

/**
 * Where a graph, or a part of one, comes from: a database, rows in memory, a user's own tables.
 *
 * <p>A source reads rows of the {@linkplain StudioTable studio's tables}, or nodes and edges of kinds of its own, or both.
 * It decides nothing: what a row means, and which references dangle, is decided by the library for all sources alike.
 *
 * <pre>{@code
 * GraphSource factions = (options, sink) -> {
 *     Extension.Id denmark = Extension.id("faction", "denmark");
 *     sink.node(new Extension(denmark, "Denmark", Map.of()));
 *     sink.edge("member_of", hamlet, denmark, Map.of());
 * };
 * CharacterGraph graph = CharacterGraph.load(studio, factions);
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface GraphSource {

    /**
     * Writes everything to the sink, once, on the calling thread.
     *
     * @throws GraphLoadException when the outside world fails; whatever else it throws reaches the caller of the load as it is
     */
    void load(LoadOptions options, LoadSink sink);

    /** What the coverage calls this source. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * The details on demand of the nodes that this source gave; none unless overridden. Under a rating ceiling scenes, assets,
     * generations and action blocks have details only if this is a {@link CurrentDetails}.
     */
    default NodeDetailSource details() {
        return NodeDetailSource.NONE;
    }

    /**
     * Estimates how much heap this source's part of a graph will take, without loading it; empty unless overridden. Of several
     * sources the estimates add up ({@link LoadEstimate#plus}).
     *
     * @throws GraphLoadException when the outside world fails
     */
    default Optional<LoadEstimate> estimate(LoadOptions options) {
        return Optional.empty();
    }

    /** Counts the rows outside the graph that refer to what this source gave; nothing is counted unless overridden. */
    default ReferringRows referringRows() {
        return ReferringRows.NONE;
    }
}
