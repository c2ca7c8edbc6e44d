package io.charactergraph.spark;

import io.charactergraph.check.Finding;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.UnresolvedReference;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Findings as rows: all that a finding in memory has. */
final class FindingColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    private static final StructType PLACE =
            new StructType().add("table", TEXT).add("rowId", TEXT).add("path", TEXT);

    static final StructType SCHEMA = new StructType()
            .add("rule", TEXT)
            .add("severity", TEXT)
            .add("primaryId", TEXT)
            .add("nodeIds", TEXTS)
            .add("table", TEXT)
            .add("rowId", TEXT)
            .add("path", TEXT)
            .add("evidence", DataTypes.createArrayType(PLACE, false))
            .add("message", TEXT)
            .add("advice", TEXT)
            .add("key", TEXT)
            .add("text", TEXT)
            .add("missing", TEXTS)
            .add("from", TEXT)
            .add("type", TEXT)
            .add("to", TEXT)
            .add("source", TEXT);

    private FindingColumns() {}

    /** A finding as a row. */
    static Row row(Finding finding) {
        Optional<Evidence> first = finding.evidence().stream().findFirst();
        Optional<GraphEdge> edge = finding.edge();
        Fields fields = new Fields(SCHEMA)
                .text("rule", finding.rule())
                .text("severity", finding.severity().name())
                .id("primaryId", finding.primary())
                .ids("nodeIds", finding.nodes())
                .text("table", first.map(Evidence::table))
                .text("rowId", first.map(Evidence::rowId))
                .text("path", first.map(Evidence::path))
                .rows(
                        "evidence",
                        finding.evidence().stream().map(FindingColumns::place).toList())
                .text("message", finding.sentence())
                .text("advice", finding.remedy())
                .text("key", finding.key())
                .text("text", finding.reference().map(UnresolvedReference::text))
                .id("from", edge.map(GraphEdge::from))
                .text("type", edge.map(GraphEdge::wireType))
                .id("to", edge.map(GraphEdge::to))
                .text("source", edge.map(one -> one.source().name()));
        finding.reference().ifPresent(reference -> fields.ids("missing", reference.missing()));
        return fields.row();
    }

    private static Row place(Evidence place) {
        return new Fields(PLACE)
                .text("table", place.table())
                .text("rowId", place.rowId())
                .text("path", place.path())
                .row();
    }
}
