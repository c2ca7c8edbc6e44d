package io.charactergraph.query;

import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.parts.NpcCharactersParts;
import java.util.List;

/** The characters that an NPC plays: the answer of {@code findCharactersForNpc}. */
public final class NpcCharacters extends Value implements Answer {

    private final NpcCharactersParts parts;

    NpcCharacters(NpcCharactersParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the NPC asked about. */
    public GameNpc npc() {
        return parts.npc();
    }

    /** Returns the instances that sync with it, by priority from high to low, then id. */
    public List<LinkedInstance> instances() {
        return parts.instances();
    }

    /** Returns the templates of those instances and those whose own NPC column names it, by id. */
    public List<LinkedTemplate> templates() {
        return parts.templates();
    }

    /** An instance and its link. */
    public static final class LinkedInstance extends Value {

        private final NpcCharactersParts.LinkedInstance parts;

        LinkedInstance(NpcCharactersParts.LinkedInstance parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the instance. */
        public CharacterInstance instance() {
            return parts.instance();
        }

        /** Returns the attributes of the link that wins. */
        public EdgeDetail.NpcLink link() {
            return parts.link();
        }

        /** Returns the edge that proves it. */
        public GraphEdge edge() {
            return parts.edge();
        }

        /** Returns the sentence of the edge. */
        public String because() {
            return parts.because();
        }
    }

    /** A template. */
    public static final class LinkedTemplate extends Value {

        private final NpcCharactersParts.LinkedTemplate parts;

        LinkedTemplate(NpcCharactersParts.LinkedTemplate parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the template. */
        public CharacterTemplate template() {
            return parts.template();
        }

        /** Returns whether one of its instances syncs with the NPC. */
        public boolean viaInstance() {
            return parts.viaInstance();
        }

        /** Returns whether its own NPC column names it. */
        public boolean legacy() {
            return parts.legacy();
        }

        /** Returns the edges that prove it, in order. */
        public List<GraphEdge> edges() {
            return parts.edges();
        }

        /** Returns one sentence for each of the edges, in their order. */
        public List<String> because() {
            return parts.because();
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(npc()) + ": " + Explanation.count(instances().size(), "instance") + ", "
                + Explanation.count(templates().size(), "template"));
        for (LinkedInstance linked : instances()) {
            text.item(Explanation.name(linked.instance()), List.of());
            text.note("priority " + linked.link().priority() + ", "
                    + linked.link().direction().orElse("no direction")
                    + (linked.link().enabled() ? "" : ", disabled"));
            text.because(List.of(linked.because()));
        }
        for (LinkedTemplate linked : templates()) {
            text.item(Explanation.name(linked.template()), List.of());
            text.because(linked.because());
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
