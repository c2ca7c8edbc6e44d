package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.NpcCharacters;
import java.util.List;

/** What {@link NpcCharacters} is made of. */
public record NpcCharactersParts(
        GameNpc npc, List<NpcCharacters.LinkedInstance> instances, List<NpcCharacters.LinkedTemplate> templates)
        implements Parts<NpcCharacters> {

    /** Copies the lists. */
    public NpcCharactersParts {
        instances = FrozenList.copyOf(instances);
        templates = FrozenList.copyOf(templates);
    }

    /** What {@link NpcCharacters.LinkedInstance} is made of. */
    public record LinkedInstance(CharacterInstance instance, EdgeDetail.NpcLink link, GraphEdge edge, String because)
            implements Parts<NpcCharacters.LinkedInstance> {}

    /** What {@link NpcCharacters.LinkedTemplate} is made of. */
    public record LinkedTemplate(
            CharacterTemplate template,
            boolean viaInstance,
            boolean legacy,
            List<GraphEdge> edges,
            List<String> because)
            implements Parts<NpcCharacters.LinkedTemplate> {

        /** Copies the lists; those that make their elements on demand are kept. */
        public LinkedTemplate {
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }
    }
}
