package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What comes to the parts in which rules run: of each row one column with a table's row is there, at most. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class CheckRows {

    static final String NODE = "node";
    static final String EDGE = "edge";
    static final String UNRESOLVED = "unresolved";
    static final String MANIFEST = "manifest";
    static final String NPC_LINK = "npcLink";
    static final String RELATIONSHIP = "relationship";
    static final String CAPABILITY = "capability";
    static final String USAGE = "usage";

    static final StructType SCHEMA = new StructType()
            .add("part", DataTypes.IntegerType)
            .add("rank", DataTypes.IntegerType)
            .add("sight", DataTypes.IntegerType)
            .add("own", DataTypes.StringType)
            .add("template", DataTypes.StringType)
            .add("usageRows", DataTypes.LongType)
            .add(NODE, GraphTable.NODES.schema())
            .add(EDGE, GraphTable.EDGES.schema())
            .add(UNRESOLVED, GraphTable.UNRESOLVED.schema())
            .add(MANIFEST, GraphTable.MANIFESTS.schema())
            .add(NPC_LINK, GraphTable.NPC_LINKS.schema())
            .add(RELATIONSHIP, GraphTable.RELATIONSHIPS.schema())
            .add(CAPABILITY, GraphTable.CAPABILITIES.schema())
            .add(USAGE, GraphTable.USAGES.schema());

    /** Nodes come first, and what passes the filter before what does not: a graph is built in that order. */
    private static final Set<String> RANKS = Set.of(NODE, EDGE);

    private CheckRows() {}

    /** A table's columns as one column. */
    static Column whole(GraphTable table) {
        return struct(Arrays.stream(table.schema().fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new));
    }

    /** The rows of tables with the same columns. */
    static Dataset<Row> union(List<Dataset<Row>> tables) {
        int half = tables.size() / 2;
        return half == 0
                ? tables.get(0)
                : union(tables.subList(0, half)).unionByName(union(tables.subList(half, tables.size())));
    }

    /** The rows with all columns. */
    static Dataset<Row> shaped(Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        int rank = there.contains(NODE) ? 0 : there.contains(EDGE) ? 1 : RANKS.size();
        Column[] columns = Arrays.stream(SCHEMA.fields())
                .map(field -> column(field, there, rank).as(field.name()))
                .toArray(Column[]::new);
        return rows.select(columns);
    }

    private static Column column(StructField field, Set<String> there, int rank) {
        return switch (field.name()) {
            case "rank" -> lit(rank);
            case "sight" -> there.contains("sight") ? col("sight") : lit(Look.Sight.SHOWN.ordinal());
            default ->
                there.contains(field.name()) ? col(field.name()) : lit(null).cast(field.dataType());
        };
    }
}
