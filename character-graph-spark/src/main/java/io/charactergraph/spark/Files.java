package io.charactergraph.spark;

import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.io.IOException;
import java.util.function.Function;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The files that Spark can read. */
final class Files {

    private Files() {}

    /**
     * Whether a file or folder is there.
     *
     * @throws GraphLoadException if its file system cannot be asked
     */
    static boolean exist(SparkSession session, String path) {
        Path file = new Path(path);
        try {
            return fileSystem(session, file).exists(file);
        } catch (IOException e) {
            throw unreadable(path + " cannot be looked for: " + e.getMessage(), e);
        }
    }

    /**
     * A path with its file system, so that two of the same place are equal.
     *
     * @throws GraphLoadException if there is no such file system
     */
    static Path path(SparkSession session, String path) {
        Path file = new Path(path);
        try {
            return fileSystem(session, file).makeQualified(file);
        } catch (IOException e) {
            throw unreadable(path + " cannot be looked for: " + e.getMessage(), e);
        }
    }

    private static FileSystem fileSystem(SparkSession session, Path path) throws IOException {
        return path.getFileSystem(session.sessionState().newHadoopConf());
    }

    /**
     * Reads the columns of a table.
     *
     * @throws GraphLoadException if Spark cannot
     */
    static Dataset<Row> columns(String path, Function<String, Dataset<Row>> read) {
        try {
            return read.apply(path);
        } catch (Exception e) { // Spark throws exceptions of Scala that no method declares
            throw unreadable(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The failure of a folder. */
    static GraphLoadException unreadable(String why, @Nullable Exception cause) {
        return new GraphLoadException(Phase.PROBING, null, why, cause);
    }
}
