package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.NodeHandles;
import io.charactergraph.graph.index.RowIdTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.IntSort;
import io.charactergraph.internal.LongColumn;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The outside references in columns: records of the places that use a node without being one, when all rows are in. The
 * records are made when they are looked at.
 */
final class OutsideRows {

    private static final int NO_ROW = -1;

    private final Assembly assembly;
    private final List<Place> places = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final IntColumn placeNumbers = new IntColumn();
    private final IntColumn rowNumbers = new IntColumn();
    private final IntColumn rowIds = new IntColumn();
    private final TextPool keys = new TextPool();
    private final IntColumn keyNumbers = new IntColumn();
    private final IntColumn indexes = new IntColumn();
    private final LongColumn raws = new LongColumn();
    private final IntColumn recordPlaces = new IntColumn();
    private final IntColumn recordRowIds = new IntColumn();
    private final IntColumn recordIndexes = new IntColumn();
    private final IntColumn recordTargets = new IntColumn();
    private int latest;

    OutsideRows(Assembly assembly) {
        this.assembly = assembly;
    }

    /** A place in one spelling. */
    private record Place(Convention convention, String template) {
        StudioTable table() {
            return convention.table();
        }

        boolean is(RowReference reference) {
            return convention == reference.convention()
                    && template.equals(reference.position().template());
        }
    }

    void add(RowReference reference) {
        if (!reference.convention().place().isReported() && !assembly.keepsRecords()) {
            return;
        }
        Row row = reference.row();
        placeNumbers.add(place(reference));
        rowIds.add(assembly.builder().rowId(row.rowId()));
        keyNumbers.add(keys.add(reference.position().key()));
        indexes.add(reference.position().index());
        raws.add(reference.raw());
        if (row.owner() == null && row.related().isEmpty()) {
            rowNumbers.add(NO_ROW);
        } else {
            rowNumbers.add(rows.size());
            rows.add(row);
        }
    }

    private int place(RowReference reference) {
        if (latest < places.size() && places.get(latest).is(reference)) {
            return latest;
        }
        latest = 0;
        while (latest < places.size() && !places.get(latest).is(reference)) {
            latest++;
        }
        if (latest == places.size()) {
            places.add(new Place(reference.convention(), reference.position().template()));
        }
        return latest;
    }

    void finish() {
        for (int i = 0; i < placeNumbers.size(); i++) {
            int handle = handle(i);
            if (handle >= 0 && assembly.keepsRecords()) {
                recordPlaces.add(placeNumbers.get(i));
                recordRowIds.add(rowIds.get(i));
                recordIndexes.add(indexes.get(i));
                recordTargets.add(handle);
            }
        }
        rows.clear();
        List.of(placeNumbers, rowNumbers, rowIds, keyNumbers, indexes).forEach(IntColumn::clear);
        raws.clear();
    }

    private int handle(int i) {
        Place place = places.get(placeNumbers.get(i));
        Convention convention = place.convention;
        int handle = assembly.resolver().resolve(convention.form(), raws.get(i));
        if (handle < 0 && convention.place().isReported()) {
            Row row = rowNumbers.get(i) == NO_ROW
                    ? Row.of(place.table(), assembly.builder().rowIds().text(rowIds.get(i)))
                    : rows.get(rowNumbers.get(i));
            assembly.unresolved(
                    handle,
                    convention.form(),
                    raws.get(i),
                    IssueLog.Where.of(row, new Position(place.template, keys.get(keyNumbers.get(i)), indexes.get(i))),
                    List.of());
        }
        return handle;
    }

    /** The records by table, row and path, when all nodes are in. */
    List<GraphRecords.OutsideReference> records() {
        Records records = new Records();
        return FrozenList.of(records.order.length, records::get);
    }

    /** The records, in columns in their order. */
    private final class Records {

        private final RowIdTexts texts = assembly.builder().rowIds();
        private final NodeHandles nodes = assembly.builder().handles();
        private final Place[] known = places.toArray(new Place[0]);
        private final int[] placesOf = recordPlaces.toArray();
        private final int[] ids = recordRowIds.toArray();
        private final int[] indexesOf = recordIndexes.toArray();
        private final int[] targets = recordTargets.toArray();
        private final int[] order = new int[ids.length];

        Records() {
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            IntSort.sort(order, 0, order.length, this::compare);
        }

        GraphRecords.OutsideReference get(int place) {
            int i = order[place];
            return new GraphRecords.OutsideReference(
                    known[placesOf[i]].table().tableName(), texts.text(ids[i]), path(i), nodes.id(targets[i]));
        }

        private String path(int i) {
            return PathTemplate.render(known[placesOf[i]].template, "", indexesOf[i]);
        }

        private int compare(int left, int right) {
            StudioTable one = known[placesOf[left]].table();
            StudioTable other = known[placesOf[right]].table();
            int byTable = one == other ? 0 : TextOrder.compare(one.tableName(), other.tableName());
            if (byTable != 0) {
                return byTable;
            }
            int byRow = texts.compare(ids[left], ids[right]);
            return byRow != 0 ? byRow : TextOrder.compare(path(left), path(right));
        }
    }
}
