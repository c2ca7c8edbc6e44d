package io.charactergraph.testkit.contract;

import io.charactergraph.CharacterGraph;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The contract of a source of the studio's tables beside {@link GraphSourceContract}: its graph equals the graph of the
 * same rows in
 * memory.
 *
 * <pre>{@code
 * @Override
 * protected GraphSource source(StudioRows rows) {
 *     try {
 *         rows.writeJsonLines(folder);
 *         return RowsSource.of(StudioRows.readJsonLines(folder));
 *     } catch (IOException e) {
 *         throw new UncheckedIOException(e);
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract class StudioSourceContract extends GraphSourceContract {

    /** For tests to extend. */
    protected StudioSourceContract() {}

    /** The source of these rows, written to where it reads from; they replace those of the call before. */
    protected abstract GraphSource source(StudioRows rows);

    /** How many random studios to compare; 10 unless overridden. */
    protected int randomStudios() {
        return 10;
    }

    @Override
    protected GraphSource source() {
        return source(SampleStudio.hamlet());
    }

    @Override
    protected Optional<GraphSource> beside() {
        return Optional.empty();
    }

    /** The sample studio. */
    @Test
    void load_ofTheSampleStudio_givesTheGraphOfItsRows() {
        assertSameAsRows(SampleStudio.hamlet());
    }

    /** The sample studio with its faults. */
    @Test
    void load_ofFaults_givesTheGraphOfItsRows() {
        assertSameAsRows(SampleStudio.hamletWithFaults());
    }

    /** Random studios, with all kinds of malformed values. */
    @Test
    void load_ofRandomStudios_givesTheGraphsOfTheirRows() {
        for (long seed = 0; seed < randomStudios(); seed++) {
            try {
                assertSameAsRows(RandomStudio.of(seed).rows());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A load without records. */
    @Test
    void load_withoutRecords_givesTheGraphOfItsRows() {
        LoadOptions options = LoadOptions.standard().withoutRecords();
        assertSame(
                CharacterGraph.load(options, source(SampleStudio.hamlet())),
                CharacterGraph.load(options, RowsSource.of(SampleStudio.hamlet())));
    }

    private void assertSameAsRows(StudioRows rows) {
        assertSame(CharacterGraph.load(source(rows)), CharacterGraph.load(RowsSource.of(rows)));
    }
}
