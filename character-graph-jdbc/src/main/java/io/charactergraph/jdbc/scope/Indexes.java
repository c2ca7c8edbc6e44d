package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.CatalogTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The indexes that a database has. */
final class Indexes {

    private static final int LONGEST_NAME = 63;

    private final List<IndexQueries.Found> found;
    private final String function;

    /**
     * The indexes.
     *
     * @param function the full name under which the function of names is created if there is none, quoted
     */
    Indexes(List<IndexQueries.Found> found, String function) {
        this.found = found;
        this.function = function;
    }

    /** The index on a column. */
    NeededIndex column(CatalogTable table, String column) {
        boolean there = found.stream()
                .anyMatch(index -> index.relation().equals(table.oid()) && column.equals(index.firstColumn()));
        return new NeededIndex(
                table.relation(),
                name(table.name() + "_" + column),
                "(" + Identifiers.quote(column) + ")",
                there,
                false);
    }

    /** The index on a column of text, which takes values of any length. */
    NeededIndex text(CatalogTable table, String column) {
        NeededIndex index = column(table, column);
        return new NeededIndex(
                index.relation(),
                index.name(),
                "using hash (" + Identifiers.quote(column) + ")",
                index.isThere(),
                false);
    }

    /** The index on what a column names. */
    NeededIndex names(CatalogTable table, String column, String places) {
        String name = nameOfNames(table, column, places);
        return new NeededIndex(
                table.relation(),
                name,
                "using gin (" + function + "(cast(" + Identifiers.quote(column) + " as text), " + places + "))",
                function(table, column, places).isPresent(),
                true);
    }

    /** The function of names on which that index is made; empty when there is no such index. */
    Optional<String> function(CatalogTable table, String column, String places) {
        String name = nameOfNames(table, column, places);
        return found.stream()
                .filter(index -> index.relation().equals(table.oid())
                        && index.name().equals(name)
                        && index.body() != null
                        && NameFunction.hasBody(index.body()))
                .findFirst()
                .flatMap(index -> Optional.ofNullable(index.function()));
    }

    private static String nameOfNames(CatalogTable table, String column, String places) {
        // a different list of places is a different index
        return name(table.name() + "_" + column + "_" + String.format(Locale.ROOT, "%08x", places.hashCode()));
    }

    private static String name(String text) {
        String name = "charactergraph_" + text;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + String.format(Locale.ROOT, "_%08x", name.hashCode());
    }
}
