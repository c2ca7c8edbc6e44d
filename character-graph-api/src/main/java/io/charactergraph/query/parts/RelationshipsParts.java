package io.charactergraph.query.parts;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.Relationships;
import java.util.List;

/** What {@link Relationships} is made of. */
public record RelationshipsParts(CharacterTemplate template, List<Relationships.Relationship> all)
        implements Parts<Relationships> {

    /** Copies the list. */
    public RelationshipsParts {
        all = List.copyOf(all);
    }

    /** What {@link Relationships.Relationship} is made of. */
    public record Relationship(CharacterTemplate other, boolean outgoing, GraphEdge edge, String because)
            implements Parts<Relationships.Relationship> {}
}
