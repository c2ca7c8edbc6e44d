package io.charactergraph.graph.index;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes an edge from its columns; the row and the path of its evidence follow from source and ends, as far as they are not kept. */
final class EdgeMaker {

    private EdgeMaker() {}

    static GraphEdge make(
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
                evidence(code, from, to, sceneNode, detail, rowId, keptKey));
    }

    private static Evidence evidence(
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
        String table = table(code.source(), from);
        String row = rowId != null ? rowId : row(table, from, to, sceneNode);
        return new Evidence(table, row, code.path(freeKey(code.key(), from, to, detail, keptKey)));
    }

    private static String table(EvidenceSource source, NodeId from) {
        if (source != EvidenceSource.PROMPT_TEXT) {
            return source.table();
        }
        return from.kind() == NodeKind.ACTION_BLOCK ? "action_blocks" : "prompt_versions";
    }

    /** The row of the first end that stands in the table; empty when neither does. */
    private static String row(String table, NodeId from, NodeId to, int sceneNode) {
        if (table.equals("game_scene_nodes")) {
            return sceneNode == IndexedGraph.NO_SCENE_NODE ? "" : Integer.toString(sceneNode);
        }
        String row = row(table, from);
        return row.isEmpty() ? row(table, to) : row;
    }

    private static String row(String table, NodeId id) {
        String owner;
        Object row;
        switch (id.kind()) {
            case CHARACTER_TEMPLATE -> {
                owner = "characters";
                row = ((CharacterTemplate.Id) id).uuid();
            }
            case CHARACTER_INSTANCE -> {
                owner = "character_instances";
                row = ((CharacterInstance.Id) id).uuid();
            }
            case GAME_NPC -> {
                owner = "game_npcs";
                row = ((GameNpc.Id) id).number();
            }
            case SCENE -> {
                owner = ((Scene.Id) id).type().table();
                row = ((Scene.Id) id).number();
            }
            case SCENE_ROLE -> {
                owner = "game_scenes";
                row = ((SceneRole.Id) id).scene();
            }
            case ASSET -> {
                owner = "assets";
                row = ((Asset.Id) id).number();
            }
            case GENERATION -> {
                owner = "generations";
                row = ((Generation.Id) id).number();
            }
            case PROMPT_VERSION -> {
                owner = "prompt_versions";
                row = ((PromptVersion.Id) id).uuid();
            }
            case ACTION_BLOCK -> {
                owner = "action_blocks";
                row = ((ActionBlock.Id) id).uuid();
            }
            case WORLD -> {
                owner = "game_worlds";
                row = ((World.Id) id).number();
            }
            default -> {
                return "";
            }
        }
        return owner.equals(table) ? row.toString() : "";
    }

    /** The free key of a path, where the ends say it, or what is kept. */
    private static @Nullable String freeKey(
            EdgeCodes.FreeKey key, NodeId from, NodeId to, EdgeDetail detail, @Nullable String kept) {
        return switch (key) {
            case ROLE -> role(from, to, detail);
            case NPC -> npc(from, to);
            case NONE, KEPT -> kept;
        };
    }

    /** Where the free key of a path is kept: with the edge only if its ends do not say it exactly. */
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
