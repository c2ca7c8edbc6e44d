package io.charactergraph.examples;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GraphNode;
import io.charactergraph.testkit.contract.GraphFilterContract;

class PortraitsContractTest extends GraphFilterContract {

    @Override
    protected GraphFilter filter() {
        return GraphFilter.nodes(new Portraits());
    }

    private record Portraits() implements NodeFilter {

        @Override
        public boolean keeps(GraphNode node) {
            return !(node instanceof Asset asset) || asset.tags().contains("portrait");
        }

        @Override
        public String describe() {
            return "of the assets only portraits";
        }
    }
}
