package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The templates that take part in scenes: those for which {@code findScenesForCharacter} finds the scene. */
final class SceneCast {

    private static final String TEMPLATE = "templateId";

    private SceneCast() {}

    /** {@code sceneId}, {@code templateId}, each pair once. */
    static Dataset<Row> of(SparkGraph graph) {
        return new CharacterScenes(Identity.ofTemplates(graph))
                .pairs()
                .select(col("sceneId"), col(Identity.CHARACTER).as(TEMPLATE));
    }

    /**
     * The relationships of which both ends take part in the same thing: its id and the columns of the edge. A template that
     * takes part in very many things is in several tasks.
     *
     * @param cast the templates that take part in things: {@code templateId} and the id of the thing
     * @param thing the column with that id
     */
    static Dataset<Row> relationships(SparkGraph graph, Dataset<Row> cast, String thing) {
        Dataset<Row> relationships = EdgesOfKind.of(graph, EdgeKind.REFERENCES);
        Column[] columns = Stream.concat(Stream.of(thing), Arrays.stream(relationships.columns()))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return SpreadJoin.inner(cast, TEMPLATE, relationships.withColumn("id", col("from")))
                .drop(TEMPLATE)
                .withColumn(TEMPLATE, col("to"))
                .join(cast, new String[] {thing, TEMPLATE}, "left_semi")
                .select(columns);
    }
}
