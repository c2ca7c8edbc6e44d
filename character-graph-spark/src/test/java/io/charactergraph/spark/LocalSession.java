package io.charactergraph.spark;

import org.apache.spark.sql.SparkSession;

/** A session of Spark in this process. */
final class LocalSession {

    private LocalSession() {}

    static SparkSession start() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("character-graph")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.default.parallelism", "2")
                .config("spark.sql.session.timeZone", "Asia/Kathmandu")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }
}
