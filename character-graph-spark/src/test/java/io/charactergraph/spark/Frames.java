package io.charactergraph.spark;

import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The tables of a studio as data frames of texts. */
final class Frames {

    private Frames() {}

    /** A table. */
    static Dataset<Row> of(SparkSession session, StudioRows rows, String table) {
        StructType schema = new StructType();
        for (String column : rows.columns(table)) {
            schema = schema.add(column, DataTypes.StringType);
        }
        List<Row> cells = rows.rows(table).stream()
                .map(row -> RowFactory.create(row.toArray()))
                .toList();
        return session.createDataFrame(cells, schema);
    }

    /** A studio of the tables as some function of their names changes them. */
    static SparkStudio studio(
            SparkSession session, StudioRows rows, BiFunction<String, Dataset<Row>, Dataset<Row>> changed) {
        SparkStudio studio = SparkStudio.of(session).named("rows").inParts(2);
        for (String table : rows.tables()) {
            studio = studio.with(table, changed.apply(table, of(session, rows, table)));
        }
        return studio;
    }
}
