package io.charactergraph.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The files that Spark can read. */
final class Files {

    private Files() {}

    static boolean exist(SparkSession session, String path) {
        Path file = new Path(path);
        try {
            return file.getFileSystem(session.sparkContext().hadoopConfiguration())
                    .exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
