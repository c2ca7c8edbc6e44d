package io.charactergraph.benchmarks;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A studio of characters who each have 540 assets, 1,350 generations and a scene of their own, made in turn, so that those of one
 * character stand far apart. Each asset depicts its character and was made by one of its generations; every tenth is in the
 * scene, and every third generation was run for it.
 */
record BusyCharacters(int characters) implements GraphSource {

    static final int ASSETS = 540;
    static final int GENERATIONS = 1_350;

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        table(
                options,
                sink,
                StudioTable.CHARACTERS,
                List.of("id", "character_id", "display_name"),
                characters,
                i -> List.of(uuid(i), "hero_" + i, "Hero " + i));
        table(
                options,
                sink,
                StudioTable.GAME_SCENES,
                List.of("id", "title", "meta"),
                characters,
                i -> List.of(id(i), "Scene " + i, "{\"character_roles\":{\"lead\":\"character:" + uuid(i) + "\"}}"));
        table(
                options,
                sink,
                StudioTable.ASSETS,
                List.of("id", "tags", "content_rating", "media_metadata", "source_generation_id"),
                characters * ASSETS,
                i -> List.of(
                        id(i),
                        i / characters % 10 == 0 ? "[\"scene:" + id(i % characters) + "\"]" : "[]",
                        i / characters % 4 == 0 ? "explicit" : "general",
                        "{\"character_linkage\":{\"character_template_id\":\"" + uuid(i % characters) + "\"}}",
                        id(i)));
        table(
                options,
                sink,
                StudioTable.GENERATIONS,
                List.of("id", "canonical_params", "created_at"),
                characters * GENERATIONS,
                i -> List.of(
                        id(i),
                        "{\"character_refs\":[\"character:" + uuid(i % characters) + "\"]"
                                + (i / characters % 3 == 0 ? ",\"scene_id\":" + id(i % characters) : "") + "}",
                        "2026-01-01 00:" + two(i / 60 % 60) + ":" + two(i % 60)));
    }

    private static void table(
            LoadOptions options,
            LoadSink sink,
            StudioTable table,
            List<String> columns,
            int size,
            IntFunction<List<@Nullable String>> row) {
        StudioRows.Builder rows = StudioRows.builder().table(table.tableName(), columns);
        for (int i = 0; i < size; i++) {
            rows.row(table.tableName(), columns, row.apply(i));
        }
        RowsSource.of(rows.build()).load(options, new LargeStudioSource.OneTable(sink));
    }

    private static String id(int index) {
        return Integer.toString(index + 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String uuid(int character) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | character).toString();
    }
}
