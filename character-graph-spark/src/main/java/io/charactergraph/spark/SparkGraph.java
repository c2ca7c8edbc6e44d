package io.charactergraph.spark;

import io.charactergraph.model.RatingScale;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The graph of a studio as tables of Spark: nodes, edges, unresolved references, accounts, records. They have the same rows as
 * the graph that a load of the same tables makes in memory. Nothing is read until an action of Spark asks for it.
 *
 * <p>The tables of a studio are read once, and kept in memory and on disk with what they gave, until {@link #close}.
 *
 * @since 0.1
 */
public final class SparkGraph implements AutoCloseable {

    private final Map<GraphTable, Dataset<Row>> tables;
    private final RatingScale scale;
    private final List<Dataset<Row>> kept;

    SparkGraph(Map<GraphTable, Dataset<Row>> tables, RatingScale scale, List<Dataset<Row>> kept) {
        this.tables = new EnumMap<>(tables);
        this.scale = scale;
        this.kept = List.copyOf(kept);
    }

    /** The graph of a studio. */
    static SparkGraph of(SparkSession session, LogicalTables studio, StudioShape shape) {
        AssembledTables assembled = new AssembledTables(session, studio, shape);
        return new SparkGraph(assembled.tables(), RatingScale.standard(), assembled.kept());
    }

    /** A table of the graph, with the columns of {@link GraphTable#schema}. */
    Dataset<Row> table(GraphTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** The scale of ratings. */
    RatingScale scale() {
        return scale;
    }

    /** Returns the nodes, a row each; columns that a kind does not have are null. In no order. */
    public Dataset<Row> nodes() {
        return table(GraphTable.NODES);
    }

    /** Returns the edges, a row each, with their evidence. In no order. */
    public Dataset<Row> edges() {
        return table(GraphTable.EDGES);
    }

    /** Returns the unresolved references, a row each. In no order. */
    public Dataset<Row> unresolved() {
        return table(GraphTable.UNRESOLVED);
    }

    /** Returns the accounts, a row for each table of the dictionary. In no order. */
    public Dataset<Row> coverage() {
        return table(GraphTable.COVERAGE);
    }

    /** Returns the rows of {@code character_usage}, with what each names that exists. In no order. */
    public Dataset<Row> usages() {
        return table(GraphTable.USAGES);
    }

    /** Returns the manifests of scenes, with what each names that exists. In no order. */
    public Dataset<Row> manifests() {
        return table(GraphTable.MANIFESTS);
    }

    /** Returns the rows of {@code character_npc_links}, also those that lost to another link of the same pair. In no order. */
    public Dataset<Row> npcLinks() {
        return table(GraphTable.NPC_LINKS);
    }

    /** Returns the rows of {@code character_relationships}. In no order. */
    public Dataset<Row> relationships() {
        return table(GraphTable.RELATIONSHIPS);
    }

    /** Returns the active rows of {@code character_capabilities}. In no order. */
    public Dataset<Row> capabilities() {
        return table(GraphTable.CAPABILITIES);
    }

    /** Returns the places that use a node without being one. In no order. */
    public Dataset<Row> outsideReferences() {
        return table(GraphTable.OUTSIDE_REFERENCES);
    }

    /**
     * Writes the tables as Parquet, each into a folder of its name below a folder. What is there already is replaced.
     *
     * @param folder a folder of any file system that Spark knows
     */
    public void write(String folder) {
        tables.forEach((table, rows) -> rows.write().mode(SaveMode.Overwrite).parquet(folder + "/" + table.folder()));
    }

    /** Returns the graph that {@link #write} wrote, with the standard scale of ratings. */
    public static SparkGraph open(SparkSession session, String folder) {
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            tables.put(table, session.read().schema(table.schema()).parquet(folder + "/" + table.folder()));
        }
        return new SparkGraph(tables, RatingScale.standard(), List.of());
    }

    /** Frees what was kept. The tables of the graph can be used after it, and are then read anew. */
    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }
}
