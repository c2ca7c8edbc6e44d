package io.charactergraph.jdbc.linking;

import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.CatalogTable;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rows whose ids or keys are nearest to one that does not exist. */
final class NearestRows {

    private final LinkTransaction transaction;

    NearestRows(LinkTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * The exception for a row that is not there.
     *
     * @param prefix the prefix of the number in an id
     */
    UnknownNodeException unknown(StudioTable table, String prefix, int number) {
        RowKey key = RowKey.ofId(table, transaction.require(table));
        List<String> nearest = key.type().equals("pg_catalog.int8")
                ? transaction.guarded(
                        table,
                        queries -> queries.nearestNumbers(
                                transaction.require(table).relation(), key.expression(), number))
                : List.of();
        return new UnknownNodeException(
                prefix + number, nearest.stream().map(id -> prefix + id).toList());
    }

    /** The keys of the templates whose key, name or display name is nearest. */
    List<String> keys(String key) {
        Optional<CatalogTable> table = transaction.catalog().find(StudioTable.CHARACTERS);
        if (table.flatMap(in -> in.find("character_id")).isEmpty()) {
            return List.of();
        }
        CatalogTable characters = table.orElseThrow();
        List<NearestIds.Named> near = Stream.of(key, Texts.trim(key).toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(text -> transaction
                        .guarded(
                                StudioTable.CHARACTERS,
                                queries -> queries.nearestKeys(
                                        characters.relation(),
                                        Identifiers.quote("character_id"),
                                        column(characters, "name"),
                                        column(characters, "display_name"),
                                        text))
                        .stream())
                .map(found -> new NearestIds.Named(
                        found.key(),
                        Stream.of(Optional.ofNullable(found.displayName()), Optional.ofNullable(found.name()))
                                .flatMap(Optional::stream)
                                .toList()))
                .toList();
        return NearestIds.nearest(key, near);
    }

    private static String column(CatalogTable table, String name) {
        return table.find(name).filter(CatalogTable.CatalogColumn::selectable).isPresent()
                ? Identifiers.quote(name)
                : "null";
    }
}
