package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows of all tables, each with the part in which it is assembled. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class PartRows {

    static final StructType SCHEMA = new StructType()
            .add("part", DataTypes.IntegerType, false)
            .add("table", DataTypes.IntegerType, false)
            .add("cells", DataTypes.createArrayType(DataTypes.StringType), false);

    private PartRows() {}

    /** The rows of the tables that are read. */
    static Dataset<Row> of(SparkSession session, LogicalTables tables, StudioShape shape) {
        Dataset<Row> all = null;
        for (StudioShape.Table table : shape.tables()) {
            if (table.isRead()) {
                Dataset<Row> rows = tables.rows(table.table())
                        .select(lit(table.table().ordinal()).as("table"), col("cells"));
                all = all == null ? rows : all.unionAll(rows);
            }
        }
        if (all == null) {
            return session.createDataFrame(List.of(), SCHEMA);
        }
        return all.map((MapFunction<Row, Row>) row -> divided(row, shape), Encoders.row(SCHEMA));
    }

    private static Row divided(Row row, StudioShape shape) {
        StudioTable table = StudioTable.values()[row.getInt(0)];
        List<@Nullable String> cells = row.getList(1);
        String together = PartAssembly.togetherWith(table, new TextCells(table).over(cells));
        return RowFactory.create(shape.part(together), row.getInt(0), Sequences.of(cells));
    }

    static int part(Row row) {
        return row.getInt(0);
    }

    static StudioTable table(Row row) {
        return StudioTable.values()[row.getInt(1)];
    }

    static List<@Nullable String> cells(Row row) {
        return row.getList(2);
    }
}
