package io.charactergraph.jdbc;

import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.source.StudioTable;
import java.util.List;
import java.util.Optional;

/** What the database has that comes near to something that it has not. */
final class NearestRows {

    private final LinkTransaction transaction;

    NearestRows(LinkTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * The exception for a row that is not there.
     *
     * @param prefix what stands before the number when it is written
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

    /** The keys of templates that are nearest in spelling. */
    List<String> keys(String key) {
        Optional<CatalogTable> table = transaction.catalog().find(StudioTable.CHARACTERS);
        if (table.flatMap(in -> in.find("character_id")).isEmpty()) {
            return List.of();
        }
        List<Optional<String>> near = transaction.guarded(
                StudioTable.CHARACTERS,
                queries -> queries.nearestKeys(table.orElseThrow().relation(), Identifiers.quote("character_id"), key));
        return NearestIds.nearestTexts(
                key, near.stream().flatMap(Optional::stream).toList());
    }
}
