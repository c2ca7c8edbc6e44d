package io.charactergraph.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.source.assembly.CeilingContext;
import io.charactergraph.state.CoverageBelow;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * What a rating ceiling leaves of a graph as loaded: the nodes that are not rated higher, and no sign of the others (readings
 * R41, R42).
 */
final class Ceiling {

    private final SparkGraph loaded;
    private final GoneNodes hidden;

    private Ceiling(SparkGraph loaded, KeptIds hidden) {
        this.loaded = loaded;
        this.hidden = new GoneNodes(loaded, hidden);
    }

    /**
     * The lowest of the ceilings of a filter that has some.
     *
     * @throws IllegalArgumentException if the scale does not know one of them
     */
    static FilterPart.Ceiling lowest(GraphFilter filter, RatingScale scale) {
        return filter.parts(FilterPart.Ceiling.class).stream()
                .min(Comparator.comparingInt(ceiling -> scale.requireRank(ceiling.rating())))
                .get();
    }

    /** The graph below a ceiling. */
    static SparkGraph below(SparkGraph loaded, FilterPart.Ceiling ceiling) {
        int rank = loaded.scale().requireRank(ceiling.rating());
        KeptIds hidden = new KeptIds(() -> hidden(loaded, rank));
        return new SparkGraph(
                loaded,
                null,
                GraphFilter.rating(ceiling.rating()).includingInactive(),
                table -> new Ceiling(loaded, hidden).table(table),
                hidden);
    }

    /** The nodes rated higher, the roles of their scenes, and the arcs that only they name. */
    private static Dataset<Row> hidden(SparkGraph loaded, int rank) {
        Dataset<Row> rated = RatingTables.ranks(loaded, loaded.scale())
                .where(col("effectiveRank").gt(rank))
                .select("id");
        Dataset<Row> roles = loaded.table(GraphTable.NODES)
                .where(col("type").equalTo(NodeKind.SCENE_ROLE.wireType()))
                .select(col("id"), col("sceneId"))
                .join(rated.select(col("id").as("sceneId")), "sceneId")
                .select("id");
        Dataset<Row> members = loaded.table(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.PART_OF_ARC.wireType()))
                .select(col("from"), col("to"));
        Dataset<Row> arcs = members.join(
                        rated.select(col("id").as("from"), lit(true).as("hidden")), new String[] {"from"}, "left_outer")
                .groupBy(col("to").as("id"))
                .agg(min(coalesce(col("hidden"), lit(false))).as("hidden"))
                .where(col("hidden"))
                .select("id");
        return rated.unionByName(roles).unionByName(arcs);
    }

    private Dataset<Row> table(GraphTable table) {
        return switch (table) {
            case NODES -> new RedactedNodes(loaded, hidden).table();
            case UNRESOLVED -> unresolved();
            case COVERAGE ->
                loaded.table(table)
                        .map(
                                (MapFunction<Row, Row>) row ->
                                        CoverageColumns.row(CoverageBelow.withoutCounts(CoverageColumns.table(row))),
                                Encoders.row(CoverageColumns.SCHEMA));
            case EDGES,
                    USAGES,
                    MANIFESTS,
                    NPC_LINKS,
                    RELATIONSHIPS,
                    CAPABILITIES,
                    OUTSIDE_REFERENCES,
                    ROW_REFERENCES,
                    SCENE_NODES -> hidden.rest(table);
        };
    }

    private Dataset<Row> unresolved() {
        Dataset<Row> rows = hidden.named(
                loaded.table(GraphTable.UNRESOLVED),
                concat(
                        GoneNodes.ids("owner"),
                        col("rowNodes"),
                        col("missing"),
                        col("partners"),
                        col("named"),
                        col("before")));
        return rows.flatMap(
                (FlatMapFunction<Row, Row>) row -> visible(row).iterator(), Encoders.row(UnresolvedColumns.SCHEMA));
    }

    /** The reference of a row without what names hidden nodes, when it shows (readings R42). */
    private static List<Row> visible(Row row) {
        Set<NodeId> gone = Set.copyOf(Fields.ids(row, GoneNodes.GONE, NodeId.class));
        UnresolvedReference reference = UnresolvedColumns.reference(row);
        CeilingContext context = UnresolvedColumns.context(row);
        boolean named = reference.owner().filter(gone::contains).isPresent()
                || reference.rowNodes().stream().anyMatch(gone::contains)
                || reference.missing().stream().anyMatch(gone::contains);
        return named || !context.shows(gone::contains)
                ? List.of()
                : List.of(UnresolvedColumns.row(
                        context.withoutHidden(reference, gone::contains),
                        new CeilingContext(
                                context.partners(), rest(context.named(), gone), rest(context.before(), gone))));
    }

    private static List<NodeId> rest(List<NodeId> ids, Set<NodeId> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
