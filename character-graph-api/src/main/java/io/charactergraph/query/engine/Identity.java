package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.Way;
import io.charactergraph.state.Walk;

/**
 * The nodes that count as a character: of a template itself, its instances and its NPCs; of an instance itself and its NPCs.
 */
final class Identity {

    private final boolean ofTemplate;
    private final int asked;
    private final int template;
    private final int[] instances;
    private final int[] npcs;

    private Identity(boolean ofTemplate, int asked, int template, int[] instances, int[] npcs) {
        this.ofTemplate = ofTemplate;
        this.asked = asked;
        this.template = template;
        this.instances = instances;
        this.npcs = npcs;
    }

    /** The identity of a template or an instance. */
    static Identity of(IndexedGraph graph, int character) {
        boolean ofTemplate = graph.kind(character) == NodeKind.CHARACTER_TEMPLATE;
        int[] instances = ofTemplate ? Walk.targets(graph, character, EdgeKind.INSTANTIATES) : new int[] {character};
        IntList npcs = new IntList();
        for (int instance : instances) {
            Walk.addTargets(graph, instance, EdgeKind.SYNCS_WITH, npcs);
        }
        if (ofTemplate) {
            Walk.addTargets(graph, character, EdgeKind.LEGACY_NPC, npcs);
        }
        return new Identity(
                ofTemplate,
                character,
                ofTemplate ? character : Walk.templateOf(graph, character),
                ofTemplate ? instances : IntArrays.NONE,
                npcs.toSortedSet());
    }

    /** Whether a template was asked about. */
    boolean ofTemplate() {
        return ofTemplate;
    }

    /** The node asked about. */
    int asked() {
        return asked;
    }

    /** The template: the node asked about, or that of the instance; may be {@link IndexedGraph#NONE}. */
    int template() {
        return template;
    }

    /** The template's instances; none when an instance was asked about. */
    int[] instances() {
        return instances;
    }

    /** The NPCs. */
    int[] npcs() {
        return npcs;
    }

    /** Shows every node of the identity, with the way of a relation that touches it. */
    void forEach(Visitor visitor) {
        visitor.visit(asked, Way.DIRECT);
        for (int instance : instances) {
            visitor.visit(instance, Way.VIA_INSTANCE);
        }
        for (int npc : npcs) {
            visitor.visit(npc, Way.VIA_NPC);
        }
    }

    /** Sees a node of the identity. */
    @FunctionalInterface
    interface Visitor {
        void visit(int node, Way way);
    }
}
