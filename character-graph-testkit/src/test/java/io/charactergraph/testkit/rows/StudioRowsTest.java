package io.charactergraph.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StudioRowsTest {

    private static final StudioRows STUDIO = studio();

    private static StudioRows studio() {
        StudioRows.Builder builder = StudioRows.builder();
        builder.row("game_npcs", List.of("id", "name"), List.of("1", "Ada"));
        builder.row("game_npcs", List.of("name", "id", "meta"), Arrays.asList("Bo", "2", null));
        return builder.table("scenes", List.of("id", "name")).build();
    }

    @Test
    void rows_ofDifferentColumns_shareOneTable() {
        assertThat(STUDIO.tables()).containsExactly("game_npcs", "scenes");
        assertThat(STUDIO.columns("game_npcs")).containsExactly("id", "name", "meta");
        assertThat(STUDIO.rows("game_npcs"))
                .containsExactly(Arrays.asList("1", "Ada", null), Arrays.asList("2", "Bo", null));
        assertThat(STUDIO.rows("scenes")).isEmpty();
        assertThat(STUDIO.size()).isEqualTo(2);
    }

    @Test
    void row_withoutACellForEachColumn_isRefused() {
        assertThatThrownBy(() -> StudioRows.builder().row("scenes", List.of("id"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenes");
    }

    @Test
    void toBuilder_thenBuild_isEqual() {
        assertThat(STUDIO.toBuilder().build()).isEqualTo(STUDIO).hasSameHashCodeAs(STUDIO);
        assertThat(STUDIO.maps("game_npcs").get(1)).containsEntry("name", "Bo");
    }

    @Test
    void without_leavesTheRestAsItIs() {
        assertThat(STUDIO.without("scenes").tables()).containsExactly("game_npcs");
        assertThat(STUDIO.withoutColumn("game_npcs", "name").rows("game_npcs"))
                .containsExactly(Arrays.asList("1", null), Arrays.asList("2", null));
        assertThat(STUDIO.withoutColumn("game_npcs", "age")).isEqualTo(STUDIO);
        assertThat(STUDIO.withoutRows("game_npcs", row -> "1".equals(row.get("id")))
                        .rows("game_npcs"))
                .containsExactly(Arrays.asList("2", "Bo", null));
    }

    @Test
    void withRows_changesEveryRow() {
        StudioRows changed = STUDIO.withRows("game_npcs", row -> {
            row.put("meta", "{}");
            return row;
        });
        assertThat(changed.rows("game_npcs")).containsExactly(List.of("1", "Ada", "{}"), List.of("2", "Bo", "{}"));
        assertThat(changed.tables()).isEqualTo(STUDIO.tables());
    }

    @Test
    void overlay_replacesById_addsTheRest() {
        StudioRows other = StudioRows.builder()
                .row("game_npcs", Map.of("id", "1", "name", "Eve"))
                .row("game_npcs", Map.of("id", "3", "name", "Cy"))
                .row("assets", Map.of("id", "7"))
                .build();
        StudioRows both = STUDIO.overlay(other);
        assertThat(both.tables()).containsExactly("game_npcs", "scenes", "assets");
        assertThat(both.rows("game_npcs"))
                .containsExactly(
                        Arrays.asList("1", "Eve", null),
                        Arrays.asList("2", "Bo", null),
                        Arrays.asList("3", "Cy", null));
    }
}
