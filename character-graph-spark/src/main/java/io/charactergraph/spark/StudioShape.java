package io.charactergraph.spark;

import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import java.io.Serializable;
import java.util.List;

/**
 * How a studio's tables are there, as every part of it must know.
 *
 * @param source the name of the source
 * @param parts how many parts the rows are divided into
 * @param tables every table of the dictionary, in its order
 */
record StudioShape(String source, int parts, List<Table> tables) implements Serializable {

    /**
     * How a table is there.
     *
     * @param unread why it is not read; {@code WHOLE} when it is
     * @param missing the columns that it lacks
     * @param readFrom the physical tables that it is read from
     */
    record Table(StudioTable table, TableCoverage.Status unread, List<String> missing, List<String> readFrom)
            implements Serializable {

        /** The account of a table of which no row is read. */
        TableCoverage coverage(String source) {
            return new TableCoverage(
                    table.tableName(),
                    isRead() && !missing.isEmpty() ? TableCoverage.Status.PARTIAL : unread,
                    missing,
                    isRead() ? source : "",
                    readFrom,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
        }

        boolean isRead() {
            return unread == TableCoverage.Status.WHOLE;
        }
    }

    Table of(StudioTable table) {
        return tables.stream().filter(one -> one.table == table).findFirst().orElseThrow();
    }

    /** The part of the rows with an equal text. */
    int part(String togetherWith) {
        return divided(togetherWith);
    }

    /** The partition in which a name is looked up. */
    int partOfName(String name) {
        return divided(name);
    }

    private int divided(String text) {
        int hash = text.hashCode();
        return Math.floorMod(hash ^ hash >>> 16, parts);
    }
}
