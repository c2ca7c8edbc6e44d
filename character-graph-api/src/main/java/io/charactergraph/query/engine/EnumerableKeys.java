package io.charactergraph.query.engine;

import io.charactergraph.model.ForeignKey;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;

/** The columns of which a graph knows every row that refers by them. */
final class EnumerableKeys {

    private EnumerableKeys() {}

    /** Whether the graph knows every row that refers by the key. */
    static boolean has(Schema schema, ForeignKey key) {
        return key.isPlain()
                && schema.places().stream()
                        .anyMatch(place -> place.isEnumerable()
                                && place.table().tableName().equals(key.table())
                                && place.column().equals(key.columns().get(0))
                                && referenced(place).equals(key.referenced()));
    }

    private static String referenced(Place place) {
        return place.form().tables().get(0).tableName();
    }
}
