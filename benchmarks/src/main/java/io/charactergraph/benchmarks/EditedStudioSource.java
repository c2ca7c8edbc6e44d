package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A large studio after some work: of so many rows one has changed. Assets, generations and scenes have another text, scene nodes
 * and the assets of content scenes are gone.
 *
 * @param every one of so many rows of those tables has changed
 */
record EditedStudioSource(LargeStudio studio, int every) implements GraphSource {

    private static final Map<StudioTable, String> TEXTS = Map.of(
            StudioTable.ASSETS, "description", StudioTable.GENERATIONS, "name", StudioTable.GAME_SCENES, "title");

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        for (StudioTable table : StudioTable.values()) {
            StudioRows.Builder rows = StudioRows.builder().table(table.tableName());
            Edit edit = new Edit(table, rows);
            studio.writeTo(table, edit::row);
            RowsSource.of(rows.build()).load(options, new LargeStudioSource.OneTable(sink));
        }
    }

    /** Passes on the rows of one table. */
    private final class Edit {

        private final StudioTable table;
        private final StudioRows.Builder rows;
        private int count;

        Edit(StudioTable table, StudioRows.Builder rows) {
            this.table = table;
            this.rows = rows;
        }

        void row(String name, List<String> columns, List<@Nullable String> cells) {
            boolean changes = count++ % every == 0;
            String text = TEXTS.get(table);
            if (changes && text != null) {
                List<@Nullable String> changed = new ArrayList<>(cells);
                int at = columns.indexOf(text);
                changed.set(at, changed.get(at) + ".");
                rows.row(name, columns, changed);
            } else if (!changes || table != StudioTable.GAME_SCENE_NODES && table != StudioTable.SCENE_ASSETS) {
                rows.row(name, columns, cells);
            }
        }
    }
}
