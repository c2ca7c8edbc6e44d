package io.charactergraph.spark;

import io.charactergraph.check.RuleOutcome;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a report says about rules beside their findings, as rows. */
final class OutcomeColumns {

    private static final DataType TEXT = DataTypes.StringType;

    private static final StructType SCHEMA = new StructType()
            .add("rule", TEXT)
            .add("severity", TEXT)
            .add("title", TEXT)
            .add("notRead", DataTypes.createArrayType(TEXT, false));

    private static final Comparator<TableCoverage> ORDER =
            Comparator.comparing(table -> StudioTable.find(table.table()).orElseThrow());

    private OutcomeColumns() {}

    /** A row for each rule, made of the accounts, which are a row for each table of the dictionary. */
    static Dataset<Row> table(Dataset<Row> coverage, ShippedRules rules) {
        return coverage.repartition(1)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            List<TableCoverage> tables = new ArrayList<>();
                            rows.forEachRemaining(row -> tables.add(CoverageColumns.table(row)));
                            tables.sort(ORDER);
                            return CheckedPart.reportOfNothing(rules.set(), new Coverage(tables)).rules().stream()
                                    .map(OutcomeColumns::row)
                                    .iterator();
                        },
                        Encoders.row(SCHEMA));
    }

    private static Row row(RuleOutcome outcome) {
        return new Fields(SCHEMA)
                .text("rule", outcome.rule())
                .text("severity", outcome.severity().name())
                .text("title", outcome.title())
                .texts(
                        "notRead",
                        outcome.notRead().stream().map(TableCoverage::table).toList())
                .row();
    }
}
