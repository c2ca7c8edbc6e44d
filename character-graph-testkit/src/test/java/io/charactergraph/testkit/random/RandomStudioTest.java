package io.charactergraph.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RandomStudioTest {

    private static final Set<String> JSONB = Set.of(
            "characters.tags",
            "character_instances.visual_overrides",
            "character_instances.personality_overrides",
            "character_instances.behavioral_overrides",
            "character_npc_links.activation_conditions",
            "scene_character_manifests.character_roles",
            "scene_character_manifests.required_relationships",
            "scene_character_manifests.instance_requirements",
            "action_blocks.tags");

    /** Column and the table that a foreign key has it name. */
    private static final Map<String, String> FOREIGN_KEYS = Map.ofEntries(
            Map.entry("characters.game_npc_id", "game_npcs"),
            Map.entry("characters.previous_version_id", "characters"),
            Map.entry("character_relationships.character_a_id", "characters"),
            Map.entry("character_relationships.character_b_id", "characters"),
            Map.entry("character_usage.character_id", "characters"),
            Map.entry("character_instances.character_id", "characters"),
            Map.entry("character_instances.world_id", "game_worlds"),
            Map.entry("character_npc_links.character_instance_id", "character_instances"),
            Map.entry("character_npc_links.npc_id", "game_npcs"),
            Map.entry("character_capabilities.character_id", "characters"),
            Map.entry("scene_character_manifests.scene_id", "game_scenes"),
            Map.entry("game_scenes.entry_node_id", "game_scene_nodes"),
            Map.entry("game_scene_nodes.scene_id", "game_scenes"),
            Map.entry("game_npcs.home_location_id", "game_locations"),
            Map.entry("npc_expressions.npc_id", "game_npcs"),
            Map.entry("npc_expressions.asset_id", "assets"),
            Map.entry("game_hotspots.linked_scene_id", "game_scenes"),
            Map.entry("assets.source_generation_id", "generations"),
            Map.entry("asset_lineage.child_asset_id", "assets"),
            Map.entry("asset_lineage.parent_asset_id", "assets"),
            Map.entry("generations.asset_id", "assets"),
            Map.entry("scene_assets.scene_id", "scenes"),
            Map.entry("scene_assets.asset_id", "assets"));

    @Test
    void sameSeed_givesTheSameRows() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(RandomStudio.of(seed).rows())
                    .isEqualTo(RandomStudio.of(seed).rows());
        }
        assertThat(RandomStudio.of(1).rows()).isNotEqualTo(RandomStudio.of(2).rows());
    }

    @Test
    void rows_areAboutAsManyAsAskedFor() {
        for (int size : new int[] {20, 100, 400}) {
            assertThat(RandomStudio.builder().rows(size).build().rows().size())
                    .isBetween(size * 6 / 10, size * 16 / 10);
        }
        assertThatThrownBy(() -> RandomStudio.builder().rows(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RandomStudio.builder().malformed(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyTable_exists() {
        for (int seed = 0; seed < 50; seed++) {
            StudioRows rows = RandomStudio.of(seed).rows();
            for (StudioTable table : StudioTable.values()) {
                assertThat(rows.has(table.tableName())).as(table.tableName()).isTrue();
                assertThat(rows.columns(table.tableName()))
                        .containsExactlyElementsOf(table.columns(SchemaProfile.PROFILE_2025).stream()
                                .map(StudioColumn::name)
                                .toList());
            }
            assertThat(rows.rows("characters")).isNotEmpty();
        }
    }

    @Test
    void everyFeature_isUsed() {
        Map<String, Integer> used = new HashMap<>();
        for (int seed = 0; seed < 200; seed++) {
            RandomStudio studio = RandomStudio.builder()
                    .seed(seed)
                    .ignoreForeignKeys(seed % 4 == 0)
                    .drift(seed % 5 == 0)
                    .build();
            studio.features().forEach((name, count) -> used.merge(name, count, Integer::sum));
        }
        Set<String> missing = new TreeSet<>();
        for (Form form : Form.values()) {
            missing.add(form.name());
        }
        for (Place place : Place.values()) {
            missing.add(FeatureLog.name(place, true));
            missing.add(FeatureLog.name(place, false));
        }
        missing.removeAll(used.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void withoutOptions_optionalFormsDoNotOccur() {
        for (int seed = 0; seed < 50; seed++) {
            Map<String, Integer> features = RandomStudio.of(seed).features();
            for (Form form : Form.values()) {
                if (form.optional()) {
                    assertThat(features).doesNotContainKey(form.name());
                }
            }
        }
    }

    @Test
    void jsonCells_areJson_andFitTheirColumn() {
        for (int seed = 0; seed < 100; seed++) {
            StudioRows rows =
                    RandomStudio.builder().seed(seed).malformed(0.3).build().rows();
            for (StudioTable table : StudioTable.values()) {
                for (StudioColumn column : table.columns(SchemaProfile.PROFILE_2025)) {
                    for (Map<String, @Nullable String> row : rows.maps(table.tableName())) {
                        String cell = row.get(column.name());
                        if (cell != null) {
                            check(table.tableName() + "." + column.name(), column.type(), cell);
                        }
                    }
                }
            }
        }
    }

    private static void check(String column, ColumnType type, String cell) {
        assertThat(cell).as(column).doesNotContain("\u0000");
        if (type == ColumnType.JSON) {
            JsonText.check(cell);
            if (JSONB.contains(column)) {
                assertThat(cell).as(column).doesNotContain("\\u0000", "\\ud8", "\\ude00", "1e400");
            }
        } else if (type == ColumnType.BOOLEAN) {
            assertThat(cell).as(column).isIn("t", "f");
        } else if (type == ColumnType.INTEGER) {
            assertThat(cell).as(column).isEqualTo(Integer.toString(Integer.parseInt(cell)));
        } else if (type == ColumnType.TEXT) {
            assertThat(cell.length()).as(column).isLessThan(4000);
        }
    }

    @Test
    void rows_obeyTheDatabase() {
        for (int seed = 0; seed < 100; seed++) {
            StudioRows rows = RandomStudio.of(seed).rows();
            for (String table : rows.tables()) {
                assertThat(column(rows, table, "id"))
                        .as(table)
                        .doesNotHaveDuplicates()
                        .doesNotContainNull();
            }
            assertThat(notNull(rows, "characters", "character_id")).doesNotHaveDuplicates();
            assertThat(notNull(rows, "action_blocks", "block_id")).doesNotHaveDuplicates();
            assertThat(column(rows, "characters", "category")).doesNotContainNull();
            assertThat(column(rows, "game_scene_nodes", "asset_id")).doesNotContainNull();
            assertThat(column(rows, "assets", "content_rating")).doesNotContainNull();
            assertThat(column(rows, "generations", "raw_params")).doesNotContainNull();
            assertThat(column(rows, "generations", "canonical_params")).doesNotContainNull();
            assertThat(danglingForeignKeys(rows)).isEmpty();
        }
        assertThat(danglingForeignKeys(RandomStudio.builder()
                        .ignoreForeignKeys(true)
                        .rows(400)
                        .build()
                        .rows()))
                .isNotEmpty();
    }

    private static Set<String> danglingForeignKeys(StudioRows rows) {
        Set<String> dangling = new HashSet<>();
        FOREIGN_KEYS.forEach((column, target) -> {
            String table = column.substring(0, column.indexOf('.'));
            Set<@Nullable String> known = new HashSet<>(column(rows, target, "id"));
            for (String id : notNull(rows, table, column.substring(table.length() + 1))) {
                if (!known.contains(id)) {
                    dangling.add(column + "=" + id);
                }
            }
        });
        return dangling;
    }

    private static List<@Nullable String> column(StudioRows rows, String table, String column) {
        int index = rows.columns(table).indexOf(column);
        return rows.rows(table).stream().map(row -> row.get(index)).toList();
    }

    private static List<String> notNull(StudioRows rows, String table, String column) {
        return column(rows, table, column).stream().flatMap(Stream::ofNullable).toList();
    }

    @Test
    void writeJsonLines_thenRead_isEqual(@TempDir Path folder) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            StudioRows rows = RandomStudio.builder()
                    .seed(seed)
                    .drift(true)
                    .malformed(0.4)
                    .build()
                    .rows();
            Path into = folder.resolve("studio-" + seed);
            rows.writeJsonLines(into);
            assertThat(StudioRows.readJsonLines(into)).isEqualTo(rows);
        }
    }

    @Test
    void drift_leavesOutTablesAndColumns_neverIds() {
        for (int seed = 0; seed < 50; seed++) {
            StudioRows rows =
                    RandomStudio.builder().seed(seed).drift(true).build().rows();
            assertThat(rows.has("characters")).isTrue();
            for (String table : rows.tables()) {
                assertThat(rows.columns(table)).first().isEqualTo("id");
            }
        }
    }
}
