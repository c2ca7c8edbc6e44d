package io.charactergraph.jdbc.scope;

import io.charactergraph.source.scope.Name;
import java.util.Collection;
import java.util.List;

/** By rows of other tables, which are found by another access. */
final class ThroughAccess implements Access {

    private final String condition;
    private final String few;
    private final Access other;
    private final List<NeededIndex> indexes;

    /**
     * An access.
     *
     * @param condition the condition, with that of the other access in it
     * @param few the same for a few rows
     * @param indexes all indexes, those of the other access too
     */
    ThroughAccess(String condition, String few, Access other, List<NeededIndex> indexes) {
        this.condition = condition;
        this.few = few;
        this.other = other;
        this.indexes = indexes;
    }

    @Override
    public boolean accepts(Name.Kind kind) {
        return other.accepts(kind);
    }

    @Override
    public String condition() {
        return condition;
    }

    @Override
    public String fewCondition(String relation, String key) {
        return few;
    }

    @Override
    public List<String[]> arrays(Collection<Name> names) {
        return other.arrays(names);
    }

    @Override
    public List<NeededIndex> indexes() {
        return indexes;
    }
}
