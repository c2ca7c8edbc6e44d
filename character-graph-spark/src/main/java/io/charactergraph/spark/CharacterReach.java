package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.GenerationReason;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What many characters reach, in two steps: near are the things that touch a node of a character, far are the assets and generations of
 * its scenes, assets, generations and prompt versions. Each kind of edge is joined once in a step.
 *
 * <p>Tables of this class have {@code characterId}, {@code otherId}, and {@code reason}: a word of {@link AssetReason} or {@link
 * GenerationReason}, null for prompt versions and action blocks. Rows repeat.
 */
final class CharacterReach {

    static final String REASON = "reason";

    private final SparkGraph graph;
    private final Identity identity;
    private final CharacterScenes scenes;

    CharacterReach(Identity identity) {
        this.graph = identity.graph();
        this.identity = identity;
        this.scenes = new CharacterScenes(identity);
    }

    /** The assets that show a character or that a generation of it made, and those of its scenes. */
    Dataset<Row> assets() {
        Dataset<Row> near = near(Set.of(EdgeKind.EXPRESSES_AS), Set.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER));
        Dataset<Row> starts = starts(near.where(isA(NodeKind.GENERATION))).distinct();
        return near.where(isA(NodeKind.ASSET)).unionByName(further(starts, stepsToAssets()));
    }

    /** The generations that involve a character, made an asset that shows it, or were made for its scenes or with its prompts. */
    Dataset<Row> generations() {
        Dataset<Row> near = near(
                Set.of(EdgeKind.EXPRESSES_AS),
                Set.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.USES_CHARACTER));
        Dataset<Row> starts = starts(near.where(isA(NodeKind.ASSET).or(isA(NodeKind.PROMPT_VERSION))))
                .distinct();
        return near.where(isA(NodeKind.GENERATION)).unionByName(further(starts, stepsToGenerations()));
    }

    /** Everything near but scenes: assets, generations, prompt versions, action blocks. */
    Dataset<Row> near() {
        return near(
                Set.of(EdgeKind.EXPRESSES_AS, EdgeKind.HAS_CAPABILITY),
                Set.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.USES_CHARACTER));
    }

    /** Everything near, scenes included, and the assets and generations behind it. */
    Dataset<Row> all() {
        Dataset<Row> near =
                near().distinct(); // so one exchange gives both what is near and where the second step starts
        Dataset<Row> far = further(starts(near), stepsToAssets().unionByName(stepsToGenerations()));
        return near.unionByName(far)
                .unionByName(scenes().select(
                                col(Identity.CHARACTER),
                                col("sceneId").as(Steps.OTHER),
                                lit(null).cast("string").as(REASON)));
    }

    /** A row for each character and scene: {@code characterId}, {@code sceneId}. */
    Dataset<Row> scenes() {
        return scenes.pairs();
    }

    /** What is near by edges of some kinds. */
    Dataset<Row> near(Set<EdgeKind> along, Set<EdgeKind> against) {
        Column reason = when(Steps.is(EdgeKind.DEPICTS), lit(AssetReason.DEPICTS.name()))
                .when(Steps.is(EdgeKind.EXPRESSES_AS), lit(AssetReason.EXPRESSION.name()))
                .when(Steps.is(EdgeKind.INVOLVES_CHARACTER), lit(GenerationReason.INVOLVES.name()));
        return identity.touched(along, against).select(col(Identity.CHARACTER), col(Steps.OTHER), reason.as(REASON));
    }

    /** Where the second step starts: at things near, and at scenes. A thing that is near for two reasons is there twice. */
    private Dataset<Row> starts(Dataset<Row> near) {
        return near.select(col(Identity.CHARACTER), col(Steps.OTHER).as(Steps.NODE))
                .unionByName(scenes().withColumnRenamed("sceneId", Steps.NODE));
    }

    private static Dataset<Row> further(Dataset<Row> starts, Dataset<Row> steps) {
        return SpreadJoin.inner(steps, Steps.NODE, starts.withColumnRenamed(Steps.NODE, "id"))
                .select(Identity.CHARACTER, Steps.OTHER, REASON);
    }

    private Dataset<Row> stepsToAssets() {
        Column reason = when(Steps.is(EdgeKind.CONTAINS_ASSET), lit(AssetReason.SCENE.name()))
                .otherwise(lit(AssetReason.GENERATED.name()));
        return steps(Set.of(EdgeKind.CONTAINS_ASSET), Set.of(EdgeKind.GENERATED_BY), reason);
    }

    private Dataset<Row> stepsToGenerations() {
        Column reason = when(Steps.is(EdgeKind.CREATED_FOR), lit(GenerationReason.SCENE.name()))
                .when(Steps.is(EdgeKind.USES_PROMPT), lit(GenerationReason.PROMPT.name()))
                .otherwise(lit(GenerationReason.PRODUCED.name()));
        return steps(Set.of(EdgeKind.GENERATED_BY), Set.of(EdgeKind.CREATED_FOR, EdgeKind.USES_PROMPT), reason);
    }

    private Dataset<Row> steps(Set<EdgeKind> along, Set<EdgeKind> against, Column reason) {
        return Steps.of(graph, along, against).select(col(Steps.NODE), col(Steps.OTHER), reason.as(REASON));
    }

    /** Whether the other node is of a kind. */
    static Column isA(NodeKind kind) {
        return Steps.isA(kind, col(Steps.OTHER));
    }
}
