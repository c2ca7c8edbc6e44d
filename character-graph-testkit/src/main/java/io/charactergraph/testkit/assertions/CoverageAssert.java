package io.charactergraph.testkit.assertions;

import io.charactergraph.model.Coverage;
import io.charactergraph.model.TableCoverage;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what was read. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class CoverageAssert extends AbstractAssert<CoverageAssert, Coverage> {

    /** Assertions on that coverage. */
    protected CoverageAssert(Coverage actual) {
        super(actual, CoverageAssert.class);
    }

    /** That every table was read whole. */
    public CoverageAssert isWhole() {
        isNotNull();
        if (!actual.gaps().isEmpty()) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting all tables to be read whole, but")
                            .things(actual.gaps().stream()
                                    .map(CoverageAssert::line)
                                    .toList()));
        }
        return this;
    }

    /** That so much of a table was read. */
    public CoverageAssert has(String table, TableCoverage.Status status) {
        TableCoverage found = require(table);
        if (found.status() != status) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting table " + table + " to be " + status + ", but")
                            .thing(line(found)));
        }
        return this;
    }

    /** That so many rows of a table were read. */
    public CoverageAssert hasRowsRead(String table, long rows) {
        TableCoverage found = require(table);
        if (found.rowsRead() != rows) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting " + rows + " rows of " + table + " to be read, but they are "
                                    + found.rowsRead() + ":")
                            .thing(found.nodeRows() + " made a node, " + found.edgeOnlyRows() + " only edges, "
                                    + found.nothingRows() + " nothing"));
        }
        return this;
    }

    private TableCoverage require(String table) {
        isNotNull();
        List<String> tables = actual.tables().stream().map(TableCoverage::table).toList();
        return actual.find(table)
                .orElseThrow(() -> failure(
                        "%s",
                        new Lines()
                                .line("Expecting a table " + table + ", but the studio has none"
                                        + Names.nearest(table, tables))));
    }

    private static String line(TableCoverage table) {
        return table.described();
    }
}
