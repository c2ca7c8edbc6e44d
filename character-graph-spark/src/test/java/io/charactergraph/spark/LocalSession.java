package io.charactergraph.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of Spark in this process. All test classes share them: a start takes seconds. No test stops them; Spark does at the end of the
 * process.
 */
final class LocalSession {

    private static @Nullable SparkSession ofSpark;
    private static @Nullable SparkSession forSmallTables;

    private LocalSession() {}

    /** The session with the settings of Spark. */
    static synchronized SparkSession start() {
        SparkSession session = ofSpark;
        if (session == null || session.sparkContext().isStopped()) {
            session = SparkSession.builder()
                    .master("local[2]")
                    .appName("character-graph")
                    .config("spark.ui.enabled", "false")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "2")
                    .config("spark.default.parallelism", "2")
                    .config("spark.sql.ui.explainMode", "simple")
                    .config("spark.sql.maxPlanStringLength", "1000")
                    .config("spark.sql.session.timeZone", "Asia/Kathmandu")
                    .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                    .getOrCreate();
            ofSpark = session;
            forSmallTables = null;
        }
        return session;
    }

    /** The session for many small questions: it interprets plans, which is faster than to compile each of them. */
    static synchronized SparkSession startForSmallTables() {
        SparkSession parent = start();
        SparkSession session = forSmallTables;
        if (session == null) {
            session = parent.newSession();
            session.conf().set("spark.sql.codegen.wholeStage", "false");
            session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
            session.conf().set("spark.sql.adaptive.enabled", "false");
            session.conf().set("spark.sql.shuffle.partitions", "1");
            session.conf().set("spark.sql.session.timeZone", "Asia/Kathmandu");
            forSmallTables = session;
        }
        return session;
    }

    /**
     * Computes a table and keeps its rows. Its plan has nothing of how it was made, and neither have the tasks that read it, so that
     * many small questions do not carry that with them. Spark knows how large it is when it was read once.
     */
    static Dataset<Row> kept(Dataset<Row> table) {
        return table.localCheckpoint().persist();
    }
}
