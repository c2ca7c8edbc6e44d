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

    /** Returns whether the character is a template. */
    boolean ofTemplate() {
        return ofTemplate;
    }

    /** Returns the character's own node. */
    int asked() {
        return asked;
    }

    /** Returns the template: the character itself, or that of the instance; may be {@link IndexedGraph#NONE}. */
    int template() {
        return template;
    }

    /** Returns the template's instances; none when the character is an instance. */
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
