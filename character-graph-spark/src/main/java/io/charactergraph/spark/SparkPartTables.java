package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.state.EffectiveRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of Spark, joined with what is asked for. What is asked for is a table in the plan itself, so Spark broadcasts it when it
 * is small.
 */
final class SparkPartTables implements PartTables {

    private static final Column[] STEP_COLUMNS = {
        col("from"), col("type"), col("to"), col("attribute"), col("isHint"), col("saysQuest")
    };

    private final SparkGraph graph;
    private final SparkSession session;
    private final long mostRows;
    private long rows;

    /**
     * Tables.
     *
     * @param mostRows how many rows may come to the driver in all
     */
    SparkPartTables(SparkGraph graph, long mostRows) {
        this.graph = graph;
        this.session = graph.table(GraphTable.NODES).sparkSession();
        this.mostRows = mostRows;
    }

    /** How many rows came to the driver. */
    long rowsTaken() {
        return rows;
    }

    @Override
    public List<Row> steps(Collection<Step> steps) {
        Dataset<Row> edges = graph.table(GraphTable.EDGES).select(STEP_COLUMNS);
        List<Row> found = new ArrayList<>(taken(stepsAt("from", edges, steps, Step::along)));
        found.addAll(taken(stepsAt("to", edges, steps, step -> !step.along())));
        return found;
    }

    private Dataset<Row> stepsAt(String end, Dataset<Row> edges, Collection<Step> steps, Predicate<Step> chosen) {
        List<Row> keys = steps.stream()
                .filter(chosen)
                .map(step ->
                        RowFactory.create(step.node().toString(), step.kind().wireType()))
                .toList();
        return keys.isEmpty()
                ? session.createDataFrame(List.of(), edges.schema())
                : semiJoin(edges, table(keys, end, "type"), end, "type");
    }

    @Override
    public List<Row> rows(GraphTable table, String column, Collection<String> texts) {
        List<Row> keys = texts.stream().map(text -> RowFactory.create(text)).toList();
        return taken(semiJoin(graph.table(table), table(keys, column), column));
    }

    @Override
    public List<Row> unresolvedOfManifests(Collection<String> rowIds) {
        List<Row> keys = rowIds.stream().map(id -> RowFactory.create(id)).toList();
        Dataset<Row> unresolved = graph.table(GraphTable.UNRESOLVED)
                .where(col("table").equalTo(StudioTable.SCENE_CHARACTER_MANIFESTS.tableName()));
        return taken(semiJoin(unresolved, table(keys, "rowId"), "rowId"));
    }

    @Override
    public List<Row> sceneNodes(Collection<Integer> numbers) {
        List<Row> keys =
                numbers.stream().map(number -> RowFactory.create(number)).toList();
        StructType schema = new StructType().add("sceneNodeId", DataTypes.IntegerType);
        return taken(
                semiJoin(graph.table(GraphTable.SCENE_NODES), session.createDataFrame(keys, schema), "sceneNodeId"));
    }

    @Override
    public List<Row> casts(Collection<String> roles) {
        List<Row> keys = roles.stream().map(role -> RowFactory.create(role)).toList();
        Dataset<Row> casts = graph.table(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.CASTS.wireType()))
                .select(STEP_COLUMNS);
        return taken(semiJoin(casts, table(keys, "attribute"), "attribute"));
    }

    @Override
    public List<Row> rolesCastBy(Collection<WorldRole> parts) {
        List<Row> keys = parts.stream()
                .map(part -> RowFactory.create(part.role(), part.world().toString()))
                .toList();
        Dataset<Row> roles = graph.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.SCENE_ROLE.wireType()))
                .select(col("id").as("roleId"), col("sceneId"), col("name"))
                .join(table(keys, "name", "castBy"), "name");
        Dataset<Row> placed = ScenePlaces.of(roles, graph)
                .where(col("place").equalTo(col("castBy")).or(col("place").equalTo(lit(ScenePlaces.ANYWHERE))));
        return taken(placed.select(col("roleId"), col("castBy").as("worldId")).distinct());
    }

    @Override
    public List<Row> questMembers(Collection<NodeId> arcs) {
        List<Row> keys =
                arcs.stream().map(arc -> RowFactory.create(arc.toString())).toList();
        Column rank = new OwnRank(graph.scale()).of(col("type"), col("contentRating"), col("ageRestricted"));
        Column isRated = col("type")
                .isin(EffectiveRatings.RATED.stream().map(NodeKind::wireType).toArray());
        Dataset<Row> lowest = graph.table(GraphTable.NODES)
                .where(when(isRated, rank).equalTo(0))
                .select(col("id").as("memberId"), lit(true).as("isAlwaysShown"));
        Dataset<Row> members = semiJoin(graph.table(GraphTable.EDGES).where(col("saysQuest")), table(keys, "to"), "to")
                .select(col("to").as("arcId"), col("from").as("memberId"))
                .join(lowest, Sequences.of(List.of("memberId")), "left_outer");
        Dataset<Row> chosen = members.where(col("isAlwaysShown"))
                .groupBy("arcId")
                .agg(min("memberId").as("chosen"));
        return taken(members.join(chosen, Sequences.of(List.of("arcId")), "left_outer")
                .where(col("chosen").isNull().or(col("chosen").equalTo(col("memberId"))))
                .select("arcId", "memberId")
                .distinct());
    }

    @Override
    public List<Row> edgesBetween(Collection<NodeId> nodes) {
        List<Row> keys =
                nodes.stream().map(node -> RowFactory.create(node.toString())).toList();
        Dataset<Row> from = semiJoin(graph.table(GraphTable.EDGES), table(keys, "from"), "from");
        return taken(semiJoin(from, table(keys, "to"), "to"));
    }

    @Override
    public List<Row> coverage() {
        return taken(graph.table(GraphTable.COVERAGE));
    }

    private Dataset<Row> table(List<Row> keys, String... columns) {
        StructType schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        return session.createDataFrame(keys, schema);
    }

    private static Dataset<Row> semiJoin(Dataset<Row> rows, Dataset<Row> keys, String... columns) {
        Column[] inOrder = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        return rows.join(keys, Sequences.of(Arrays.asList(columns)), "left_semi")
                .select(inOrder);
    }

    /** Takes rows to the driver. */
    private List<Row> taken(Dataset<Row> found) {
        List<Row> all = found.collectAsList();
        rows += all.size();
        if (rows > mostRows) {
            throw tooMany(mostRows);
        }
        return all;
    }

    static GraphLoadException tooMany(long mostRows) {
        return new GraphLoadException(
                GraphLoadException.Phase.ASSEMBLING,
                null,
                "it needs more than " + mostRows
                        + " rows of the tables, which the heap of this JVM may not hold; load a"
                        + " smaller part, or use a larger heap",
                null);
    }
}
