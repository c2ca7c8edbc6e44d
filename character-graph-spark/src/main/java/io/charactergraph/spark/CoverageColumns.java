package io.charactergraph.spark;

import io.charactergraph.model.TableCoverage;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The accounts of tables as rows. */
final class CoverageColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    /** The columns that are the same in every part. */
    static final List<String> EQUAL = List.of("table", "missingColumns", "source", "readFrom");

    /** The columns that are added. */
    static final List<String> COUNTS = List.of(
            "rowsRead", "nodeRows", "edgeOnlyRows", "nothingRows", "edges", "unresolved", "unheldRows", "unheldValues");

    static final StructType SCHEMA = schema();

    private CoverageColumns() {}

    private static StructType schema() {
        StructType schema = new StructType()
                .add("table", TEXT)
                .add("status", TEXT)
                .add("missingColumns", TEXTS)
                .add("source", TEXT)
                .add("readFrom", TEXTS);
        for (String count : COUNTS) {
            schema = schema.add(count, DataTypes.LongType);
        }
        return schema;
    }

    /** The account of a table as a row. */
    static Row row(TableCoverage table) {
        return new Fields(SCHEMA)
                .text("table", table.table())
                .text("status", table.status().name())
                .texts("missingColumns", table.missingColumns())
                .text("source", table.source())
                .texts("readFrom", table.readFrom())
                .count("rowsRead", table.rowsRead())
                .count("nodeRows", table.nodeRows())
                .count("edgeOnlyRows", table.edgeOnlyRows())
                .count("nothingRows", table.nothingRows())
                .count("edges", table.edges())
                .count("unresolved", table.unresolved())
                .count("unheldRows", table.unheldRows())
                .count("unheldValues", table.unheldValues())
                .row();
    }

    /** The account of a row. */
    static TableCoverage table(Row row) {
        return new TableCoverage(
                row.getAs("table"),
                TableCoverage.Status.valueOf(row.getAs("status")),
                Fields.list(row, "missingColumns"),
                row.getAs("source"),
                Fields.list(row, "readFrom"),
                row.getAs("rowsRead"),
                row.getAs("nodeRows"),
                row.getAs("edgeOnlyRows"),
                row.getAs("nothingRows"),
                row.getAs("edges"),
                row.getAs("unresolved"),
                row.getAs("unheldRows"),
                row.getAs("unheldValues"));
    }
}
