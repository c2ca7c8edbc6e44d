package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.graph.index.EdgePreference;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The tables of the graph of a studio, read and assembled by parts. */
final class AssembledTables {

    private static final String TYPE = "type";

    private final Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
    private final JavaRDD<Tuple2<Integer, byte[]>> kept;

    /** The graph of a studio. */
    AssembledTables(StudioParts studio) {
        SparkSession session = studio.session();
        this.kept = studio.assembled().persist(StorageLevel.MEMORY_AND_DISK());
        for (GraphTable table : GraphTable.values()) {
            Dataset<Row> assembled = Assembling.read(session, kept, table);
            tables.put(
                    table,
                    switch (table) {
                        case NODES -> nodes(Times.shown(assembled));
                        case EDGES -> edges(assembled);
                        case ROW_REFERENCES -> assembled.unionByName(repeated(Assembling.shared(session, kept)));
                        case COVERAGE -> coverage(session, assembled, studio.shape());
                        default -> Times.shown(assembled);
                    });
        }
    }

    Map<GraphTable, Dataset<Row>> tables() {
        return tables;
    }

    /** Frees what is kept of them; with a session that is stopped it is gone. */
    void free() {
        if (!kept.context().isStopped()) {
            kept.unpersist(false);
        }
    }

    /** An arc is in every part with a row that names it; it is a quest when one of them says so. */
    private static Dataset<Row> nodes(Dataset<Row> nodes) {
        Column several = lit(false);
        for (NodeKind kind : NodeKind.values()) {
            if (PartAssembly.isInSeveralParts(kind)) {
                several = several.or(col(TYPE).equalTo(kind.wireType()));
            }
        }
        Column[] all = Arrays.stream(nodes.columns()).map(name -> col(name)).toArray(Column[]::new);
        return nodes.where(not(several))
                .unionByName(nodes.where(several)
                        .groupBy("id")
                        .agg(max_by(struct(all), col("isQuest")).as("node"))
                        .select("node.*"));
    }

    /** Of the same edge from rows of several parts one is kept (readings R20). */
    private static Dataset<Row> edges(Dataset<Row> edges) {
        List<String> tables = Arrays.stream(StudioTable.values())
                .filter(PartAssembly::mayRepeatEdges)
                .map(StudioTable::tableName)
                .toList();
        Column mayRepeat = col("table").isin(tables.toArray());
        Dataset<Row> once = edges.where(mayRepeat)
                .groupByKey((MapFunction<Row, String>) AssembledTables::identity, Encoders.STRING())
                .reduceGroups((ReduceFunction<Row>) AssembledTables::preferred)
                .map((MapFunction<Tuple2<String, Row>, Row>) Tuple2::_2, Encoders.row(EdgeColumns.SCHEMA));
        return edges.where(not(mayRepeat)).unionByName(once);
    }

    /** The references of rows in several parts that make the same edge. */
    private static Dataset<Row> repeated(Dataset<Row> shared) {
        Column[] reference = Arrays.stream(RecordColumns.ROW_REFERENCES.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return shared.groupBy("edge")
                .agg(collect_set(struct(reference)).as("references"))
                .where(size(col("references")).gt(1))
                .select(explode(col("references")).as("reference"))
                .select("reference.*")
                .distinct();
    }

    private static String identity(Row edge) {
        StringBuilder identity = new StringBuilder();
        for (String column : EdgeColumns.IDENTITY) {
            String text = String.valueOf(edge.<Object>getAs(column));
            identity.append(text.length()).append(' ').append(text);
        }
        return identity.toString();
    }

    private static Row preferred(Row left, Row right) {
        return EdgePreference.ORDER.compare(EdgeColumns.edge(left), EdgeColumns.edge(right)) <= 0 ? left : right;
    }

    /** The accounts of all parts, added; also of tables of which no part has a row. */
    private static Dataset<Row> coverage(SparkSession session, Dataset<Row> parts, StudioShape shape) {
        List<Row> none = shape.tables().stream()
                .map(table -> CoverageColumns.row(table.coverage(shape.source())))
                .toList();
        Column[] equal = CoverageColumns.EQUAL.stream().map(name -> col(name)).toArray(Column[]::new);
        String partial = TableCoverage.Status.PARTIAL.name();
        Column status = when(max(col("status").equalTo(partial)), lit(partial)).otherwise(max(col("status")));
        List<Column> sums = new ArrayList<>();
        for (String count : CoverageColumns.COUNTS) {
            sums.add(sum(col(count)).as(count));
        }
        Dataset<Row> added = session.createDataFrame(none, CoverageColumns.SCHEMA)
                .unionByName(parts)
                .groupBy(equal)
                .agg(status.as("status"), sums.toArray(new Column[0]));
        Column[] inOrder = Arrays.stream(CoverageColumns.SCHEMA.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return added.select(inOrder);
    }
}
