package io.charactergraph.json.stream;

import io.charactergraph.check.Finding;
import io.charactergraph.check.Severity;
import io.charactergraph.json.shape.Shape;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import java.util.Optional;

/** What is said of tables: what was read, what points nowhere, what the checks find. */
final class TableShapes {

    static final Shape<UnresolvedReference> UNRESOLVED = Shape.<UnresolvedReference>named(
                    "UnresolvedReference", "A reference that points nowhere, or that cannot be read.")
            .constant("reason", UnresolvedReference.Reason.class, UnresolvedReference::reason)
            .text("table", UnresolvedReference::table)
            .text("rowId", UnresolvedReference::rowId)
            .text("path", UnresolvedReference::path)
            .text("text", UnresolvedReference::text)
            .texts(
                    "edgeTypes",
                    reference ->
                            reference.kinds().stream().map(EdgeKind::wireType).toList())
            .optionalId("owner", UnresolvedReference::owner)
            .ids("missing", UnresolvedReference::missing)
            .build();

    static final Shape<TableCoverage> COVERAGE = Shape.<TableCoverage>named(
                    "TableCoverage", "What was read of a table.")
            .text("table", TableCoverage::table)
            .constant("status", TableCoverage.Status.class, TableCoverage::status)
            .texts("missingColumns", TableCoverage::missingColumns)
            .text("source", TableCoverage::source)
            .texts("readFrom", TableCoverage::readFrom)
            .longNumber("rowsRead", TableCoverage::rowsRead)
            .longNumber("nodeRows", TableCoverage::nodeRows)
            .longNumber("edgeOnlyRows", TableCoverage::edgeOnlyRows)
            .longNumber("nothingRows", TableCoverage::nothingRows)
            .longNumber("edges", TableCoverage::edges)
            .longNumber("unresolved", TableCoverage::unresolved)
            .longNumber("unheldRows", TableCoverage::unheldRows)
            .longNumber("unheldValues", TableCoverage::unheldValues)
            .build();

    static final Shape<Finding> FINDING = Shape.<Finding>named("Finding", "What a rule found.")
            .text("rule", Finding::rule)
            .word("severity", Severity.class, Finding::severity)
            .ids("nodes", Finding::nodes)
            .optionalText("table", finding -> first(finding).map(Evidence::table))
            .optionalText("rowId", finding -> first(finding).map(Evidence::rowId))
            .optionalText("path", finding -> first(finding).map(Evidence::path))
            .text("message", Finding::sentence)
            .text("remedy", Finding::remedy)
            .build();

    private TableShapes() {}

    private static Optional<Evidence> first(Finding finding) {
        return finding.evidence().stream().findFirst();
    }
}
