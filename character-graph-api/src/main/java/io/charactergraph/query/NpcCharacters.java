package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import java.util.List;

/**
 * The characters that an NPC plays: the answer of {@code findCharactersForNpc}.
 *
 * @param npc the NPC asked about
 * @param instances the instances that sync with it, by priority from high to low, then id
 * @param templates the templates of those instances and those whose own NPC column names it, by id
 */
public record NpcCharacters(GameNpc npc, List<LinkedInstance> instances, List<LinkedTemplate> templates)
        implements Answer {

    /** Copies the lists. */
    public NpcCharacters {
        instances = FrozenList.copyOf(instances);
        templates = FrozenList.copyOf(templates);
    }

    /**
     * An instance and its link.
     *
     * @param instance the instance
     * @param link the link that wins
     * @param edge the edge that proves it
     * @param because the sentence that the edge stands for
     */
    public record LinkedInstance(CharacterInstance instance, EdgeDetail.NpcLink link, GraphEdge edge, String because) {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * A template.
     *
     * @param template the template
     * @param viaInstance whether one of its instances syncs with the NPC
     * @param legacy whether its own NPC column names it
     * @param edges the edges that prove it, in order
     * @param because for each of the edges the sentence that it stands for
     */
    public record LinkedTemplate(
            CharacterTemplate template,
            boolean viaInstance,
            boolean legacy,
            List<GraphEdge> edges,
            List<String> because) {

        /** Copies the lists; those that make their elements on demand are kept. */
        public LinkedTemplate {
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(npc) + ": " + Explanation.count(instances.size(), "instance") + ", "
                + Explanation.count(templates.size(), "template"));
        for (LinkedInstance linked : instances) {
            text.item(Explanation.name(linked.instance()), List.of());
            text.note("priority " + linked.link().priority() + ", "
                    + linked.link().direction().orElse("no direction")
                    + (linked.link().enabled() ? "" : ", disabled"));
            text.because(List.of(linked.because()));
        }
        for (LinkedTemplate linked : templates) {
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
