package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer sheet of a large studio that Spark reads is that of the graph in memory: a small run of the measurement. */
class LargeSheetTest {

    @Tag("long")
    @Test
    void largeStudio_hasTheSheetOfTheGraphInMemory(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        LargeSheet sheet = new LargeSheet(LocalSession.start(), folder, 20_000, 2, out);
        boolean isEqual = sheet.compare(20, 1, filter -> filter.name().equals("together"));
        assertThat(isEqual).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
