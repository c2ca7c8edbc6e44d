package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The worlds of scenes, on the graph as loaded or on what a rating ceiling leaves of it. */
final class SceneWorlds {

    private SceneWorlds() {}

    /**
     * A row for each world of each scene: {@code sceneId}, {@code worldId}. No two rows are equal. A scene without worlds has no
     * row. Edges of an instance are joined with the world that it lives in.
     *
     * @param below {@link SparkGraph#below}
     */
    static Dataset<Row> of(SparkGraph below) {
        Dataset<Row> lives = Steps.along(below, EdgeKind.LIVES_IN)
                .select(col(Steps.NODE), col(Steps.OTHER).as("worldId"));
        Dataset<Row> byInstances = Steps.of(below, Set.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE), Set.of())
                .where(col(Steps.NODE).startsWith(NodeKind.CHARACTER_INSTANCE.prefix() + ":"))
                .select(col(Steps.NODE), Roles.sceneOf(col(Steps.OTHER)).as("sceneId"))
                .join(lives, Steps.NODE)
                .select("sceneId", "worldId");
        return Steps.along(below, EdgeKind.SET_IN)
                .select(col(Steps.NODE).as("sceneId"), col(Steps.OTHER).as("worldId"))
                .unionByName(byInstances)
                .distinct();
    }
}
