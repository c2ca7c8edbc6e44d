package io.charactergraph.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.diff.StoryEvent;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Describes events of which the nodes are known, with the sentences of {@link StoryEvent}. An event of which the subject is not
 * in both graphs is none.
 */
final class StoryRows implements FlatMapFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    static final StructType SCHEMA = new StructType()
            .add("event", TEXT)
            .add("subject", TEXT)
            .add("scene", TEXT)
            .add("isSceneGone", DataTypes.BooleanType)
            .add("isSceneNew", DataTypes.BooleanType)
            .add("before", TEXTS)
            .add("after", TEXTS)
            .add("sentence", TEXT);

    /** What a node is to an event. */
    static final String SUBJECT = "subject";

    static final String EARLIER_SUBJECT = "earlier subject";
    static final String SCENE = "scene";

    /** The scene in the graph that has or had it without the character. */
    static final String OTHER_SCENE = "other scene";

    static final String BEFORE = "before";
    static final String AFTER = "after";

    /** The events, in the order of a story. */
    enum Event {
        RECAST(0),
        SCENE_LOST(1),
        SCENE_GAINED(1),
        PORTRAIT_REPLACED(2),
        RERATED(3),
        RETIRED(4),
        RETURNED(4);

        /** Those of one group are sorted by their subjects. */
        private final int group;

        Event(int group) {
            this.group = group;
        }
    }

    /** The place of the group of an event. */
    static Column group(Column event) {
        Column group = lit(null).cast("int");
        for (Event one : Event.values()) {
            group = when(event.equalTo(one.name()), lit(one.group)).otherwise(group);
        }
        return group;
    }

    /** The place of an event among those of its subject. */
    static Column rank(Column event) {
        Column rank = lit(null).cast("int");
        int place = 0;
        for (Event one : Event.values()) {
            rank = when(event.equalTo(one.name()), lit(place++)).otherwise(rank);
        }
        return rank;
    }

    @Override
    public Iterator<Row> call(Row row) {
        Map<String, List<GraphNode>> mentioned = new HashMap<>();
        for (Row mention : Fields.rows(row, "mentions")) {
            mentioned
                    .computeIfAbsent(mention.getAs("what"), what -> new ArrayList<>())
                    .add(NodeColumns.node(mention.getAs("node")));
        }
        mentioned.values().forEach(nodes -> nodes.sort(Comparator.comparing(GraphNode::id)));
        return mentioned.containsKey(SUBJECT) && mentioned.containsKey(EARLIER_SUBJECT)
                ? List.of(described(Event.valueOf(row.getAs("event")), mentioned, row))
                        .iterator()
                : Collections.emptyIterator();
    }

    private static Row described(Event event, Map<String, List<GraphNode>> mentioned, Row row) {
        GraphNode subject = first(mentioned, SUBJECT).orElseThrow();
        Optional<Scene> scene = first(mentioned, SCENE).map(Scene.class::cast);
        boolean isInOne = !mentioned.containsKey(OTHER_SCENE);
        List<GraphNode> before = mentioned.getOrDefault(BEFORE, List.of());
        List<GraphNode> after = mentioned.getOrDefault(AFTER, List.of());
        Optional<String> was = Fields.findText(row, "was");
        Optional<String> is = Fields.findText(row, "is");
        StoryEvent described = switch (event) {
            case RECAST -> new StoryEvent.Recast((SceneRole) subject, scene, before, after);
            case SCENE_LOST -> new StoryEvent.SceneLost((CharacterTemplate) subject, scene.orElseThrow(), isInOne);
            case SCENE_GAINED -> new StoryEvent.SceneGained((CharacterTemplate) subject, scene.orElseThrow(), isInOne);
            case PORTRAIT_REPLACED -> new StoryEvent.PortraitReplaced((GameNpc) subject, before, after);
            case RERATED -> new StoryEvent.Rerated(subject, was, is);
            case RETIRED -> new StoryEvent.Retired(subject);
            case RETURNED -> new StoryEvent.Returned(subject);
        };
        return new Fields(SCHEMA)
                .text("event", event.name())
                .text("subject", subject.id().toString())
                .id("scene", scene.map(Scene::id))
                .flag("isSceneGone", event == Event.SCENE_LOST ? Optional.of(isInOne) : Optional.empty())
                .flag("isSceneNew", event == Event.SCENE_GAINED ? Optional.of(isInOne) : Optional.empty())
                .texts("before", texts(before, was))
                .texts("after", texts(after, is))
                .text("sentence", described.sentence())
                .row();
    }

    private static Optional<GraphNode> first(Map<String, List<GraphNode>> mentioned, String what) {
        return mentioned.getOrDefault(what, List.of()).stream().findFirst();
    }

    private static List<String> texts(List<GraphNode> nodes, Optional<String> rating) {
        return rating.map(List::of)
                .orElseGet(
                        () -> nodes.stream().map(node -> node.id().toString()).toList());
    }
}
