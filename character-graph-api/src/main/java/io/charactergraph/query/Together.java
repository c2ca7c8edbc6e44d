package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.query.parts.TogetherParts;
import java.util.List;

/**
 * Templates that share scenes or have a declared relationship, in pairs.
 *
 * @since 0.1
 */
public final class Together extends Value implements Answer {

    private final TogetherParts parts;

    Together(TogetherParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the pairs, by the first, then the second. */
    public List<Pair> pairs() {
        return FrozenList.copyOf(parts.pairs(), Pair.TABLE);
    }

    /** Two templates. */
    public static final class Pair extends Value {

        static final TextTable<Pair> TABLE = TextTable.of(Pair.class)
                .name("FIRST", pair -> pair.first().label(), pair -> Explanation.ref(pair.first()))
                .name("SECOND", pair -> pair.second().label(), pair -> Explanation.ref(pair.second()))
                .number("SCENES", pair -> pair.scenes().size())
                .words("RELATIONSHIPS", Pair::types);

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

        private List<String> types() {
            return relationships().stream()
                    .map(edge ->
                            edge.detail() instanceof EdgeDetail.Relationship relationship ? relationship.type() : "")
                    .distinct()
                    .toList();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(Explanation.name(first()) + " and " + Explanation.name(second()) + ": "
                    + Explanation.count(scenes().size(), "scene")
                    + (relationships().isEmpty() ? "" : ", " + OneLine.joined(types())));
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

    /** Returns the pairs as a table, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.count(pairs().size(), "pair"))
                .table(Pair.TABLE, parts.pairs())
                .toString();
    }
}
