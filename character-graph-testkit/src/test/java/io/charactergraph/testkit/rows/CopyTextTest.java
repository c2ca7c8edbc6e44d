package io.charactergraph.testkit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CopyTextTest {

    @Test
    void statement_quotesNames() {
        assertThat(CopyText.statement("scene_assets", List.of("id", "order", "a\"b")))
                .isEqualTo("COPY \"scene_assets\" (\"id\",\"order\",\"a\"\"b\") FROM STDIN");
    }

    @Test
    void row_escapesWhatCopyReadsOtherwise() throws IOException {
        StringBuilder out = new StringBuilder();
        CopyText.row(Arrays.asList("a\tb", null, "", "\\N", "x\r\ny", "{\"k\":\"\\u0000\"}"), out);
        assertThat(out).hasToString("a\\tb\t\\N\t\t\\\\N\tx\\r\\ny\t{\"k\":\"\\\\u0000\"}\n");
    }

    @Test
    void rows_areUtf8() throws IOException {
        StudioRows.Builder studio = StudioRows.builder();
        studio.row("scenes", List.of("id", "name"), List.of("1", "\ud83d\ude00"));
        studio.row("scenes", List.of("id"), List.of("2"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CopyText.rows(studio.build(), "scenes", out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1\t\ud83d\ude00\n2\t\\N\n");
    }
}
