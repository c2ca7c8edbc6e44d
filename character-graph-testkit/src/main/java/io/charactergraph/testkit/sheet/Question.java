package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A question of the sheet about one node.
 *
 * @param name the line's {@code q}
 * @param kinds the kinds of nodes that it is about, in order
 * @param answer the keys of the line beside {@code q}, {@code filter} and {@code ref}
 */
record Question(
        String name, Set<NodeKind> kinds, BiFunction<CharacterGraph, NodeId, Map<String, @Nullable Object>> answer) {}
