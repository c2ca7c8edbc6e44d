package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.source.scope.Name;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By a column that holds nothing but a key. */
final class ColumnAccess implements Access {

    private static final SqlFile KEYS = new SqlFile(Access.class, "keys");

    private final RowKey key;
    private final Set<Name.Kind> kinds;
    private final NeededIndex index;

    /**
     * An access.
     *
     * @param key the column, as it is compared
     */
    ColumnAccess(RowKey key, Set<Name.Kind> kinds, NeededIndex index) {
        this.key = key;
        this.kinds = kinds;
        this.index = index;
    }

    @Override
    public boolean accepts(Name.Kind kind) {
        return kinds.contains(kind);
    }

    @Override
    public String condition() {
        return condition("base");
    }

    /** The condition on the table of another name. */
    String condition(String alias) {
        return KEYS.fill(Map.of("column", key.expression(alias), "type", key.type()));
    }

    @Override
    public List<String[]> arrays(Collection<Name> names) {
        return List.<String[]>of(names.stream().map(Name::text).distinct().toArray(String[]::new));
    }

    @Override
    public List<NeededIndex> indexes() {
        return List.of(index);
    }

    @Override
    public boolean isIndexed() {
        return key.isPlain() && index.isThere();
    }
}
