package io.charactergraph.source.scope;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table that are wanted: those that are, or name, one of some things. */
public final class Wanted {

    /** Any column that can name something. */
    public static final String ANY_COLUMN = "*";

    /** The row itself. */
    static final String ITSELF = "=";

    private final Map<String, Set<Name>> byColumn = new LinkedHashMap<>();
    private @Nullable Wanted also;
    private boolean few;

    /** Adds names that are looked for in a column. */
    void add(String column, Name name) {
        byColumn.computeIfAbsent(column, key -> new LinkedHashSet<>()).add(name);
    }

    /** Of the rows only those that are wanted for another reason as well. */
    void onlyIf(Wanted other) {
        also = other;
    }

    /** A few rows for each name are enough. */
    void few() {
        few = true;
    }

    /** Whether a few rows for each name are enough. */
    public boolean isFew() {
        return few;
    }

    /** What must hold of a row as well; empty when nothing. */
    public Optional<Wanted> also() {
        return Optional.ofNullable(also);
    }

    /** The names of the rows that are wanted themselves. */
    public Set<Name> themselves() {
        return Collections.unmodifiableSet(byColumn.getOrDefault(ITSELF, Set.of()));
    }

    /** The names that are looked for in a column. */
    public Set<Name> namedIn(String column) {
        Set<Name> names = new LinkedHashSet<>(byColumn.getOrDefault(column, Set.of()));
        names.addAll(byColumn.getOrDefault(ANY_COLUMN, Set.of()));
        return names;
    }

    /** Whether a row is wanted. */
    boolean matches(RowNames row) {
        return (also == null || also.matches(row)) && isOrNames(row);
    }

    private boolean isOrNames(RowNames row) {
        for (Map.Entry<String, Set<Name>> entry : byColumn.entrySet()) {
            boolean itself = entry.getKey().equals(ITSELF);
            for (Name own : row.own()) {
                if (itself && entry.getValue().contains(own)) {
                    return true;
                }
            }
            for (RowNames.Named named : row.named()) {
                boolean there = entry.getKey().equals(ANY_COLUMN)
                        ? !named.column().equals(RowNames.PARTS)
                        : named.column().equals(entry.getKey());
                if (!itself && there && entry.getValue().contains(named.name())) {
                    return true;
                }
            }
        }
        return false;
    }
}
