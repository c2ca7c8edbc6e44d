package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import io.charactergraph.state.EffectiveRatings;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Describes what is different between two graphs as events. */
final class Story {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String EVENT = "event";
    private static final String SUBJECT = "subject";
    private static final String SCENE = "scene";
    private static final String PORTRAIT = "portrait";
    private static final Column NO_TEXT = lit(null).cast("string");
    private static final Column NONE = array().cast("array<string>");

    private final SparkGraph before;
    private final SparkGraph after;
    private final Dataset<Row> changed;

    /**
     * Describes.
     *
     * @param changed the nodes that are not equal in both: {@code before}, {@code after}
     */
    Story(SparkGraph before, SparkGraph after, Dataset<Row> changed) {
        this.before = before;
        this.after = after;
        this.changed = changed.where(col(BEFORE).isNotNull().and(col(AFTER).isNotNull()));
    }

    /** The events, with the columns of {@link ChangeTables#story}. */
    Dataset<Row> events() {
        Dataset<Row> described = withSentences(recasts().unionByName(scenes()).unionByName(portraits()))
                .unionByName(rerated())
                .unionByName(activity())
                .flatMap(new StoryRows(), Encoders.row(StoryRows.SCHEMA));
        return described.withColumn(
                "order",
                struct(
                        StoryRows.group(col(EVENT)).as("group"),
                        Order.key(col(SUBJECT)).as(SUBJECT),
                        StoryRows.rank(col(EVENT)).as(EVENT),
                        Order.key(col(SCENE)).as(SCENE)));
    }

    /** Roles that other characters fill. */
    private Dataset<Row> recasts() {
        Column number = substring_index(substring_index(col(SUBJECT), ":", 2), ":", -1);
        String game = NodeKind.SCENE.prefix() + ":" + SceneType.GAME.idWord() + ":";
        return regrouped(players(before), players(after))
                .select(
                        lit(StoryRows.Event.RECAST.name()).as(EVENT),
                        col(SUBJECT),
                        concat(lit(game), number).as(SCENE),
                        col(BEFORE),
                        col(AFTER));
    }

    /** The characters that fill each role: {@code subject}, {@code other}. */
    private static Dataset<Row> players(SparkGraph graph) {
        Dataset<Row> fillers = Steps.along(graph, EdgeKind.FILLS_ROLE)
                .select(col(Steps.NODE).as("memberId"), col(Steps.OTHER).as(SUBJECT));
        return PlayedTemplates.addCharacters(graph, fillers)
                .select(col(SUBJECT), col("characterId").as("other"));
    }

    /** Templates that are in other scenes. */
    private Dataset<Row> scenes() {
        return marked(scenes(before), scenes(after))
                .where(not(col("was").equalTo(col("is"))))
                .select(
                        when(col("was"), lit(StoryRows.Event.SCENE_LOST.name()))
                                .otherwise(lit(StoryRows.Event.SCENE_GAINED.name()))
                                .as(EVENT),
                        col(SUBJECT),
                        col("other").as(SCENE),
                        NONE.as(BEFORE),
                        NONE.as(AFTER));
    }

    private static Dataset<Row> scenes(SparkGraph graph) {
        return new CharacterScenes(Identity.ofTemplates(graph))
                .answer()
                .select(col(Identity.CHARACTER).as(SUBJECT), col("sceneId").as("other"));
    }

    /** NPCs with another portrait. */
    private Dataset<Row> portraits() {
        return regrouped(portraits(before), portraits(after))
                .select(
                        lit(StoryRows.Event.PORTRAIT_REPLACED.name()).as(EVENT),
                        col(SUBJECT),
                        NO_TEXT.as(SCENE),
                        col(BEFORE),
                        col(AFTER));
    }

    private static Dataset<Row> portraits(SparkGraph graph) {
        return Steps.along(graph, EdgeKind.EXPRESSES_AS)
                .where(col(Steps.ATTRIBUTE).equalTo(PORTRAIT))
                .select(col(Steps.NODE).as(SUBJECT), col(Steps.OTHER).as("other"));
    }

    /**
     * The pairs of both graphs, each once, with the graphs that have them: {@code subject}, {@code other}, {@code was}, {@code is}.
     */
    private static Dataset<Row> marked(Dataset<Row> old, Dataset<Row> now) {
        return old.select(
                        col(SUBJECT),
                        col("other"),
                        lit(true).as("was"),
                        lit(false).as("is"))
                .unionByName(now.select(
                        col(SUBJECT),
                        col("other"),
                        lit(false).as("was"),
                        lit(true).as("is")))
                .groupBy(SUBJECT, "other")
                .agg(max("was").as("was"), max("is").as("is"));
    }

    /** The subjects with other pairs: {@code subject}, and the ids {@code before} and {@code after}. */
    private static Dataset<Row> regrouped(Dataset<Row> old, Dataset<Row> now) {
        return marked(old, now)
                .groupBy(SUBJECT)
                .agg(
                        max(not(col("was").equalTo(col("is")))).as("differs"),
                        collect_set(when(col("was"), col("other"))).as(BEFORE),
                        collect_set(when(col("is"), col("other"))).as(AFTER))
                .where(col("differs"));
    }

    /** Events with the nodes that they mention, which are joined once. */
    private Dataset<Row> withSentences(Dataset<Row> events) {
        boolean old = true;
        boolean now = false;
        Column isLost = col(EVENT).equalTo(StoryRows.Event.SCENE_LOST.name());
        Column scenes = array(
                mention(StoryRows.SUBJECT, lit(now), col(SUBJECT)),
                mention(StoryRows.EARLIER_SUBJECT, lit(old), col(SUBJECT)),
                mention(StoryRows.SCENE, isLost, col(SCENE)),
                mention(StoryRows.OTHER_SCENE, not(isLost), col(SCENE)));
        Column mentions = concat(
                scenes,
                transform(col(BEFORE), id -> mention(StoryRows.BEFORE, lit(old), id)),
                transform(col(AFTER), id -> mention(StoryRows.AFTER, lit(now), id)));
        return events.select(
                        col(EVENT), col(SUBJECT), col(SCENE), explode(mentions).as("mention"))
                .select(col(EVENT), col(SUBJECT), col(SCENE), col("mention.*"))
                .join(nodes(before, old).unionByName(nodes(after, now)), Sequences.of(List.of("isOld", "id")))
                .groupBy(EVENT, SUBJECT, SCENE)
                .agg(collect_list(struct(col("what"), col("node"))).as("mentions"))
                .select(col(EVENT), col("mentions"), NO_TEXT.as("was"), NO_TEXT.as("is"));
    }

    private static Column mention(String what, Column isOld, Column id) {
        return struct(lit(what).as("what"), isOld.as("isOld"), id.as("id"));
    }

    private static Dataset<Row> nodes(SparkGraph graph, boolean isOld) {
        return graph.table(GraphTable.NODES)
                .select(
                        lit(isOld).as("isOld"),
                        col("id"),
                        NodeFields.inside(name -> col(name)).as("node"));
    }

    private Dataset<Row> rerated() {
        Column was = rating(BEFORE);
        Column is = rating(AFTER);
        Column level = rank(before, BEFORE);
        Column isSameLevel = level.equalTo(rank(after, AFTER))
                .and(not(level.equalTo(EffectiveRatings.UNKNOWN)))
                .and(lit(before.scale().equals(after.scale())));
        Object[] rated = EffectiveRatings.RATED.stream().map(NodeKind::wireType).toArray();
        return changed.where(col("after.type").isin(rated))
                .where(not(was.eqNullSafe(is)).and(not(isSameLevel)))
                .select(lit(StoryRows.Event.RERATED.name()).as(EVENT), subject(), was.as("was"), is.as("is"));
    }

    /** The rating as an event shows it. */
    private static Column rating(String side) {
        Column text = col(side).getField("contentRating");
        return when(
                        coalesce(col(side).getField("ageRestricted"), lit(false)),
                        concat(coalesce(concat(text, lit(", ")), lit("")), lit("age restricted")))
                .otherwise(text);
    }

    private static Column rank(SparkGraph graph, String side) {
        Column node = col(side);
        return new OwnRank(graph.scale())
                .of(node.getField("type"), node.getField("contentRating"), node.getField("ageRestricted"));
    }

    private Dataset<Row> activity() {
        return changed.where(not(col("before.isActive").equalTo(col("after.isActive"))))
                .select(
                        when(col("after.isActive"), lit(StoryRows.Event.RETURNED.name()))
                                .otherwise(lit(StoryRows.Event.RETIRED.name()))
                                .as(EVENT),
                        subject(),
                        NO_TEXT.as("was"),
                        NO_TEXT.as("is"));
    }

    /** The mentions of a node that has changed: it is the subject, in both graphs. */
    private static Column subject() {
        return array(
                        struct(
                                lit(StoryRows.SUBJECT).as("what"),
                                NodeFields.inside(col(AFTER)::getField).as("node")),
                        struct(
                                lit(StoryRows.EARLIER_SUBJECT).as("what"),
                                NodeFields.inside(col(BEFORE)::getField).as("node")))
                .as("mentions");
    }
}
