package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.parts.NpcCharactersParts;
import java.util.List;

/**
 * The characters that an NPC plays: the answer of {@code findCharactersForNpc}.
 *
 * @since 0.1
 */
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
        return FrozenList.copyOf(parts.instances(), LinkedInstance.TABLE);
    }

    /** Returns the templates of those instances and those whose own NPC column names it, by id. */
    public List<LinkedTemplate> templates() {
        return FrozenList.copyOf(parts.templates(), LinkedTemplate.TABLE);
    }

    /** An instance and its link. */
    public static final class LinkedInstance extends Value {

        static final TextTable<LinkedInstance> TABLE = TextTable.of(LinkedInstance.class)
                .name(
                        "INSTANCE",
                        linked -> linked.instance().label(),
                        linked -> linked.instance().id())
                .number("PRIORITY", linked -> linked.link().priority())
                .text("DIRECTION", linked -> linked.link().direction().orElse(""))
                .text("SYNC", linked -> linked.link().enabled() ? "enabled" : "disabled");

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

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(instance()) + ", priority " + link().priority() + ", "
                    + link().direction().orElse("no direction") + (link().enabled() ? "" : ", disabled"));
        }
    }

    /** A template. */
    public static final class LinkedTemplate extends Value {

        static final TextTable<LinkedTemplate> TABLE = TextTable.of(LinkedTemplate.class)
                .name(
                        "TEMPLATE",
                        linked -> linked.template().label(),
                        linked -> linked.template().id())
                .text("VIA INSTANCE", linked -> linked.viaInstance() ? "yes" : "")
                .text("OWN NPC COLUMN", linked -> linked.legacy() ? "yes" : "");

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

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(template())
                    + (viaInstance() ? ", via an instance" : "")
                    + (legacy() ? ", by its own NPC column" : ""));
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

    /** Returns the characters as tables, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(npc()) + ": "
                        + Explanation.count(instances().size(), "instance") + ", "
                        + Explanation.count(templates().size(), "template"))
                .table(LinkedInstance.TABLE, parts.instances())
                .table(LinkedTemplate.TABLE, parts.templates())
                .toString();
    }
}
