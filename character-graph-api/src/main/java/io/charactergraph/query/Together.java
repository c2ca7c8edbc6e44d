package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import java.util.List;

/**
 * Templates that share scenes or have a declared relationship, in pairs.
 *
 * @param pairs the pairs, by the first, then the second
 */
public record Together(List<Pair> pairs) implements Answer {

    /** Copies the list; one that makes its elements on demand is kept. */
    public Together {
        pairs = FrozenList.copyOf(pairs);
    }

    /**
     * Two templates.
     *
     * @param first the first in order
     * @param second the other
     * @param scenes the scenes that are found for both, in order
     * @param relationships the {@code references} between them, both directions
     * @param because for each of the relationships the sentence that it stands for
     */
    public record Pair(
            CharacterTemplate first,
            CharacterTemplate second,
            List<Scene.Id> scenes,
            List<GraphEdge> relationships,
            List<String> because) {

        /** Copies the lists; those that make their elements on demand are kept. */
        public Pair {
            scenes = FrozenList.copyOf(scenes);
            relationships = FrozenList.copyOf(relationships);
            because = FrozenList.copyOf(because);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** The pairs that have a relationship and never share a scene. */
    public List<Pair> neverMeet() {
        return pairs.stream().filter(pair -> pair.scenes().isEmpty()).toList();
    }

    /** The pairs that share at least so many scenes and have no relationship. */
    public List<Pair> withoutRelationship(int atLeast) {
        return pairs.stream()
                .filter(pair -> pair.relationships().isEmpty() && pair.scenes().size() >= atLeast)
                .toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.count(pairs.size(), "pair"));
        for (Pair pair : pairs) {
            text.line("  " + Explanation.name(pair.first()) + " and " + Explanation.name(pair.second()) + ": "
                    + Explanation.count(pair.scenes().size(), "scene"));
            text.because(pair.because());
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
