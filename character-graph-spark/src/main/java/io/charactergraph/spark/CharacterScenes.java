package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
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
        Dataset<Row> touched =
                identity.touched(Set.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE), Set.of(EdgeKind.CASTS));
        Column casts = Steps.is(EdgeKind.CASTS);
        Dataset<Row> ofIdentity = played(touched.where(not(casts))).unionByName(cast(touched.where(casts)));
        return identity.hasInstances() ? ofIdentity.unionByName(ofTemplates()) : ofIdentity;
    }

    /** The scenes of steps to scenes and to roles. */
    private static Dataset<Row> played(Dataset<Row> steps) {
        Column other = col(Steps.OTHER);
        return steps.select(
                col(CHARACTER),
                col(TEMPLATE),
                Roles.sceneOf(other).as(SCENE),
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

    /** Of an instance the scenes of its template that are in no world, or in the instance's. */
    private Dataset<Row> ofTemplates() {
        Dataset<Row> worlds = WorldTables.of(graph).instances().withColumnRenamed("id", CHARACTER);
        Column places = explode(array_compact(array(lit(ScenePlaces.ANYWHERE), col("world"))));
        Dataset<Row> instances = identity.characters()
                .where(not(Identity.isTemplate(col(CHARACTER))))
                .join(worlds, Sequences.of(List.of(CHARACTER)), "left_outer")
                .select(col(CHARACTER), col(TEMPLATE), places.as(PLACE))
                .select(
                        col(CHARACTER),
                        col(TEMPLATE),
                        lit(Way.VIA_TEMPLATE.name()).as(Identity.WAY),
                        ScenePlaces.in(col(PLACE), col(TEMPLATE)).as("id"));
        Dataset<Row> scenes = Steps.of(graph, Set.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE), Set.of())
                .where(Identity.isTemplate(col(Steps.NODE)))
                .withColumn(SCENE, Roles.sceneOf(col(Steps.OTHER)));
        Dataset<Row> placed = ScenePlaces.of(scenes, graph)
                .select(
                        col(Steps.OTHER),
                        ScenePlaces.in(col(PLACE), col(Steps.NODE)).as(PLACE));
        return played(SpreadJoin.inner(placed, PLACE, instances));
    }
}
