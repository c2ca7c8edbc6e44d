package io.charactergraph.spark;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.internal.OneLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/**
 * A physical table as Spark has it. Its columns are asked for by names in lower case and have their own in any case, as warehouses write them.
 */
final class PhysicalFrame {

    private static final String EPOCH = "TIMESTAMP_NTZ '1970-01-01 00:00:00'";

    /** Of a struct the fields that a row does not have are null. */
    private static final Map<String, String> JSON = Map.of("ignoreNullFields", "true", "timeZone", "UTC");

    private final String table;
    private final Dataset<Row> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    PhysicalFrame(String table, Dataset<Row> frame) {
        this.table = table;
        List<String> names = new ArrayList<>();
        for (String column : frame.columns()) {
            String name = column.toLowerCase(Locale.ROOT);
            int many = columns.merge(name, 1, Integer::sum);
            names.add(many == 1 ? name : name + " (" + many + ")");
        }
        this.rows = frame.toDF(names.toArray(new String[0]));
    }

    /**
     * Whether the table has a column.
     *
     * @throws IllegalArgumentException if it has several of that name
     */
    boolean has(String column) {
        int many = columns.getOrDefault(column, 0);
        if (many > 1) {
            throw new IllegalArgumentException(OneLine.of("rows: table '" + table + "' has " + many
                    + " columns with the name '" + column + "' in some case"));
        }
        return many == 1;
    }

    /** The rows, with columns of any type. */
    Dataset<Row> rows() {
        return rows;
    }

    /** Some columns as texts. */
    Dataset<Row> texts(Collection<String> names) {
        return rows.select(names.stream().map(name -> text(name).as(name)).toArray(Column[]::new));
    }

    /** A column as text. */
    Column text(String name) {
        StructType schema = rows.schema();
        return text(rows.col(quoted(name)), schema.fields()[schema.fieldIndex(name)].dataType());
    }

    /** A name in an expression, whatever is in it. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A value as the database would show it; a time in UTC, whatever the time zone of the session. */
    private static Column text(Column column, DataType type) {
        Column text = column.cast(DataTypes.StringType);
        if (type.equals(DataTypes.TimestampType)) {
            Column seconds = unix_micros(column)
                    .cast("decimal(20,0)")
                    .divide(lit(1_000_000).cast("decimal(20,0)"))
                    .cast("decimal(18,6)");
            return expr(EPOCH)
                    .plus(make_dt_interval(lit(0), lit(0), lit(0), seconds))
                    .cast(DataTypes.StringType);
        }
        if (type instanceof ArrayType || type instanceof MapType || type instanceof StructType) {
            return to_json(column, JSON);
        }
        if (type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType) || type instanceof DecimalType) {
            return when(
                            isWhole(column, text, type),
                            column.try_cast(DataTypes.LongType).cast(DataTypes.StringType))
                    .otherwise(text);
        }
        return text;
    }

    /** Whether a number is whole. Numbers that may be null are often exported with a decimal point, also ids. */
    private static Column isWhole(Column number, Column text, DataType type) {
        return number.try_cast(DataTypes.LongType)
                .try_cast(type)
                .equalTo(number)
                .and(not(text.equalTo("-0.0")));
    }
}
