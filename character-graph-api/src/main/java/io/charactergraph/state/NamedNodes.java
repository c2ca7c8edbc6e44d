package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Finds the nodes of a graph by ids and by the keys of templates; refuses what it does not have. */
final class NamedNodes {

    private final IndexedGraph graph;
    private final Supplier<IndexedGraph> shown;

    /**
     * The nodes of a graph.
     *
     * @param shown what the names in a refusal are taken from
     */
    NamedNodes(IndexedGraph graph, Supplier<IndexedGraph> shown) {
        this.graph = graph;
        this.shown = shown;
    }

    /**
     * The index of a node.
     *
     * @throws UnknownNodeException if the graph has no such node
     */
    int require(NodeId id) {
        int node = graph.indexOf(id);
        if (node == IndexedGraph.NONE) {
            throw NearestIds.unknown(shown.get(), id);
        }
        return node;
    }

    /**
     * The index of a template or an instance.
     *
     * @throws UnknownNodeException if the graph has no such character
     * @throws AmbiguousKeyException if several templates have the key, and not exactly one of them is active
     */
    int require(CharacterRef ref) {
        if (ref instanceof CharacterRef.ByKey byKey) {
            return requireKey(byKey.key());
        }
        NodeId id = (NodeId) ref;
        int node = graph.indexOf(id);
        if (node == IndexedGraph.NONE && id instanceof CharacterTemplate.Id template) {
            node = ofKey(template.uuid().toString()); // a key may look like a UUID
        }
        return node == IndexedGraph.NONE ? require(id) : node;
    }

    /**
     * The index of the template of a reference: itself, or the one that the instance was made from.
     *
     * @throws UnknownNodeException if the graph has no such character, or the instance no template there
     */
    int requireTemplate(CharacterRef ref) {
        int node = require(ref);
        if (graph.kind(node) == NodeKind.CHARACTER_TEMPLATE) {
            return node;
        }
        int template = Walk.templateOf(graph, node);
        if (template == IndexedGraph.NONE) {
            throw new UnknownNodeException("the template of " + ref, List.of());
        }
        return template;
    }

    private int requireKey(String key) {
        int exactly = ofKey(key);
        int template = exactly == IndexedGraph.NONE ? ofKey(Texts.trim(key)) : exactly;
        if (template == IndexedGraph.NONE) {
            throw NearestIds.unknownKey(shown.get(), key);
        }
        return template;
    }

    /** The only template with that key, else the only active one; {@link IndexedGraph#NONE} when there is none. */
    private int ofKey(String key) {
        int[] templates = graph.indexesOfKey(key);
        if (templates.length <= 1) {
            return templates.length == 0 ? IndexedGraph.NONE : templates[0];
        }
        int[] active = IntStream.of(templates).filter(graph::active).toArray();
        if (active.length == 1) {
            return active[0];
        }
        throw new AmbiguousKeyException(
                key,
                IntStream.of(templates)
                        .mapToObj(template -> (CharacterTemplate) graph.node(template))
                        .toList());
    }
}
