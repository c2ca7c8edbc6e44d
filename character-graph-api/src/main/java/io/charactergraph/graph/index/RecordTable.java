package io.charactergraph.graph.index;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;

/**
 * Nodes kept as records. They are found by one primitive key, or two for UUIDs, whose order is the order of the ids; only
 * where the id holds text do keys tie and the ids themselves decide.
 */
final class RecordTable implements NodeTable {

    private static final long[] NO_KEYS = {};

    private final GraphNode[] records;
    private final boolean textual;
    private final long[] first;
    private final long[] second;
    private final long recordBytes;

    /** Takes the records, whose ids differ, and sorts them. */
    RecordTable(NodeKind kind, GraphNode[] records) {
        this.records = records;
        this.textual = kind == NodeKind.SCENE_ROLE || kind == NodeKind.ARC || kind == NodeKind.EXTENSION;
        Arrays.sort(records, Comparator.comparing(GraphNode::id));
        first = kind == NodeKind.ARC || kind == NodeKind.EXTENSION ? NO_KEYS : new long[records.length];
        second = hasUuid(kind) ? new long[records.length] : NO_KEYS;
        long bytes = 0;
        for (int i = 0; i < records.length; i++) {
            if (first.length > 0) {
                first[i] = first(records[i].id());
            }
            if (second.length > 0) {
                second[i] = second(records[i].id());
            }
            bytes += Sizes.record(records[i]);
        }
        recordBytes = bytes;
    }

    @Override
    public int size() {
        return records.length;
    }

    @Override
    public NodeId id(int position) {
        return records[position].id();
    }

    @Override
    public GraphNode node(int position) {
        return records[position];
    }

    @Override
    public int find(NodeId id) {
        long firstKey = first(id);
        long secondKey = second(id);
        int low = 0;
        int high = records.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = first.length == 0 ? 0 : Long.compare(first[middle], firstKey);
            if (order == 0 && second.length > 0) {
                order = Long.compare(second[middle], secondKey);
            }
            if (order == 0 && textual) {
                order = records[middle].id().compareTo(id);
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return IndexedGraph.NONE;
    }

    @Override
    public long bytes() {
        return Sizes.array(records.length, Integer.BYTES)
                + Sizes.array(first.length, Long.BYTES)
                + Sizes.array(second.length, Long.BYTES)
                + recordBytes;
    }

    private static boolean hasUuid(NodeKind kind) {
        return switch (kind) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE, PROMPT_VERSION, ACTION_BLOCK -> true;
            case GAME_NPC, SCENE, SCENE_ROLE, ASSET, GENERATION, WORLD, ARC, EXTENSION -> false;
        };
    }

    private static long first(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> high(((CharacterTemplate.Id) id).uuid());
            case CHARACTER_INSTANCE -> high(((CharacterInstance.Id) id).uuid());
            case PROMPT_VERSION -> high(((PromptVersion.Id) id).uuid());
            case ACTION_BLOCK -> high(((ActionBlock.Id) id).uuid());
            case GAME_NPC -> ((GameNpc.Id) id).number();
            case SCENE -> {
                Scene.Id scene = (Scene.Id) id;
                yield ((long) Ordinals.of(scene.type()) << Integer.SIZE) + scene.number();
            }
            case SCENE_ROLE -> ((SceneRole.Id) id).scene();
            case WORLD -> ((World.Id) id).number();
            case ASSET, GENERATION, ARC, EXTENSION -> 0;
        };
    }

    private static long second(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> low(((CharacterTemplate.Id) id).uuid());
            case CHARACTER_INSTANCE -> low(((CharacterInstance.Id) id).uuid());
            case PROMPT_VERSION -> low(((PromptVersion.Id) id).uuid());
            case ACTION_BLOCK -> low(((ActionBlock.Id) id).uuid());
            case GAME_NPC, SCENE, SCENE_ROLE, ASSET, GENERATION, WORLD, ARC, EXTENSION -> 0;
        };
    }

    // UUIDs are ordered as text, which is unsigned: turning the sign makes that the order of longs.
    private static long high(UUID uuid) {
        return uuid.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    private static long low(UUID uuid) {
        return uuid.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }
}
