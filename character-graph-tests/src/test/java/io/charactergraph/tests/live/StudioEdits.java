package io.charactergraph.tests.live;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Random edits of a studio: rows go, come back from another studio of the same kind, take over cells of other rows, tables are emptied
 * and dropped and come back. So nodes appear and vanish, keys and families move, malformed rows are mended and good ones broken.
 */
public final class StudioEdits {

    private final Random random;
    private final StudioRows spare;
    private final List<String> tables;

    /** Edits of a seed; faulty ones break foreign keys too. */
    public StudioEdits(long seed, boolean faulty) {
        this(
                seed,
                faulty,
                Arrays.stream(StudioTable.values()).map(StudioTable::tableName).toList());
    }

    /** Edits of some tables. */
    StudioEdits(long seed, boolean faulty, List<String> tables) {
        this.tables = tables;
        this.random = new Random(seed);
        this.spare = RandomStudio.builder()
                .seed(seed * 31 + 7)
                .ignoreForeignKeys(faulty)
                .build()
                .rows();
    }

    /** Returns the studio after some edits, possibly none. */
    public StudioRows edit(StudioRows studio) {
        StudioRows edited = studio;
        int edits = random.nextInt(4);
        for (int i = 0; i < edits; i++) {
            edited = editOnce(edited);
        }
        return edited;
    }

    private StudioRows editOnce(StudioRows studio) {
        String table = tables.get(random.nextInt(tables.size()));
        if (!studio.has(table)) {
            return with(studio, table, spare.columns(table), spare.maps(table));
        }
        List<Map<String, String>> rows = new ArrayList<>(studio.maps(table));
        int kind = random.nextInt(20);
        if (kind == 0 && !table.equals("characters") && !table.equals("character_instances")) {
            return studio.without(table);
        }
        if (kind == 1) {
            rows.clear();
        } else if (kind < 6 && !rows.isEmpty()) {
            rows.remove(random.nextInt(rows.size()));
        } else if (kind < 10) {
            addOne(table, studio.columns(table), rows);
        } else if (!rows.isEmpty()) {
            changeOne(table, rows);
        }
        return with(studio, table, studio.columns(table), rows);
    }

    /** Adds a row of the other studio whose id does not stand here. */
    private void addOne(String table, List<String> columns, List<Map<String, String>> rows) {
        List<Map<String, String>> others = spare.maps(table);
        if (others.isEmpty()) {
            return;
        }
        Map<String, String> row = new HashMap<>(others.get(random.nextInt(others.size())));
        row.keySet().retainAll(columns);
        if (rows.stream().noneMatch(other -> String.valueOf(other.get("id")).equals(row.get("id")))) {
            rows.add(random.nextInt(rows.size() + 1), row);
        }
    }

    /** Gives a row a cell of another row, of this studio or the other one, or none. */
    private void changeOne(String table, List<Map<String, String>> rows) {
        int at = random.nextInt(rows.size());
        Map<String, String> row = new HashMap<>(rows.get(at));
        List<StudioColumn> columns = StudioTable.find(table).orElseThrow().columns().stream()
                .filter(column -> !column.name().equals("id") && row.containsKey(column.name()))
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        StudioColumn column = columns.get(random.nextInt(columns.size()));
        List<Map<String, String>> donors = random.nextBoolean() ? rows : spare.maps(table);
        if (!donors.isEmpty() && random.nextInt(5) > 0) {
            row.put(column.name(), donors.get(random.nextInt(donors.size())).get(column.name()));
        } else if (column.type() == ColumnType.JSON) {
            row.put(
                    column.name(),
                    "{\"primaryPortraitAssetId\": \"broken\", \"cast\": 7, \"arcId\": \"arc " + random.nextInt(3)
                            + "\"}");
        }
        rows.set(at, row);
    }

    private static StudioRows with(
            StudioRows studio, String table, List<String> columns, List<Map<String, String>> rows) {
        StudioRows.Builder builder = studio.without(table).toBuilder().table(table, columns);
        rows.forEach(row -> builder.row(table, row));
        return builder.build();
    }

    static String described(StudioRows rows) {
        return rows.tables().stream()
                .map(table -> table + " " + rows.rows(table).size())
                .collect(Collectors.joining(", "));
    }
}
