package io.charactergraph.graph.index;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Nodes kept as records. They are found by one primitive key, or two for UUIDs, whose order is the order of the ids; only
 * where the id holds text do keys tie and the ids themselves decide.
 */
final class RecordTable implements NodeTable {

    private static final long[] NO_KEYS = {};

    private final NodeKind kind;
    private final GraphNode[] records;
    private final boolean textual;
    private final long[] first;
    private final long[] second;
    private final long recordBytes;

    /** Takes the records, whose ids differ, and sorts them. */
    RecordTable(NodeKind kind, GraphNode[] unsorted) {
        this.kind = kind;
        NodeId some = unsorted.length > 0 ? unsorted[0].id() : null;
        textual = some instanceof NodeId.ByName<?>;
        boolean keyed = kind != NodeKind.ARC && kind != NodeKind.EXTENSION;
        RecordOrder order = new RecordOrder(unsorted, keyed, some instanceof NodeId.ByUuid<?>);
        records = order.records();
        first = keyed ? order.first() : NO_KEYS;
        second = order.second();
        long bytes = 0;
        for (GraphNode node : records) {
            bytes += Sizes.record(node);
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
        int place = place(id);
        return place < 0 ? IndexedGraph.NONE : place;
    }

    /** Returns the position of a node; when there is none, the one that it would have, less than zero by one more. */
    private int place(NodeId id) {
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
        return -low - 1;
    }

    /** Where numbers have few gaps, only few positions are possible. */
    @Override
    public int findKey(long key) {
        int last = first.length - 1;
        if (last < 0 || key < first[0] || key > first[last]) {
            return IndexedGraph.NONE;
        }
        int low = (int) Math.max(0, last - (first[last] - key));
        int high = (int) Math.min(last, key - first[0]);
        while (low <= high) {
            int middle = low + high >>> 1;
            if (first[middle] == key) {
                return middle;
            }
            if (first[middle] < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return IndexedGraph.NONE;
    }

    @Override
    public long key(int position) {
        return first[position];
    }

    @Override
    public NodeTable with(List<NodeChange> changes) {
        List<GraphNode> all = new ArrayList<>(records.length + changes.size());
        int from = 0;
        for (NodeChange change : changes) {
            int found = place(change.id());
            int end = found < 0 ? -found - 1 : found;
            all.addAll(Arrays.asList(records).subList(from, end));
            from = found < 0 ? end : end + 1;
            if (change.node() != null) {
                all.add(change.node());
            }
        }
        all.addAll(Arrays.asList(records).subList(from, records.length));
        return new RecordTable(kind, all.toArray(new GraphNode[0]));
    }

    @Override
    public TableMatch match(NodeTable other) {
        return other instanceof RecordTable that
                        && first.length == records.length
                        && that.first.length == that.records.length
                ? new RecordMatch(this, that)
                : NodeTable.super.match(other);
    }

    /** Compares records by the keys of their ids. */
    private record RecordMatch(RecordTable table, RecordTable other) implements TableMatch {

        @Override
        public int compareIds(int position, int otherPosition) {
            int order = Long.compare(table.first[position], other.first[otherPosition]);
            if (order == 0 && table.second.length > 0) {
                order = Long.compare(table.second[position], other.second[otherPosition]);
            }
            return order == 0 && table.textual ? table.id(position).compareTo(other.id(otherPosition)) : order;
        }

        @Override
        public boolean isEqual(int position, int otherPosition) {
            return table.records[position].equals(other.records[otherPosition]);
        }
    }

    @Override
    public long bytes() {
        return Sizes.array(records.length, Integer.BYTES)
                + Sizes.array(first.length, Long.BYTES)
                + Sizes.array(second.length, Long.BYTES)
                + recordBytes;
    }

    /** The key of an id; the whole id where it is a number. */
    static long first(NodeId id) {
        if (id instanceof NodeId.ByUuid<?> universal) {
            return high(universal.uuid());
        }
        if (id instanceof Scene.Id scene) {
            return ((long) Ordinals.of(scene.type()) << Integer.SIZE) + scene.number();
        }
        if (id instanceof NodeId.ByNumber<?> numbered) {
            return numbered.number();
        }
        return id instanceof SceneRole.Id role ? role.scene() : 0;
    }

    /** The second key of an id that is a UUID. */
    static long second(NodeId id) {
        return id instanceof NodeId.ByUuid<?> universal ? low(universal.uuid()) : 0;
    }

    // UUIDs are ordered as text, which is unsigned: turning the sign makes that the order of longs.
    private static long high(UUID uuid) {
        return uuid.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    private static long low(UUID uuid) {
        return uuid.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }
}
