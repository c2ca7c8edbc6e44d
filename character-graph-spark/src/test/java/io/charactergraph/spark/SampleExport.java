package io.charactergraph.spark;

import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

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
            Frames.of(session, rows, table)
                    .coalesce(1)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(folder + "/" + table);
        }
    }
}
