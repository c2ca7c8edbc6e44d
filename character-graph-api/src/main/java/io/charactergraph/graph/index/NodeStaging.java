package io.charactergraph.graph.index;

import io.charactergraph.internal.IntColumn;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of one kind while they are added, in any order. */
sealed interface NodeStaging {

    /** Adds a node unless one of its id is there. */
    boolean add(GraphNode node);

    /** Sorts them. The staging must not be used afterwards. */
    NodeTable seal();

    /** The staging for a kind. */
    static NodeStaging of(NodeKind kind) {
        return switch (kind) {
            case ASSET -> new Packed(new AssetCodec());
            case GENERATION -> new Packed(new GenerationCodec());
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

    /** Kept as packed rows. */
    final class Packed implements NodeStaging {

        private final NodeCodec codec;
        private final PackedWriter writer = new PackedWriter();
        private final BytePool pool = new BytePool();
        private final IntColumn numbers = new IntColumn();
        private final IntColumn rows = new IntColumn();
        private int last;
        /** The ids, once they do not come in order. */
        private @Nullable IdSet ids;

        Packed(NodeCodec codec) {
            this.codec = codec;
        }

        @Override
        public boolean add(GraphNode node) {
            int number = codec.number(node.id());
            if (!isNew(number)) {
                return false;
            }
            last = number;
            numbers.add(number);
            writer.reset();
            codec.write(node, writer);
            rows.add(writer.addTo(pool));
            return true;
        }

        private boolean isNew(int number) {
            if (ids == null) {
                if (numbers.size() == 0 || number > last) {
                    return true;
                }
                ids = new IdSet();
                for (int i = 0; i < numbers.size(); i++) {
                    ids.add(numbers.get(i), position -> false);
                }
            }
            return ids.add(number, position -> numbers.get(position) == number);
        }

        @Override
        public NodeTable seal() {
            codec.seal();
            pool.trim();
            if (ids == null) {
                return new PackedTable(codec, numbers.toArray(), rows.toArray(), pool);
            }
            ids = null;
            int size = numbers.size();
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = (long) numbers.get(i) << Integer.SIZE | i;
            }
            numbers.clear();
            Arrays.sort(order);
            int[] sortedNumbers = new int[size];
            int[] sortedRows = new int[size];
            for (int i = 0; i < size; i++) {
                sortedNumbers[i] = (int) (order[i] >> Integer.SIZE);
                sortedRows[i] = rows.get((int) order[i]);
            }
            return new PackedTable(codec, sortedNumbers, sortedRows, pool);
        }
    }
}
