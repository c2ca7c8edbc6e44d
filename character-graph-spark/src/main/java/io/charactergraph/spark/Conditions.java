package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The conditions of a filter beside the rating ceiling. Each is judged on what the ceiling leaves, and never on what another
 * condition leaves.
 */
final class Conditions {

    private final SparkGraph below;
    private final GraphFilter filter;
    private final Dataset<Row> nodes;
    private final Dataset<Row> edges;

    private Conditions(SparkGraph below, GraphFilter filter) {
        this.below = below;
        this.filter = filter;
        this.nodes = below.table(GraphTable.NODES);
        this.edges = below.table(GraphTable.EDGES);
    }

    /** What a filter leaves. */
    static SparkGraph apply(SparkGraph loaded, SparkGraph below, GraphFilter filter) {
        for (FilterPart.Nodes own : filter.parts(FilterPart.Nodes.class)) {
            OwnConditions.check(own.filter(), own.filter().describe());
        }
        for (FilterPart.Edges own : filter.parts(FilterPart.Edges.class)) {
            OwnConditions.check(own.filter(), own.filter().describe());
        }
        KeptIds gone = new KeptIds(() -> new Conditions(below, filter).gone());
        return new SparkGraph(
                loaded, below, filter, table -> edgesOf(filter, table, new GoneNodes(below, gone).rest(table)), gone);
    }

    /** The nodes that do not pass, with the roles of their scenes. */
    private Dataset<Row> gone() {
        Dataset<Row> gone = nodes.where(lit(false)).select("id");
        for (Dataset<Row> part : parts()) {
            gone = gone.unionByName(part);
        }
        return gone.unionByName(rolesOf(gone)).distinct();
    }

    private List<Dataset<Row>> parts() {
        List<Dataset<Row>> parts = new ArrayList<>();
        if (!filter.includesInactive()) {
            parts.add(inactive());
        }
        for (FilterPart part : filter.parts()) {
            if (part instanceof FilterPart.Worlds worlds) {
                parts.add(outside(worlds));
            } else if (part instanceof FilterPart.Arcs arcs) {
                parts.add(outside(arcs));
            } else if (part instanceof FilterPart.Tags tags) {
                Column has = arrays_overlap(col("tags"), texts(tags.tags()));
                parts.add(ids(isOf(NodeKind.CHARACTER_TEMPLATE, NodeKind.ASSET).and(not(coalesce(has, lit(false))))));
            } else if (part instanceof FilterPart.NodeKinds kinds) {
                parts.add(ids(not(isOf(kinds.kinds().toArray(new NodeKind[0])))));
            } else if (part instanceof FilterPart.Nodes own) {
                parts.add(OwnConditions.gone(nodes, own.filter()));
            }
        }
        return parts;
    }

    /** The edges of some kinds, and what a user's own filters keep of them. */
    private static Dataset<Row> edgesOf(GraphFilter filter, GraphTable table, Dataset<Row> rows) {
        if (table != GraphTable.EDGES) {
            return rows;
        }
        Dataset<Row> rest = rows;
        for (FilterPart.EdgeKinds kinds : filter.parts(FilterPart.EdgeKinds.class)) {
            rest = rest.where(col("type")
                    .isin(kinds.kinds().stream().map(EdgeKind::wireType).toArray()));
        }
        for (FilterPart.Edges own : filter.parts(FilterPart.Edges.class)) {
            rest = OwnConditions.kept(rest, own.filter());
        }
        return rest;
    }

    /** Inactive templates and instances, and the instances of inactive templates. */
    private Dataset<Row> inactive() {
        Dataset<Row> templates = ids(isOf(NodeKind.CHARACTER_TEMPLATE).and(not(col("isActive"))));
        Dataset<Row> instances = edges.where(isOf(EdgeKind.INSTANTIATES))
                .select(col("from"), col("to"))
                .join(templates.select(col("id").as("from")), "from")
                .select(col("to").as("id"));
        return templates
                .unionByName(ids(isOf(NodeKind.CHARACTER_INSTANCE).and(not(col("isActive")))))
                .unionByName(instances);
    }

    /** Roles go with their scene under every filter. */
    private Dataset<Row> rolesOf(Dataset<Row> gone) {
        return nodes.where(isOf(NodeKind.SCENE_ROLE))
                .select(col("id"), col("sceneId"))
                .join(gone.select(col("id").as("sceneId")), "sceneId")
                .select("id");
    }

    private Dataset<Row> outside(FilterPart.Worlds filter) {
        List<String> worlds = filter.ids().stream().map(World.Id::toString).toList();
        WorldTables tables = WorldTables.inside(below, filter.ids());
        Dataset<Row> known = tables.all().groupBy("id").agg(max("inside").as("inside"));
        Dataset<Row> others = filter.strict()
                ? ids(isOf(
                                NodeKind.CHARACTER_INSTANCE,
                                NodeKind.GAME_NPC,
                                NodeKind.SCENE,
                                NodeKind.ASSET,
                                NodeKind.GENERATION))
                        .join(known.where(col("inside")), new String[] {"id"}, "left_anti")
                : known.where(not(col("inside"))).select("id");
        return others.unionByName(ids(isOf(NodeKind.WORLD).and(not(col("id").isin(worlds.toArray())))))
                .unionByName(templatesOutside(tables.instances(), filter.strict()));
    }

    /** The templates that have instances, none of which keeps them. */
    private Dataset<Row> templatesOutside(Dataset<Row> instances, boolean strict) {
        Dataset<Row> known =
                instances.groupBy(col("id").as("to")).agg(max("inside").as("inside"));
        return edges.where(isOf(EdgeKind.INSTANTIATES))
                .select(col("from"), col("to"))
                .join(known, new String[] {"to"}, "left_outer")
                .groupBy(col("from").as("id"))
                .agg(max(coalesce(col("inside"), lit(!strict))).as("stays"))
                .where(not(col("stays")))
                .select("id");
    }

    private Dataset<Row> outside(FilterPart.Arcs filter) {
        Dataset<Row> inside =
                ArcTables.of(below, filter.ids()).all().select("id").distinct();
        return ids(isOf(NodeKind.SCENE, NodeKind.ASSET, NodeKind.GENERATION))
                .join(inside, new String[] {"id"}, "left_anti")
                .unionByName(ids(isOf(NodeKind.ARC)
                        .and(not(col("id")
                                .isin(filter.ids().stream().map(Fields::text).toArray())))));
    }

    private Dataset<Row> ids(Column condition) {
        return nodes.where(condition).select("id");
    }

    private static Column isOf(NodeKind... kinds) {
        return col("type").isin(Stream.of(kinds).map(NodeKind::wireType).toArray());
    }

    private static Column isOf(EdgeKind kind) {
        return col("type").equalTo(kind.wireType());
    }

    private static Column texts(Collection<String> texts) {
        return array(texts.stream().map(text -> lit(Fields.text(text))).toArray(Column[]::new));
    }
}
