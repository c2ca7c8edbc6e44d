package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The nodes of {@code getCharacterGraph} for many templates at once. */
final class GraphsOfTemplates {

    private final SparkGraph graph;
    private final Identity identity;
    private final CharacterReach reach;

    GraphsOfTemplates(Identity identity) {
        this.graph = identity.graph();
        this.identity = identity;
        this.reach = new CharacterReach(identity);
    }

    /** The answer, with the columns of {@link CharacterTables#graphs}. */
    Dataset<Row> nodes(int depth) {
        Dataset<Row> nodes =
                nodesOf(depth == 1 ? identity.withoutNpcs() : identity.nodes()).unionByName(worlds());
        if (depth >= 2) {
            nodes = nodes.unionByName(roles())
                    .unionByName(related())
                    .unionByName(arcs())
                    .unionByName(others(depth));
        }
        return nodes.where(
                        col(Identity.TEMPLATE).isNotNull().and(col(Steps.NODE).isNotNull()))
                .distinct();
    }

    /** The worlds that the instances live in. */
    Dataset<Row> worlds() {
        return others(identity.instancesOfTemplates().join(Steps.along(graph, EdgeKind.LIVES_IN), Steps.NODE));
    }

    /** The templates one step of {@code references} or {@code evolved_from} away. */
    Dataset<Row> related() {
        Set<EdgeKind> kinds = Set.of(EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM);
        Dataset<Row> steps = Steps.of(graph, kinds, Set.of()).unionByName(Steps.of(graph, Set.of(), kinds));
        return others(identity.asked(steps.withColumnRenamed(Steps.NODE, Identity.CHARACTER)));
    }

    private Dataset<Row> roles() {
        return others(identity.touched(Set.of(EdgeKind.FILLS_ROLE), Set.of()));
    }

    private Dataset<Row> arcs() {
        return others(Steps.along(graph, EdgeKind.PART_OF_ARC)
                .join(reach.scenes().withColumnRenamed("sceneId", Steps.NODE), Steps.NODE));
    }

    private Dataset<Row> others(int depth) {
        return depth == 2
                ? others(reach.near(Set.of(EdgeKind.HAS_CAPABILITY), Set.of(EdgeKind.USES_CHARACTER)))
                        .unionByName(reach.scenes()
                                .select(
                                        col(Identity.CHARACTER).as(Identity.TEMPLATE),
                                        col("sceneId").as(Steps.NODE)))
                : others(reach.all());
    }

    private static Dataset<Row> nodesOf(Dataset<Row> nodes) {
        return nodes.select(Identity.TEMPLATE, Steps.NODE);
    }

    private static Dataset<Row> others(Dataset<Row> steps) {
        return steps.select(
                col(Identity.CHARACTER).as(Identity.TEMPLATE), col(Steps.OTHER).as(Steps.NODE));
    }
}
