package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What the node of an id becomes.
 *
 * @param node the node, whether one of that id was there or not; null when it goes
 */
record NodeChange(NodeId id, @Nullable GraphNode node) {}
