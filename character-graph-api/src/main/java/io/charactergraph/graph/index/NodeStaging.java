package io.charactergraph.graph.index;

import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.GenerationFields;
import io.charactergraph.model.Asset;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.List;

/** The nodes of one kind while they are added, in any order. */
sealed interface NodeStaging {

    /** Adds a node unless one of its id is there. */
    boolean add(GraphNode node);

    /** Sorts them. The staging must not be used afterwards. */
    NodeTable seal();

    /** The staging for a kind. */
    static NodeStaging of(NodeKind kind) {
        return switch (kind) {
            case ASSET -> new Assets();
            case GENERATION -> new Generations();
            case CHARACTER_TEMPLATE,
                    CHARACTER_INSTANCE,
                    GAME_NPC,
                    SCENE,
                    SCENE_ROLE,
                    PROMPT_VERSION,
                    ACTION_BLOCK,
                    WORLD,
                    ARC,
                    EXTENSION -> new Records(kind);
        };
    }

    /** Kept as records. */
    final class Records implements NodeStaging {

        private final NodeKind kind;
        private final IdSet ids = new IdSet();
        private final List<GraphNode> records = new ArrayList<>();

        Records(NodeKind kind) {
            this.kind = kind;
        }

        @Override
        public boolean add(GraphNode node) {
            NodeId id = node.id();
            boolean added = ids.add(
                    id.hashCode(), position -> records.get(position).id().equals(id));
            if (added) {
                records.add(node);
            }
            return added;
        }

        @Override
        public NodeTable seal() {
            return new RecordTable(kind, records.toArray(new GraphNode[0]));
        }
    }

    /** Assets, kept as packed rows. */
    final class Assets implements NodeStaging {

        private final AssetCodec codec = new AssetCodec();
        private final PackedRows rows = new PackedRows();
        private final AssetFields fields = new AssetFields();

        @Override
        public boolean add(GraphNode node) {
            AssetCodec.fill(fields, (Asset) node);
            return add(fields);
        }

        /** Adds an asset unless one of its id is there. */
        boolean add(AssetFields asset) {
            if (!rows.begin(asset.number)) {
                return false;
            }
            codec.write(asset, rows.writer());
            rows.end();
            return true;
        }

        @Override
        public NodeTable seal() {
            codec.seal();
            return rows.seal(codec);
        }
    }

    /** Generations, kept as packed rows. */
    final class Generations implements NodeStaging {

        private final GenerationCodec codec = new GenerationCodec();
        private final PackedRows rows = new PackedRows();
        private final GenerationFields fields = new GenerationFields();

        @Override
        public boolean add(GraphNode node) {
            GenerationCodec.fill(fields, (Generation) node);
            return add(fields);
        }

        /** Adds a generation unless one of its id is there. */
        boolean add(GenerationFields generation) {
            if (!rows.begin(generation.number)) {
                return false;
            }
            codec.write(generation, rows.writer());
            rows.end();
            return true;
        }

        @Override
        public NodeTable seal() {
            codec.seal();
            return rows.seal(codec);
        }
    }
}
