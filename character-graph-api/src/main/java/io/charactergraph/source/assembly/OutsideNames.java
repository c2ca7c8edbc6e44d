package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.replay.EmissionFormat;
import io.charactergraph.source.replay.RecordedRows;
import io.charactergraph.source.replay.Replay;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.List;
import java.util.Set;

/** Looks in recorded rows for outside references that name some nodes, whether these exist or not. */
final class OutsideNames implements RowEmitter {

    private final Set<NodeId> nodes;
    private final Resolver resolver;
    private final RawValues values;
    private boolean found;

    OutsideNames(Set<NodeId> nodes, Resolver resolver, RawValues values) {
        this.nodes = nodes;
        this.resolver = resolver;
        this.values = values;
    }

    /** Looks in the rows of a table. */
    void read(RecordedRows rows, StudioTable table, EmissionFormat format) {
        Replay.rows(rows, table, format, this);
    }

    /** Whether one of the nodes was named. */
    boolean found() {
        return found;
    }

    @Override
    public void reference(RowReference reference) {
        if (reference.convention().place().use() == Place.Use.OUTSIDE) {
            found |= resolver.named(reference.convention().form(), reference.raw()).stream()
                    .anyMatch(nodes::contains);
        }
    }

    @Override
    public RawValues values() {
        return values;
    }

    @Override
    public boolean node(StudioTable table, GraphNode node) {
        return true;
    }

    @Override
    public void row(StudioTable table) {
        // only references are looked at
    }

    @Override
    public void unheldRow(StudioTable table) {
        // only references are looked at
    }

    @Override
    public void unheldValue(StudioTable table) {
        // only references are looked at
    }

    @Override
    public void fact(RowFact fact) {
        // only references are looked at
    }

    @Override
    public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {
        // only references are looked at
    }

    @Override
    public void end() {
        // only references are looked at
    }
}
