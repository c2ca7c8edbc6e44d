package io.charactergraph.spark;

import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes the sample studio as an export of Parquet files: a folder for each table. {@code docs/spark.md} has the command. */
public final class SampleExport {

    private SampleExport() {}

    /** Runs the program: the folder to write. */
    public static void main(String... arguments) {
        SparkSession session = SparkSession.builder().appName("character-graph").getOrCreate();
        try {
            write(session, SampleStudio.hamlet(), arguments[0]);
        } finally {
            session.stop();
        }
    }

    /** Writes each table. */
    static void write(SparkSession session, StudioRows rows, String folder) {
        for (String table : rows.tables()) {
            StructType schema = new StructType();
            for (String column : rows.columns(table)) {
                schema = schema.add(column, DataTypes.StringType);
            }
            List<Row> cells = rows.rows(table).stream()
                    .map(row -> RowFactory.create(row.toArray()))
                    .toList();
            session.createDataFrame(cells, schema)
                    .coalesce(1)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder + "/" + table);
        }
    }
}
