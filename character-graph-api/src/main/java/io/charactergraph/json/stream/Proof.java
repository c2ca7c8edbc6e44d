package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Writing;
import io.charactergraph.model.GraphEdge;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The edges that prove something, which are written when they are asked for. */
final class Proof {

    private Proof() {}

    static <T> BiFunction<Writing, T, Optional<List<GraphEdge>>> of(Function<T, List<GraphEdge>> edges) {
        return (writing, found) -> writing.withEdges() ? Optional.of(edges.apply(found)) : Optional.empty();
    }
}
