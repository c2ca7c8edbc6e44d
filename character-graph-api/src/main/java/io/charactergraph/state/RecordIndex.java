package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import java.util.Arrays;
import java.util.Optional;

/** Which records name a node. Made in one pass; eight bytes for each time that a record names one. */
public final class RecordIndex {

    private final GraphRecords records;
    private final int[] ends;
    private final long[] entries;

    private RecordIndex(GraphRecords records, int[] ends, long[] entries) {
        this.records = records;
        this.ends = ends;
        this.entries = entries;
    }

    static RecordIndex of(IndexedGraph graph, GraphRecords records) {
        Builder builder = new Builder(graph);
        records.manifests().forEach(builder::manifest);
        builder.endOfList(0);
        for (GraphRecords.NpcLinkRow row : records.npcLinks()) {
            builder.name(row.instance());
            builder.name(row.npc());
            builder.next();
        }
        builder.endOfList(1);
        for (GraphRecords.RelationshipRow row : records.relationships()) {
            builder.name(row.a());
            builder.name(row.b());
            builder.next();
        }
        builder.endOfList(2);
        for (GraphRecords.CapabilityRow row : records.capabilities()) {
            builder.name(row.template());
            builder.name(row.instance());
            builder.next();
        }
        builder.endOfList(3);
        for (GraphRecords.UsageRow row : records.usages()) {
            builder.name(row.template());
            row.targets().forEach(builder::name);
            builder.next();
        }
        builder.endOfList(4);
        long[] entries = Arrays.copyOf(builder.entries, builder.size);
        Arrays.sort(entries);
        return new RecordIndex(records, builder.ends, entries);
    }

    /** Visits the records that name a node, each once: by table, then in their order. */
    public void forEach(int node, Visitor visitor) {
        int at = Arrays.binarySearch(entries, (long) node << 32);
        int before = -1;
        for (int i = at < 0 ? -at - 1 : at; i < entries.length && entries[i] >> 32 == node; i++) {
            int position = (int) entries[i];
            if (position != before) {
                before = position;
                visit(position, visitor);
            }
        }
    }

    private void visit(int position, Visitor visitor) {
        if (position < ends[0]) {
            visitor.manifest(records.manifests().get(position));
        } else if (position < ends[1]) {
            visitor.npcLink(records.npcLinks().get(position - ends[0]));
        } else if (position < ends[2]) {
            visitor.relationship(records.relationships().get(position - ends[1]));
        } else if (position < ends[3]) {
            visitor.capability(records.capabilities().get(position - ends[2]));
        } else {
            visitor.usage(records.usages().get(position - ends[3]));
        }
    }

    /** Receives records; each method does nothing unless it is overridden. */
    public interface Visitor {

        /** Receives a manifest. */
        default void manifest(GraphRecords.Manifest row) {}

        /** Receives an NPC link. */
        default void npcLink(GraphRecords.NpcLinkRow row) {}

        /** Receives a relationship. */
        default void relationship(GraphRecords.RelationshipRow row) {}

        /** Receives a capability. */
        default void capability(GraphRecords.CapabilityRow row) {}

        /** Receives a usage row. */
        default void usage(GraphRecords.UsageRow row) {}
    }

    private static final class Builder {

        private final IndexedGraph graph;
        private final int[] ends = new int[5];
        private long[] entries = new long[64];
        private int size;
        private int position;

        Builder(IndexedGraph graph) {
            this.graph = graph;
        }

        void manifest(GraphRecords.Manifest row) {
            name(row.scene());
            row.required().forEach(this::name);
            row.optional().forEach(this::name);
            row.roles().forEach(entry -> name(entry.character()));
            for (GraphRecords.RelationshipRequirement required : row.relationships()) {
                name(required.a());
                name(required.b());
            }
            for (GraphRecords.InstanceRequirement required : row.instanceRequirements()) {
                name(required.character());
                name(required.world());
            }
            next();
        }

        void name(Optional<? extends NodeId> id) {
            if (id.isPresent()) {
                name(id.get());
            }
        }

        void name(NodeId id) {
            int node = graph.indexOf(id);
            if (node != IndexedGraph.NONE) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = (long) node << 32 | position;
            }
        }

        void next() {
            position++;
        }

        void endOfList(int list) {
            ends[list] = position;
        }
    }
}
