package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The times in tables. Inside they are numbers: what Spark makes of a time in Java depends on the settings of the session. A reader of a table
 * sees timestamps.
 */
final class Times {

    /** The type of a time inside: microseconds since 1970 in UTC. No other column of nodes or usages has it. */
    static final DataType MICROS = DataTypes.LongType;

    private Times() {}

    /** The table with timestamps. */
    static Dataset<Row> shown(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.schema().fields())
                .map(field -> field.dataType().equals(MICROS)
                        ? timestamp_micros(col(field.name())).as(field.name())
                        : col(field.name()))
                .toArray(Column[]::new);
        return table.select(columns);
    }

    /** The table with its timestamps as numbers, as rows are read. */
    static Dataset<Row> inside(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.schema().fields())
                .map(field -> field.dataType().equals(DataTypes.TimestampType)
                        ? unix_micros(col(field.name())).as(field.name())
                        : col(field.name()))
                .toArray(Column[]::new);
        return table.select(columns);
    }

    /** The schema of the table with timestamps. */
    static StructType shown(StructType schema) {
        return new StructType(Arrays.stream(schema.fields())
                .map(field -> field.dataType().equals(MICROS)
                        ? new StructField(field.name(), DataTypes.TimestampType, true, field.metadata())
                        : field)
                .toArray(StructField[]::new));
    }
}
