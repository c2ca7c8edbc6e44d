package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The usage of all templates, as tables: what {@link io.charactergraph.CharacterGraph} counts for each of them. Nothing is read
 * until an action of Spark asks for it, and nothing comes to the driver. The tables have no order.
 *
 * @since 0.1
 */
public final class UsageTables {

    private static final Column[] RANKED = {
        col("scenes").desc(),
        col("assetsDirect").desc(),
        col("generations").desc(),
        coalesce(col("key"), lit("")).asc(),
        col("templateId").asc()
    };

    private final UsageCounts counts;

    UsageTables(SparkGraph graph) {
        this.counts = new UsageCounts(graph);
    }

    /**
     * Returns the usage of each template: a row for each. What is counted, is counted once for a template.
     *
     * <ul>
     *   <li>{@code templateId} text
     *   <li>{@code key} text, may be null; {@code label} text
     *   <li>{@code instances}, {@code npcs}, {@code scenes}, {@code assets}, {@code assetsDirect}, {@code generations}, {@code
     *       promptVersions}, {@code actionBlocks} whole numbers (bigint): how many; {@code assetsDirect} without those that are only on the
     *       set of a scene
     *   <li>{@code worldIds}, {@code sceneIds}, {@code relatedTemplateIds} texts: in order; may be empty. All of one template are in one row
     *   <li>{@code lastUsed} timestamp: the latest of the template's own stamp, of its usage rows and of its generations; null when there is none
     * </ul>
     *
     * <p>Cost: each kind of edges is joined once with templates and once with what was found, and there is a row for each template
     * and each asset and generation of it until they are counted. The lists are not collected when their columns are not selected.
     */
    public Dataset<Row> all() {
        return counts.all();
    }

    /**
     * Returns the templates that are in no scene, asset, generation, prompt or action block: {@code templateId}, {@code key} (may be
     * null), {@code label}, all texts. A relationship or a world's binding is no use.
     *
     * <p>Cost: the edges of templates, instances and NPCs are joined once. No assets or generations of scenes are counted.
     */
    public Dataset<Row> neverUsed() {
        return counts.neverUsed();
    }

    /**
     * Returns all templates with their rank: by scenes, direct assets and generations, each from high to low, then by key.
     *
     * <ul>
     *   <li>{@code rank} integer: from 1; no two templates have the same
     *   <li>{@code templateId} text; {@code key} text, may be null; {@code label} text
     *   <li>{@code scenes}, {@code assetsDirect}, {@code generations} whole numbers (bigint)
     * </ul>
     *
     * <p>Cost: as {@link #all} without its lists and times. The rows are numbered in one task, which sorts a short row for each template.
     */
    public Dataset<Row> ranking() {
        return counts.withoutTimes()
                .select(
                        row_number().over(Window.orderBy(RANKED)).as("rank"),
                        col("templateId"),
                        col("key"),
                        col("label"),
                        col("scenes"),
                        col("assetsDirect"),
                        col("generations"));
    }
}
