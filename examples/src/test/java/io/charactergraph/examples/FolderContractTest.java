package io.charactergraph.examples;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.contract.StudioSourceContract;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderContractTest extends StudioSourceContract {

    @TempDir
    private Path folder;

    @Override
    protected GraphSource source(StudioRows rows) {
        try {
            rows.writeJsonLines(folder);
            return RowsSource.of(StudioRows.readJsonLines(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
