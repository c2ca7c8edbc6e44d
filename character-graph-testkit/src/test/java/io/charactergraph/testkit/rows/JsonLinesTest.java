package io.charactergraph.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonLinesTest {

    @Test
    void readJsonLines_takesEveryKindOfValue(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("assets.jsonl"), """
                {"id": 7, "tags": ["a b", 1.50, {"k": null}], "style_tags": "x", "age_restricted": true, "user_id": 3}

                {"id": "8", "description": "say \\"hi\\" \\u00e9\\n", "media_metadata": {"a": 1, "a": "\\u0000"}, "tags": null,
                "content_domain": null, "extra": {"b": [ ]}, "searchable": false}
                """.replace("\n\"content", "\"content"));
        StudioRows rows = StudioRows.readJsonLines(folder);
        assertThat(rows.tables()).containsExactly("assets");
        assertThat(rows.columns("assets")).startsWith("id", "media_type").contains("content_category", "extra");
        Map<String, @Nullable String> first = rows.maps("assets").get(0);
        assertThat(first)
                .containsEntry("id", "7")
                .containsEntry("tags", "[\"a b\",1.50,{\"k\":null}]")
                .containsEntry("style_tags", "\"x\"")
                .containsEntry("age_restricted", "t")
                .containsEntry("user_id", "3")
                .containsEntry("media_metadata", null);
        Map<String, @Nullable String> second = rows.maps("assets").get(1);
        assertThat(second)
                .containsEntry("description", "say \"hi\" \u00e9\n")
                .containsEntry("media_metadata", "{\"a\":1,\"a\":\"\\u0000\"}")
                .containsEntry("tags", "null")
                .containsEntry("content_domain", null)
                .containsEntry("extra", "{\"b\":[]}")
                .containsEntry("searchable", "false");
    }

    @Test
    void readJsonLines_malformedLine_namesFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("scenes.jsonl"), "{\"id\": 1}\n{\"id\": }\n");
        assertThatThrownBy(() -> StudioRows.readJsonLines(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scenes.jsonl, line 2: ");
        assertThatThrownBy(() -> StudioRows.readJsonLines(JsonLinesTest.class, "nowhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writeJsonLines_thenRead_isEqual(@TempDir Path folder) throws IOException {
        StudioRows.Builder builder = StudioRows.builder();
        List<String> columns = List.of("id", "tags", "content_rating", "age_restricted", "media_metadata", "own");
        builder.row(
                "assets",
                columns,
                Arrays.asList("1", "null", "t", "t", "{\"a\":1e400,\"a\":\"\\ud800\"}", "{\"x\":1}"));
        builder.row(
                "assets",
                columns,
                Arrays.asList("01", null, "a\"b\\c\u0001", null, "[".repeat(900) + "]".repeat(900), null));
        builder.row("character_relationships", List.of("id", "relationship_strength"), List.of("\ud83d\ude00", "NaN"));
        StudioRows studio =
                builder.table("zebra").table("scenes", List.of("name")).build();
        studio.writeJsonLines(folder);
        StudioRows read = StudioRows.readJsonLines(folder);
        assertThat(read.toMaps()).isEqualTo(studio.toMaps());
        assertThat(read).isEqualTo(studio);
    }
}
