package io.charactergraph.tests.contract;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.contract.StudioSourceContract;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.tests.PostgresStudio;

class JdbcGraphSourceContractTest extends StudioSourceContract {

    @Override
    protected GraphSource source(StudioRows rows) {
        return PostgresStudio.source(rows);
    }
}
