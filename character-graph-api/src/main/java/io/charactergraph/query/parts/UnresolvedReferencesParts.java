package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.UnresolvedReferences;
import java.util.List;

/** What {@link UnresolvedReferences} is made of. */
public record UnresolvedReferencesParts(List<UnresolvedReference> all) implements Parts<UnresolvedReferences> {

    /** Copies the list. */
    public UnresolvedReferencesParts {
        all = FrozenList.copyOf(all);
    }
}
