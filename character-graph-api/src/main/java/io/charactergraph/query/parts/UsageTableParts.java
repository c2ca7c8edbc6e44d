package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.query.UsageStats;
import java.util.List;

/** A list of usage stats that prints as a table. */
public record UsageTableParts(List<UsageStats> all) implements Parts<List<UsageStats>> {

    /** Copies the list. */
    public UsageTableParts {
        all = FrozenList.copyOf(all);
    }
}
