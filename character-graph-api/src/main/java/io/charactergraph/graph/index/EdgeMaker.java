package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edge from its columns; the row and the path of its evidence follow from source and ends, as far as they are
 * not kept.
 */
final class EdgeMaker {

    private EdgeMaker() {}

    static GraphEdge make(
            Schema schema,
            EdgeCodes.Code code,
            NodeId from,
            NodeId to,
            int sceneNode,
            EdgeDetail detail,
            @Nullable String rowId,
            @Nullable String keptKey) {
        return new GraphEdge(
                code.kind(),
                from,
                to,
                code.source(),
                sceneNode == IndexedGraph.NO_SCENE_NODE ? OptionalInt.empty() : OptionalInt.of(sceneNode),
                detail,
                evidence(schema, code, from, to, sceneNode, detail, rowId, keptKey));
    }

    private static Evidence evidence(
            Schema schema,
            EdgeCodes.Code code,
            NodeId from,
            NodeId to,
            int sceneNode,
            EdgeDetail detail,
            @Nullable String rowId,
            @Nullable String keptKey) {
        if (code.source() == EvidenceSource.EXTENSION) {
            return new Evidence(code.path(), rowId == null ? "" : rowId, "");
        }
        StudioTable table = table(schema, code);
        String row = rowId != null ? rowId : row(table, from, to, sceneNode);
        return new Evidence(table.tableName(), row, code.path(freeKey(code.key(), from, to, detail, keptKey)));
    }

    /** The table of the source; of several the one with a place at the path. */
    private static StudioTable table(Schema schema, EdgeCodes.Code code) {
        Set<StudioTable> tables = schema.tablesOf(code.source().name());
        return tables.size() == 1
                ? tables.iterator().next()
                : schema.ofSource(code.source().name()).stream()
                        .filter(place -> place.proves(code.path()))
                        .map(Place::table)
                        .findFirst()
                        .orElseGet(() -> tables.iterator().next());
    }

    /** The row of the first end that stands in the table; empty when neither does. */
    private static String row(StudioTable table, NodeId from, NodeId to, int sceneNode) {
        if (table == StudioTable.GAME_SCENE_NODES) {
            return sceneNode == IndexedGraph.NO_SCENE_NODE ? "" : Integer.toString(sceneNode);
        }
        String row = row(table, from);
        return row.isEmpty() ? row(table, to) : row;
    }

    /** The row that a node is, or the row of a role's scene; empty when it is no row of the table. */
    private static String row(StudioTable table, NodeId id) {
        NodeId owner = id instanceof SceneRole.Id role ? role.sceneId() : id;
        return NodeRow.find(owner)
                .filter(row -> row.table() == table)
                .map(NodeRow::id)
                .orElse("");
    }

    /** Returns the free key of a path, taken from the ends or as kept. */
    static @Nullable String freeKey(
            EdgeCodes.FreeKey key, NodeId from, NodeId to, EdgeDetail detail, @Nullable String kept) {
        return switch (key) {
            case ROLE -> role(from, to, detail);
            case NPC -> npc(from, to);
            case NONE, KEPT -> kept;
        };
    }

    /** Where the free key of a path is kept: with the edge only if its ends do not contain it exactly. */
    static EdgeCodes.FreeKey freeKey(@Nullable String key, NodeId from, NodeId to, EdgeDetail detail) {
        return key == null
                ? EdgeCodes.FreeKey.NONE
                : key.equals(role(from, to, detail))
                        ? EdgeCodes.FreeKey.ROLE
                        : key.equals(npc(from, to)) ? EdgeCodes.FreeKey.NPC : EdgeCodes.FreeKey.KEPT;
    }

    private static @Nullable String role(NodeId from, NodeId to, EdgeDetail detail) {
        return from instanceof SceneRole.Id start
                ? start.role()
                : to instanceof SceneRole.Id end
                        ? end.role()
                        : detail instanceof EdgeDetail.Casting casting ? casting.role() : null;
    }

    private static @Nullable String npc(NodeId from, NodeId to) {
        return from instanceof GameNpc.Id start
                ? Integer.toString(start.number())
                : to instanceof GameNpc.Id end ? Integer.toString(end.number()) : null;
    }
}
