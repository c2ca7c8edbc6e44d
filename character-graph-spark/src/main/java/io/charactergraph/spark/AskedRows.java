package io.charactergraph.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of what the parts of a check ask each other for. */
final class AskedRows {

    private final List<Dataset<Row>> tables = new ArrayList<>();

    /**
     * The rows, each once. What reads them sees a table, not how it is made: so the plans of the further steps stay small, and the
     * rows are made once. Without adaptive execution this runs nothing; with it Spark makes the rows now.
     */
    Dataset<Row> once(Dataset<Row> rows) {
        Dataset<Row> table = rows.distinct();
        tables.add(table);
        return rows.sparkSession().createDataFrame(table.javaRDD(), rows.schema());
    }

    /** The tables so far, with the plans that make them. */
    List<Dataset<Row>> tables() {
        return List.copyOf(tables);
    }
}
