package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The edges of one kind, with ends that have the names of a question. */
final class EdgesOfKind {

    /** An edge as a step of a path: the columns by which edges are the same. */
    static final Column STEP =
            struct(Arrays.stream(EdgeColumns.IDENTITY).map(name -> col(name)).toArray(Column[]::new));

    /** A path without steps. */
    static final Column NO_PATH = array().cast(DataTypes.createArrayType(stepType(), false));

    private EdgesOfKind() {}

    /** The edges of a kind, with all columns. */
    static Dataset<Row> of(SparkGraph graph, EdgeKind kind) {
        return graph.table(GraphTable.EDGES).where(col("type").equalTo(kind.wireType()));
    }

    /**
     * The same, with the condition that both ends are there, as they are. Spark adds it where it joins edges; when all parts of a plan
     * have it, they can read the same exchange.
     */
    static Dataset<Row> withEnds(SparkGraph graph, EdgeKind kind) {
        return of(graph, kind).where(col("from").isNotNull().and(col("to").isNotNull()));
    }

    /** The two ends of each edge and its source. */
    static Dataset<Row> of(SparkGraph graph, EdgeKind kind, String from, String to) {
        return of(graph, kind).select(col("from").as(from), col("to").as(to), col("source"));
    }

    /** The pairs of nodes that edges of a kind join, each once. */
    static Dataset<Row> pairs(SparkGraph graph, EdgeKind kind, String from, String to) {
        return of(graph, kind).select(col("from").as(from), col("to").as(to)).distinct();
    }

    /**
     * What the edges of a kind are sorted by that have one end in common.
     *
     * @param edge the edge as a step
     * @param other the id at the other end, of a scene, an asset or a generation
     */
    static Column key(EdgeKind kind, Column edge, Column other) {
        Column sources =
                array(kind.sources().stream().map(source -> lit(source.name())).toArray(Column[]::new));
        return struct(
                contentKey(other).as("other"),
                array_position(sources, edge.getField("source")).as("place"),
                edge.getField("sceneNodeId").as("sceneNodeId"),
                edge.getField("attribute").as("attribute"));
    }

    /** What the ids of scenes, assets and generations are sorted by; as {@link Order#key}, but made for few kinds. */
    static Column contentKey(Column id) {
        return struct(
                when(id.startsWith(NodeKind.SCENE.prefix() + ":" + SceneType.GAME.idWord() + ":"), lit(0))
                        .when(id.startsWith(NodeKind.SCENE.prefix() + ":"), lit(1))
                        .when(id.startsWith(NodeKind.ASSET.prefix() + ":"), lit(2))
                        .otherwise(lit(3))
                        .as("kind"),
                substring_index(id, ":", -1).cast("int").as("number"));
    }

    /** The type of a step. */
    static StructType stepType() {
        StructType type = new StructType();
        for (String name : EdgeColumns.IDENTITY) {
            type = type.add(EdgeColumns.SCHEMA.apply(name));
        }
        return type;
    }

    /** Collects the sources of a group of edges of a kind, each once and in order, from the column {@code source}. */
    static Column sources(EdgeKind kind) {
        Column[] found = kind.sources().stream()
                .map(source -> when(max(col("source").equalTo(source.name())), lit(source.name())))
                .toArray(Column[]::new);
        return array_compact(array(found)).as("sources");
    }
}
