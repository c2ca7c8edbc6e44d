package io.charactergraph.query;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.query.parts.TogetherParts;
import java.util.List;

/** Templates that share scenes or have a declared relationship, in pairs. */
public final class Together extends Value implements Answer {

    private final TogetherParts parts;

    Together(TogetherParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the pairs, by the first, then the second. */
    public List<Pair> pairs() {
        return parts.pairs();
    }

    /** Two templates. */
    public static final class Pair extends Value {

        private final TogetherParts.Pair parts;

        Pair(TogetherParts.Pair parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the template that comes first in order. */
        public CharacterTemplate first() {
            return parts.first();
        }

        /** Returns the other template. */
        public CharacterTemplate second() {
            return parts.second();
        }

        /** Returns the ids of the scenes that are found for both, in order. */
        public List<Scene.Id> scenes() {
            return parts.scenes();
        }

        /** Returns the {@code references} edges between them, in both directions. */
        public List<GraphEdge> relationships() {
            return parts.relationships();
        }

        /** Returns one sentence for each of the relationships, in their order. */
        public List<String> because() {
            return parts.because();
        }
    }

    /** The pairs that have a relationship and never share a scene. */
    public List<Pair> neverMeet() {
        return pairs().stream().filter(pair -> pair.scenes().isEmpty()).toList();
    }

    /** The pairs that share at least so many scenes and have no relationship. */
    public List<Pair> withoutRelationship(int atLeast) {
        return pairs().stream()
                .filter(pair -> pair.relationships().isEmpty() && pair.scenes().size() >= atLeast)
                .toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.count(pairs().size(), "pair"));
        for (Pair pair : pairs()) {
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
