package io.charactergraph.testkit.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.rows.RowSink;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LargeStudioTest {

    /** Counts rows and makes a checksum of them, and keeps nothing else. */
    private static final class Counting implements RowSink {

        private final Map<String, Integer> rows = new LinkedHashMap<>();
        private long sum;

        @Override
        public void row(String table, List<String> columns, List<@Nullable String> cells) {
            assertThat(cells.size()).isEqualTo(columns.size());
            rows.merge(table, 1, Integer::sum);
            sum = sum * 31 + cells.hashCode();
        }
    }

    @Test
    void writeTo_ofAHundredThousandNodes_givesTheExpectedCounts() {
        LargeStudio studio = LargeStudio.of(7, 100_000);
        Counting counting = new Counting();
        studio.writeTo(counting);
        assertThat(studio.nodes()).isEqualTo(100_000);
        assertThat(counting.rows)
                .containsEntry("assets", 42_000)
                .containsEntry("generations", 36_000)
                .containsEntry("game_scenes", 4_000)
                .containsEntry("game_scene_nodes", 12_000)
                .containsEntry("characters", 500)
                .containsEntry("game_worlds", 50);
        assertThat(counting.rows.keySet()).hasSize(StudioTable.values().length);
        for (StudioTable table : StudioTable.values()) {
            assertThat(counting.rows).containsEntry(table.tableName(), studio.size(table));
        }
        Counting again = new Counting();
        LargeStudio.of(7, 100_000).writeTo(again);
        assertThat(again.sum).isEqualTo(counting.sum);
    }

    @Test
    void of_everySizeHasOneOfEach_otherSeedsGiveOtherRows() {
        StudioRows.Builder one = StudioRows.builder();
        LargeStudio.of(1, 1).writeTo(one);
        StudioRows.Builder two = StudioRows.builder();
        LargeStudio.of(2, 1).writeTo(two);
        assertThat(one.build().size()).isEqualTo(StudioTable.values().length);
        assertThat(one.build()).isNotEqualTo(two.build());
        assertThatThrownBy(() -> LargeStudio.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rows_areWellFormed_andSkewed() {
        StudioRows.Builder builder = StudioRows.builder();
        LargeStudio.of(3, 20_000).writeTo(builder);
        StudioRows studio = builder.build();
        for (StudioTable table : StudioTable.values()) {
            List<List<@Nullable String>> rows = studio.rows(table.tableName());
            assertThat(rows.stream().map(row -> row.get(0)).toList()).doesNotHaveDuplicates();
            for (int i = 0; i < table.columns(SchemaProfile.PROFILE_2025).size(); i++) {
                StudioColumn column = table.columns(SchemaProfile.PROFILE_2025).get(i);
                for (List<@Nullable String> row : rows) {
                    String cell = row.get(i);
                    if (cell != null && column.type() == ColumnType.JSON) {
                        JsonText.check(cell);
                    }
                }
            }
        }
        Map<String, Integer> uses = new HashMap<>();
        for (Map<String, @Nullable String> row : studio.maps("character_usage")) {
            uses.merge(String.valueOf(row.get("character_id")), 1, Integer::sum);
        }
        int most = uses.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(most).isGreaterThan(studio.rows("character_usage").size() / 5);
    }
}
