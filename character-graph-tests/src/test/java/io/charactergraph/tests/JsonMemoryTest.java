package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A graph passes both ways in memory that does not grow with its text: measured is what is alive, after collecting garbage, at several places of a text
 * of some 20 MB. As objects, its nodes and edges would take several times its size.
 */
class JsonMemoryTest {

    private static final int NODES = 20_000;
    private static final long MB = 1_000_000;

    @Test
    void writingAndReading_keepNothingOfTheText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("graph.json");
        CharacterGraph graph = graph();
        long alone = alive();
        long[] mostWriting = {0};
        try (OutputStream out = Files.newOutputStream(file)) {
            graph.json().withBuiltAt(Instant.EPOCH).write(new MeasuredOutput(out, mostWriting));
        }
        long text = Files.size(file);
        long[] mostReading = {0};
        long before = alive();
        CharacterGraph read;
        try (InputStream in = new MeasuredInput(Files.newInputStream(file), mostReading)) {
            read = CharacterGraph.read(in);
        }
        long after = alive();

        assertThat(text).isGreaterThan(15 * MB);
        assertThat(mostWriting[0] - alone)
                .as("while a text of %s bytes was written", text)
                .isLessThan(text / 10);
        assertThat(mostReading[0] - before)
                .as("while it was read, of which the graph is %s", after - before)
                .isLessThan(text / 2);
        assertThat(read.typed().edgeCount()).isEqualTo(graph.typed().edgeCount());
        assertThat(read.typed().nodeCount()).isEqualTo(NODES);
    }

    private static CharacterGraph graph() {
        StudioRows.Builder rows = StudioRows.builder();
        LargeStudio.of(7, NODES).writeTo(rows);
        return CharacterGraph.load(RowsSource.of(rows.build()));
    }

    /** The bytes of the heap that are in use when garbage has been collected. */
    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How far a text has passed, and when to look. */
    private static final class Steps {

        private static final long STEP = 4 * MB;
        private final long[] most;
        private long passed;

        Steps(long[] most) {
            this.most = most;
        }

        void pass(long bytes) {
            long step = passed / STEP;
            passed += bytes;
            if (passed / STEP > step) {
                most[0] = Math.max(most[0], alive());
            }
        }
    }

    private static final class MeasuredOutput extends OutputStream {

        private final OutputStream out;
        private final Steps steps;

        MeasuredOutput(OutputStream out, long[] most) {
            this.out = out;
            this.steps = new Steps(most);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            steps.pass(length);
        }
    }

    private static final class MeasuredInput extends FilterInputStream {

        private final Steps steps;

        MeasuredInput(InputStream in, long[] most) {
            super(in);
            this.steps = new Steps(most);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            steps.pass(Math.max(0, count));
            return count;
        }
    }
}
