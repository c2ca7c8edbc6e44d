package io.charactergraph.state;

import io.charactergraph.model.TableCoverage;

/** What a rating ceiling leaves of the accounts: no counts, for they count hidden rows too. */
public final class CoverageBelow {

    private CoverageBelow() {}

    /** Returns the account of a table without its counts, which are then all 0. */
    public static TableCoverage withoutCounts(TableCoverage table) {
        return new TableCoverage(
                table.table(),
                status(table),
                table.missingColumns(),
                table.source(),
                table.readFrom(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    /** That rows or values could not be held may be because of a hidden row. */
    private static TableCoverage.Status status(TableCoverage table) {
        return table.status() == TableCoverage.Status.PARTIAL
                        && table.missingColumns().isEmpty()
                ? TableCoverage.Status.WHOLE
                : table.status();
    }
}
