package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.query.SceneCasting;
import java.util.List;

/** A list of castings that prints as a table of scenes, roles and players. */
public record CastingTableParts(List<SceneCasting> all) implements Parts<List<SceneCasting>> {

    /** Copies the list. */
    public CastingTableParts {
        all = FrozenList.copyOf(all);
    }
}
