package io.charactergraph.spark;

import org.apache.spark.sql.SparkSession;

/** A session of Spark in this process. */
final class LocalSession {

    private LocalSession() {}

    /** A session with the settings of Spark. */
    static SparkSession start() {
        return settings().getOrCreate();
    }

    /** A session for many small questions: it interprets plans, which is faster than to compile each of them. */
    static SparkSession startForSmallTables() {
        return settings()
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
    }

    private static SparkSession.Builder settings() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("character-graph")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.default.parallelism", "2")
                .config("spark.sql.session.timeZone", "Asia/Kathmandu")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
    }
}
