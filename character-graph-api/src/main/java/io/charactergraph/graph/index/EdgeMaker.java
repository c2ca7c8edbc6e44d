package io.charactergraph.graph.index;

import io.charactergraph.internal.OneLine;
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
        StudioTable table = table(schema, code.source(), code.path());
        String row = rowId != null ? rowId : row(table, from, to, sceneNode);
        return new Evidence(table.tableName(), row, code.path(freeKey(code.key(), from, to, detail, keptKey)));
    }

    /**
     * Returns the evidence from which a builder makes an edge that is equal to this one.
     *
     * @throws IllegalArgumentException if the evidence stands in another table than its source
     */
    static EdgeEvidence evidence(Schema schema, GraphEdge edge, boolean quest) {
        Evidence evidence = edge.evidence();
        int sceneNode = edge.sceneNodeId().orElse(IndexedGraph.NO_SCENE_NODE);
        String rowId = evidence.rowId().isEmpty() ? null : evidence.rowId();
        if (edge.source() == EvidenceSource.EXTENSION) {
            return new EdgeEvidence(edge.source(), sceneNode, rowId, evidence.table(), null, quest);
        }
        String template = template(schema, edge.source(), evidence.path());
        StudioTable table = table(schema, edge.source(), template);
        if (!table.tableName().equals(evidence.table())) {
            throw new IllegalArgumentException(OneLine.of("table: evidence of " + edge.source() + " at "
                    + evidence.path() + " stands in " + table.tableName() + ", not in " + evidence.table()));
        }
        int key = template.indexOf(EdgeCodes.FREE_KEY);
        int behind = template.length() - key - EdgeCodes.FREE_KEY.length();
        return new EdgeEvidence(
                edge.source(),
                sceneNode,
                row(table, edge.from(), edge.to(), sceneNode).equals(evidence.rowId()) ? null : rowId,
                template,
                key < 0 ? null : evidence.path().substring(key, evidence.path().length() - behind),
                quest);
    }

    /** The path with {} in place of its free key; of a path that no place of the schema has, all behind the column is the key. */
    private static String template(Schema schema, EvidenceSource source, String path) {
        return schema.ofSource(source.name()).stream()
                .flatMap(place -> place.template(path).stream())
                .findFirst()
                .orElseGet(() -> path.substring(0, Math.max(0, path.indexOf('.'))) + EdgeCodes.FREE_KEY);
    }

    /** The table of the source; of several the one with a place at the path. */
    private static StudioTable table(Schema schema, EvidenceSource source, String path) {
        Set<StudioTable> tables = schema.tablesOf(source.name());
        return tables.size() == 1
                ? tables.iterator().next()
                : schema.ofSource(source.name()).stream()
                        .filter(place -> place.proves(path))
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
