package io.charactergraph.tests.contract;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.RowsSource;
import io.charactergraph.testkit.StudioRows;
import io.charactergraph.testkit.contract.StudioSourceContract;

class RowsSourceContractTest extends StudioSourceContract {

    @Override
    protected GraphSource source(StudioRows rows) {
        return RowsSource.of(rows);
    }
}
