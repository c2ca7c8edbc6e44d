package io.charactergraph.model;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The foreign keys by which a deletion is judged: those that a database declares, and those of the dictionary for tables of
 * which no database says anything. A value; public because a {@link io.charactergraph.source.GraphSource} can give the keys of
 * its own tables, and a deletion can be judged by other keys than those in force.
 *
 * @since 0.1
 */
public final class ForeignKeys {

    private static final ForeignKeys DICTIONARY = of(Schema.standard(), SchemaProfile.PROFILE_2025);

    private final Set<String> declared;
    private final Set<String> unknown;
    private final List<ForeignKey> keys;
    private final Set<String> guardedTables;
    private final Set<ForeignKey> guardedKeys;
    private final Map<String, List<ForeignKey>> byReferenced = new HashMap<>();

    private ForeignKeys(
            Collection<String> declared,
            Collection<String> unknown,
            List<ForeignKey> keys,
            Collection<String> guardedTables,
            Collection<ForeignKey> guardedKeys) {
        this.declared = Set.copyOf(declared);
        this.unknown = Set.copyOf(unknown);
        this.keys = List.copyOf(keys);
        this.guardedTables = Set.copyOf(guardedTables);
        this.guardedKeys = Set.copyOf(guardedKeys);
        for (ForeignKey key : this.keys) {
            byReferenced
                    .computeIfAbsent(key.referenced(), table -> new ArrayList<>())
                    .add(key);
        }
    }

    /** The foreign keys of the data dictionary. */
    public static ForeignKeys dictionary() {
        return DICTIONARY;
    }

    /** The foreign keys that a database of that profile declares. */
    public static ForeignKeys dictionary(SchemaProfile profile) {
        return profile == SchemaProfile.PROFILE_2025 ? DICTIONARY : of(Schema.standard(), profile);
    }

    private static ForeignKeys of(Schema schema, SchemaProfile profile) {
        List<ForeignKey> keys = schema.places().stream()
                .filter(place -> place.onDelete(profile).isPresent())
                .map(place -> ForeignKey.of(
                        place.table().tableName(),
                        place.column(),
                        place.form().tables().get(0).tableName(),
                        place.onDelete(profile).orElseThrow()))
                .toList();
        return new ForeignKeys(Set.of(), Set.of(), keys, Set.of(), Set.of());
    }

    /**
     * The foreign keys that a database declares.
     *
     * @param tables the tables of the dictionary whose keys are all among these, in place of the dictionary's
     * @param unknown the tables of the dictionary of which it cannot be said which keys refer to them, such as views
     * @param keys the keys of these tables, and every other key that refers to one of them, directly or over other tables
     */
    public static ForeignKeys declared(
            Collection<String> tables, Collection<String> unknown, Collection<ForeignKey> keys) {
        return new ForeignKeys(tables, unknown, List.copyOf(keys), Set.of(), Set.of());
    }

    /**
     * These keys, where other things in the database have a say too: triggers, rules, constraints.
     *
     * @param tables the tables of the dictionary that have a trigger or rule for the deletion of a row
     * @param keys the keys that delete or clear in a table where a trigger, a rule or a constraint may refuse it or do
     *     something else
     */
    public ForeignKeys guarded(Collection<String> tables, Collection<ForeignKey> keys) {
        return new ForeignKeys(declared, unknown, this.keys, tables, keys);
    }

    /** Whether a trigger or a rule of a table of the dictionary has a say when a row of it is deleted. */
    public boolean isGuarded(String table) {
        return guardedTables.contains(table);
    }

    /** Whether something else than the key has a say in what the key does: a trigger, a rule or a constraint. */
    public boolean isGuarded(ForeignKey key) {
        return guardedKeys.contains(key);
    }

    /** These, but for the tables whose keys the others declare: those of the others. */
    public ForeignKeys and(ForeignKeys others) {
        List<ForeignKey> both = new ArrayList<>();
        keys.stream().filter(key -> !others.declared.contains(key.table())).forEach(both::add);
        both.addAll(others.keys);
        Set<String> allDeclared = new HashSet<>(declared);
        allDeclared.addAll(others.declared);
        Set<String> allUnknown = new HashSet<>(unknown);
        allUnknown.addAll(others.unknown);
        Set<String> bothTables = new HashSet<>(guardedTables);
        bothTables.addAll(others.guardedTables);
        Set<ForeignKey> bothKeys = new HashSet<>(guardedKeys);
        bothKeys.addAll(others.guardedKeys);
        return new ForeignKeys(allDeclared, allUnknown, both, bothTables, bothKeys);
    }

    /** All keys, in the order given. */
    public List<ForeignKey> all() {
        return keys;
    }

    /** The tables of the dictionary of which it cannot be said which keys refer to them, in order. */
    public Set<String> unknown() {
        return new TreeSet<>(unknown);
    }

    /** All keys that refer to a table, in the order given. */
    public List<ForeignKey> referringTo(String table) {
        return List.copyOf(byReferenced.getOrDefault(table, List.of()));
    }

    /** The plain keys by which a column refers to a table, in the order given; as a rule one, or none. */
    public List<ForeignKey> find(String table, String column, String referenced) {
        return byReferenced.getOrDefault(referenced, List.of()).stream()
                .filter(key -> key.isPlain()
                        && key.table().equals(table)
                        && key.columns().get(0).equals(column))
                .toList();
    }

    /** A key that a column is a part of, or that only some rows have: it may hold for a row, or not. */
    public Optional<ForeignKey> findPartial(String table, String column, String referenced) {
        return byReferenced.getOrDefault(referenced, List.of()).stream()
                .filter(key -> !key.isPlain()
                        && key.table().equals(table)
                        && key.columns().contains(column))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignKeys that
                && declared.equals(that.declared)
                && unknown.equals(that.unknown)
                && keys.equals(that.keys)
                && guardedTables.equals(that.guardedTables)
                && guardedKeys.equals(that.guardedKeys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** One key on a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key).append('\n'));
        return text.toString();
    }
}
