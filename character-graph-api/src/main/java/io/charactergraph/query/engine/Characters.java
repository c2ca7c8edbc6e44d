package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;

/**
 * Compares templates, instances and NPCs as characters: a template is itself, an instance its template, an NPC the templates
 * of the instances linked to it and those whose own column names it, and whatever has no template is itself.
 */
public final class Characters {

    private Characters() {}

    /** The characters that a node is, sorted, at least one. */
    public static int[] of(IndexedGraph graph, int node) {
        int[] templates = templatesOf(graph, node);
        return templates.length == 0 ? new int[] {node} : templates;
    }

    /** The templates that a node is or plays, sorted, possibly none. */
    public static int[] templatesOf(IndexedGraph graph, int node) {
        NodeKind kind = graph.kind(node);
        if (kind == NodeKind.CHARACTER_TEMPLATE) {
            return new int[] {node};
        }
        IntList templates = new IntList();
        if (kind == NodeKind.CHARACTER_INSTANCE) {
            Walk.addSources(graph, node, EdgeKind.INSTANTIATES, templates);
        } else if (kind == NodeKind.GAME_NPC) {
            for (int instance : Walk.sources(graph, node, EdgeKind.SYNCS_WITH)) {
                Walk.addSources(graph, instance, EdgeKind.INSTANTIATES, templates);
            }
            Walk.addSources(graph, node, EdgeKind.LEGACY_NPC, templates);
        }
        return templates.toSortedSet();
    }
}
