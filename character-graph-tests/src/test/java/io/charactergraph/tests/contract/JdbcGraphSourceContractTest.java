package io.charactergraph.tests.contract;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.StudioRows;
import io.charactergraph.testkit.contract.StudioSourceContract;
import io.charactergraph.tests.PostgresStudio;
import org.jspecify.annotations.Nullable;

class JdbcGraphSourceContractTest extends StudioSourceContract {

    private @Nullable GraphSource hamlet;

    @Override
    protected GraphSource source(StudioRows rows) {
        return PostgresStudio.source(rows);
    }

    /** Poured once for each test. */
    @Override
    protected GraphSource source() {
        if (hamlet == null) {
            hamlet = super.source();
        }
        return hamlet;
    }
}
