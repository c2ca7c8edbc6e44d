package io.charactergraph.tests.contract;

import io.charactergraph.model.Extension;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleGraph;
import io.charactergraph.testkit.contract.GraphSourceContract;
import java.util.Map;
import java.util.Optional;

/** A source that gives no table. */
class ExtensionSourceContractTest extends GraphSourceContract {

    @Override
    protected GraphSource source() {
        return (options, sink) -> {
            Extension.Id denmark = new Extension.Id("faction", "denmark");
            sink.node(new Extension(denmark, "Denmark", Map.of()));
            sink.edge("ally_of", denmark, denmark, Map.of());
            sink.edge("ally_of", denmark, new Extension.Id("faction", "norway"), Map.of());
        };
    }

    @Override
    protected Optional<GraphSource> beside() {
        return Optional.of(SampleGraph.HAMLET.source());
    }
}
