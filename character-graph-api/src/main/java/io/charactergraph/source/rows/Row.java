package io.charactergraph.source.rows;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row in which something stands. Immutable. */
public final class Row {

    /** Not a scene node. */
    public static final int NO_SCENE_NODE = Integer.MIN_VALUE;

    private final StudioTable table;
    private final @Nullable String rowId;
    private final @Nullable NodeId owner;
    private final int key;
    private final int sceneNode;
    private final List<NodeId> related;

    private Row(
            StudioTable table,
            @Nullable String rowId,
            @Nullable NodeId owner,
            int key,
            int sceneNode,
            List<NodeId> related) {
        this.table = table;
        this.rowId = rowId;
        this.owner = owner;
        this.key = key;
        this.sceneNode = sceneNode;
        this.related = related;
    }

    /**
     * The row of a node.
     *
     * @param key the number of the node, or the place of its UUID among the emitter's {@link RowEmitter#values}
     */
    public static Row ofNode(StudioTable table, NodeId owner, int key) {
        return new Row(table, null, owner, key, NO_SCENE_NODE, List.of());
    }

    /**
     * The row of a scene node.
     *
     * @param scene the scene that its column names, or null
     */
    public static Row ofSceneNode(int number, Scene.@Nullable Id scene) {
        return new Row(
                StudioTable.GAME_SCENE_NODES,
                Integer.toString(number),
                null,
                scene == null ? 0 : scene.number(),
                number,
                scene == null ? List.of() : List.of(scene));
    }

    /** A row that is no node; of the nodes to which it relates those that are not null. */
    public static Row of(StudioTable table, String rowId, @Nullable NodeId... related) {
        List<NodeId> present = new ArrayList<>(related.length);
        for (NodeId node : related) {
            if (node != null) {
                present.add(node);
            }
        }
        return new Row(table, rowId, null, 0, NO_SCENE_NODE, present);
    }

    /** The table. */
    public StudioTable table() {
        return table;
    }

    /** The row's id, as text. */
    public String rowId() {
        return rowId != null
                ? rowId
                : owner == null ? "" : NodeRow.find(owner).map(NodeRow::id).orElse("");
    }

    /** The node that the row is, or null. */
    public @Nullable NodeId owner() {
        return owner;
    }

    /** The number of the node, or the place of its UUID among the values; of a scene node the number of its scene, or 0. */
    public int key() {
        return key;
    }

    /** The number of the scene node, or {@link #NO_SCENE_NODE}. */
    public int sceneNode() {
        return sceneNode;
    }

    /** The other nodes to which the row relates. */
    public List<NodeId> related() {
        return related;
    }
}
