package io.charactergraph.tests.contract;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.contract.StudioSourceContract;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;

class RowsSourceContractTest extends StudioSourceContract {

    @Override
    protected GraphSource source(StudioRows rows) {
        return RowsSource.of(rows);
    }
}
