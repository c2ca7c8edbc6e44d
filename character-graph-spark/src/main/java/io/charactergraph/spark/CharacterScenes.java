package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.internal.Lazy;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code findScenesForCharacter} for many characters at once. */
final class CharacterScenes {

    private static final String CHARACTER = Identity.CHARACTER;
    private static final String TEMPLATE = Identity.TEMPLATE;
    private static final String SCENE = "sceneId";
    private static final String PLACE = "place";
    private static final String WORLDS = "worlds";
    private static final Column NO_ROLE = lit(null).cast("string");

    private final SparkGraph graph;
    private final Identity identity;
    private final Lazy<Dataset<Row>> pairs =
            Lazy.of(() -> found().select(CHARACTER, SCENE).distinct());

    CharacterScenes(Identity identity) {
        this.graph = identity.graph();
        this.identity = identity;
    }

    /** A row for each character and scene found: {@code characterId}, {@code sceneId}. */
    Dataset<Row> pairs() {
        return pairs.get();
    }

    /** The answer, with the columns of {@link CharacterTables#scenes}. */
    Dataset<Row> answer() {
        Dataset<Row> scenes = found().groupBy(CHARACTER, SCENE)
                .agg(
                        max(TEMPLATE).as(TEMPLATE),
                        Order.texts(col("role")).as("roles"),
                        Order.texts(col("castRole")).as("castRoles"),
                        Order.words(Way.class, col(Identity.WAY)).as("ways"));
        Dataset<Row> requirements = Steps.along(graph, EdgeKind.REQUIRES_CHARACTER)
                .select(
                        col(Steps.NODE).as(SCENE),
                        col(Steps.OTHER).as(TEMPLATE),
                        lit(true).as("requires"))
                .distinct();
        return scenes.join(requirements, Sequences.of(List.of(SCENE, TEMPLATE)), "left_outer")
                .select(
                        col(CHARACTER),
                        col(SCENE),
                        col("roles"),
                        col("castRoles"),
                        col("requires").isNotNull().as("required"),
                        col("ways"));
    }

    /** Everything by which a scene is found: {@code characterId, templateId, sceneId, role, castRole, way}. Rows repeat. */
    private Dataset<Row> found() {
        Dataset<Row> played = identity.hasInstances() ? playedWithTemplates() : touched(played(), identity.nodes());
        Dataset<Row> casts = identity.touched(Set.of(), Set.of(EdgeKind.CASTS));
        return answers(played).unionByName(cast(casts));
    }

    /** The steps to the scenes in which nodes appear, and to the roles that they fill, with the scene. */
    private Dataset<Row> played() {
        return Steps.of(graph, Set.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE), Set.of())
                .withColumn(SCENE, Roles.sceneOf(col(Steps.OTHER)))
                .where(col(SCENE).isNotNull());
    }

    private static Dataset<Row> touched(Dataset<Row> steps, Dataset<Row> nodes) {
        return SpreadJoin.inner(steps, Steps.NODE, nodes.withColumnRenamed(Steps.NODE, "id"));
    }

    /**
     * The steps that touch nodes of the characters, and those of the templates of instances: to scenes that are in no world, or in the
     * instance's. The worlds come to the steps at their scene; then the steps come to the nodes once, for templates and instances.
     */
    private Dataset<Row> playedWithTemplates() {
        Dataset<Row> worlds = WorldTables.of(graph)
                .scenes()
                .groupBy(col("id").as(SCENE))
                .agg(array_sort(collect_list("world")).as(WORLDS));
        Dataset<Row> placed = played().join(worlds, Sequences.of(List.of(SCENE)), "left_outer");
        Dataset<Row> homes = WorldTables.of(graph).instances().withColumnRenamed("id", CHARACTER);
        Dataset<Row> ofTemplates = identity.characters()
                .where(not(Identity.isTemplate(col(CHARACTER)))
                        .and(col(TEMPLATE).isNotNull()))
                .join(homes, Sequences.of(List.of(CHARACTER)), "left_outer")
                .withColumn(Steps.NODE, col(TEMPLATE))
                .withColumn(Identity.WAY, lit(Way.VIA_TEMPLATE.name()));
        Dataset<Row> nodes = identity.nodes().unionByName(ofTemplates, true);
        return touched(placed, nodes)
                .where(col(Identity.WAY)
                        .notEqual(Way.VIA_TEMPLATE.name())
                        .or(col(WORLDS).isNull())
                        .or(array_contains(col(WORLDS), col("world"))));
    }

    /** The scenes of steps to scenes and to roles. */
    private static Dataset<Row> answers(Dataset<Row> steps) {
        Column other = col(Steps.OTHER);
        return steps.select(
                col(CHARACTER),
                col(TEMPLATE),
                col(SCENE),
                when(Roles.isRole(other), other).as("role"),
                NO_ROLE.as("castRole"),
                col(Identity.WAY));
    }

    /** The scenes with an open role for which a world casts the character. */
    private Dataset<Row> cast(Dataset<Row> casts) {
        Column places = explode(array(col(Steps.OTHER), lit(ScenePlaces.ANYWHERE)));
        Dataset<Row> bindings = casts.select(
                        col(CHARACTER), col(TEMPLATE), col(Steps.ATTRIBUTE).as("name"), places.as(PLACE))
                .distinct()
                .select(
                        col(CHARACTER),
                        col(TEMPLATE),
                        ScenePlaces.in(col(PLACE), col("name")).as("id"));
        Dataset<Row> roles = ScenePlaces.of(OpenRoles.of(graph), graph)
                .select(
                        col("roleId"),
                        col(SCENE),
                        ScenePlaces.in(col(PLACE), col("name")).as(PLACE));
        return SpreadJoin.inner(roles, PLACE, bindings)
                .select(
                        col(CHARACTER),
                        col(TEMPLATE),
                        col(SCENE),
                        NO_ROLE.as("role"),
                        col("roleId").as("castRole"),
                        lit(Way.VIA_WORLD_ROLE.name()).as(Identity.WAY));
    }
}
