package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.query.Together;
import java.util.List;

/** What {@link Together} is made of. */
public record TogetherParts(List<Together.Pair> pairs) implements Parts<Together> {

    /** Copies the list; one that makes its elements on demand is kept. */
    public TogetherParts {
        pairs = FrozenList.copyOf(pairs);
    }

    /** What {@link Together.Pair} is made of. */
    public record Pair(
            CharacterTemplate first,
            CharacterTemplate second,
            List<Scene.Id> scenes,
            List<GraphEdge> relationships,
            List<String> because)
            implements Parts<Together.Pair> {

        /** Copies the lists; those that make their elements on demand are kept. */
        public Pair {
            scenes = FrozenList.copyOf(scenes);
            relationships = FrozenList.copyOf(relationships);
            because = FrozenList.copyOf(because);
        }
    }
}
