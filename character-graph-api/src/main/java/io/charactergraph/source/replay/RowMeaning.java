package io.charactergraph.source.replay;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one recorded row meant, to be compared with what another row of its id means. */
public final class RowMeaning {

    private final StudioTable table;
    private final List<RowReference> mentions = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();
    private final PackedOutput mentionBytes = new PackedOutput();
    private final PackedOutput outsideBytes = new PackedOutput();
    private final PackedOutput factBytes = new PackedOutput();
    private @Nullable GraphNode node;
    private long unheldRows;
    private long unheldValues;

    private RowMeaning(StudioTable table) {
        this.table = table;
    }

    private record Malformed(Row row, Position position, String text, List<EdgeKind> kinds) {}

    /** Returns what recorded rows meant, by the hashes of their ids and in order; empty when two rows have the same. */
    public static Optional<Map<Long, RowMeaning>> byId(RecordedRows rows, StudioTable table, EmissionFormat format) {
        Map<Long, RowMeaning> byId = new LinkedHashMap<>();
        Collector collector = new Collector(format);
        Replay.rows(rows, table, format, collector, id -> {
            collector.row = new RowMeaning(table);
            byId.put(id, collector.row);
        });
        return byId.size() == rows.count() ? Optional.of(byId) : Optional.empty();
    }

    /** Returns the node that the row is, if it is one. */
    public Optional<GraphNode> node() {
        return Optional.ofNullable(node);
    }

    /** Returns the references that make edges when they resolve, in order. */
    public List<RowReference> mentions() {
        return List.copyOf(mentions);
    }

    /** Returns how often the row counts as one that no graph can hold. */
    public long unheldRows() {
        return unheldRows;
    }

    /** Returns how many attributes do not fit. */
    public long unheldValues() {
        return unheldValues;
    }

    /** Whether the row has facts or references from outside the graph. */
    public boolean isJoined() {
        return factBytes.size() + outsideBytes.size() > 0;
    }

    /** Whether both rows have the same facts, and the same references from outside the graph. */
    public boolean isJoinedAs(RowMeaning other) {
        return isEqual(factBytes, other.factBytes) && isEqual(outsideBytes, other.outsideBytes);
    }

    /** Whether both rows have the same references, well formed or not. */
    public boolean mentionsAs(RowMeaning other) {
        return isEqual(mentionBytes, other.mentionBytes);
    }

    private static boolean isEqual(PackedOutput one, PackedOutput other) {
        return Arrays.equals(one.buffer(), 0, one.size(), other.buffer(), 0, other.size());
    }

    /** Emits the references that make edges, and what is malformed. */
    public void emitMentions(RowEmitter emitter) {
        malformed.forEach(text -> emitter.malformed(text.row, text.position, text.text, text.kinds));
        mentions.forEach(emitter::reference);
    }

    /** Collects what rows mean. */
    private static final class Collector implements RowEmitter {

        private final EmissionFormat format;
        private RowMeaning row = new RowMeaning(StudioTable.CHARACTERS);

        Collector(EmissionFormat format) {
            this.format = format;
        }

        @Override
        public RawValues values() {
            return format.values();
        }

        @Override
        public void row(StudioTable table) {
            if (row.table != table) {
                throw new IllegalStateException("a row of " + table + " among those of " + row.table);
            }
        }

        @Override
        public void unheldRow(StudioTable table) {
            row.unheldRows++;
        }

        @Override
        public void unheldValue(StudioTable table) {
            row.unheldValues++;
        }

        @Override
        public boolean node(StudioTable table, GraphNode node) {
            row.node = node;
            return true;
        }

        @Override
        public void reference(RowReference reference) {
            if (reference.convention().place().use() == Place.Use.OUTSIDE) {
                format.alone(() -> format.reference(reference, row.outsideBytes));
            } else {
                row.mentions.add(reference);
                format.alone(() -> format.reference(reference, row.mentionBytes));
            }
        }

        @Override
        public void fact(RowFact fact) {
            format.alone(() -> format.fact(fact, row.factBytes));
        }

        @Override
        public void malformed(Row of, Position position, String text, List<EdgeKind> kinds) {
            row.malformed.add(new Malformed(of, position, text, kinds));
            format.alone(() -> format.malformed(of, position, text, kinds, row.mentionBytes));
        }

        @Override
        public void end() {
            // the rows are not assembled
        }
    }
}
