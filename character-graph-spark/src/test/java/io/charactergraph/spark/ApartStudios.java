package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.RatingScale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Many studios in which no world casts for the scenes of another studio. A scene without worlds can play in any world, so roles of one
 * name would be cast across studios; here each studio has its own names of roles.
 */
final class ApartStudios {

    private final ManyStudios many;
    private final SparkGraph spark;

    ApartStudios(ManyStudios many) {
        this.many = many;
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            tables.put(table, many.spark().table(table));
        }
        tables.computeIfPresent(GraphTable.NODES, (table, nodes) -> nodes.withColumn("id", role(col("id"))));
        tables.computeIfPresent(
                GraphTable.EDGES,
                (table, edges) -> edges.withColumn(
                                "attribute",
                                when(col("type").equalTo("casts"), concat(mark(col("from")), col("attribute")))
                                        .otherwise(col("attribute")))
                        .withColumn("to", role(col("to"))));
        tables.replaceAll((table, rows) -> rows.persist());
        this.spark = new SparkGraph(tables, RatingScale.standard(), List.copyOf(tables.values()));
    }

    SparkGraph spark() {
        return spark;
    }

    List<ManyStudios.Studio> studios() {
        return many.studios();
    }

    /** The name of an id of a studio. */
    static String name(ManyStudios.Studio studio, String id) {
        String renamed = studio.rename(id);
        return renamed.startsWith("role:")
                ? renamed.replaceFirst("(?s)^(role:[^:]*:)", "$1s" + studio.number() + "~")
                : renamed;
    }

    private Column role(Column id) {
        Column scene = regexp_extract(id, "(?s)^(role:[^:]*:)(.*)$", 1);
        Column name = regexp_extract(id, "(?s)^(role:[^:]*:)(.*)$", 2);
        return when(id.startsWith("role:"), concat(scene, mark(id), name)).otherwise(id);
    }

    /** The mark of the studio that has an id with a number. */
    private Column mark(Column id) {
        Column number = regexp_extract(id, ":(\\d+)", 1).try_cast("bigint").minus(1);
        return concat(lit("s"), pmod(number, lit((long) many.studios().size())), lit("~"));
    }
}
