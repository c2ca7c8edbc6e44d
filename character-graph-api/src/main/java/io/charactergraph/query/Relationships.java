package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.parts.RelationshipsParts;
import java.util.List;

/**
 * The declared relationships of a template, in both directions. Ordered by the other template, those that start from the template
 * asked about first.
 *
 * @since 0.1
 */
public final class Relationships extends Value implements Answer {

    private final RelationshipsParts parts;

    Relationships(RelationshipsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template asked about. */
    public CharacterTemplate template() {
        return parts.template();
    }

    /** Returns the relationships, in order. */
    public List<Relationship> all() {
        return parts.all();
    }

    /** Returns those with another template, in order. */
    public List<Relationship> with(CharacterTemplate.Id other) {
        return all().stream()
                .filter(relationship -> relationship.other().id().equals(other))
                .toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(template()), all().size(), "relationship");
        for (Relationship relationship : all()) {
            text.line("  " + (relationship.outgoing() ? "-> " : "<- ") + Explanation.name(relationship.other()));
            text.because(List.of(relationship.because()));
        }
        return text.toString();
    }

    /** Returns the first lines of {@link #explain}, as many as a screen shows. */
    @Override
    public String toString() {
        return Printout.screen(explain());
    }

    /** A relationship of the template asked about with another one, or with itself. */
    public static final class Relationship extends Value {

        private final RelationshipsParts.Relationship parts;

        Relationship(RelationshipsParts.Relationship parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the template at the other end. */
        public CharacterTemplate other() {
            return parts.other();
        }

        /** Returns whether it starts from the template asked about; otherwise it leads to it. */
        public boolean outgoing() {
            return parts.outgoing();
        }

        /** Returns the edge, whose detail has the type and the strength. */
        public GraphEdge edge() {
            return parts.edge();
        }

        /** Returns the sentence that the edge stands for, with the row that proves it. */
        public String because() {
            return parts.because();
        }

        /** Returns the sentence. */
        @Override
        public String toString() {
            return parts.because();
        }
    }
}
