package io.charactergraph.examples;

import io.charactergraph.check.Rule;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.contract.RuleContract;
import io.charactergraph.testkit.rows.StudioRows;

class NamelessNpcContractTest extends RuleContract {

    @Override
    protected Rule rule() {
        return new NamelessNpc();
    }

    @Override
    protected StudioRows faulty() {
        return StudioFixture.create().npc("7").with("name", "").rows();
    }
}
