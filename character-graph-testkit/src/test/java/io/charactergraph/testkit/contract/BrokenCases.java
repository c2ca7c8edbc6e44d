package io.charactergraph.testkit.contract;

import io.charactergraph.check.CheckedGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.check.Rule;
import io.charactergraph.check.Severity;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What breaks its contract; run by another test. */
final class BrokenCases {

    private BrokenCases() {}

    /** Returns another name of the NPC each time, reads what it should leave out, and calls no listener. */
    static class ForgetfulSource extends GraphSourceContract {

        private static final AtomicInteger LOADS = new AtomicInteger();

        @Override
        protected GraphSource source() {
            return (options, sink) -> RowsSource.of(StudioFixture.create()
                            .npc("Marla " + LOADS.incrementAndGet())
                            .rows())
                    .load(LoadOptions.standard(), sink);
        }

        @Override
        protected Optional<GraphSource> beside() {
            return Optional.empty();
        }
    }

    /** Loses the rows of a table. */
    static class LossySource extends StudioSourceContract {
        @Override
        protected GraphSource source(StudioRows rows) {
            return RowsSource.of(rows.withoutRows("npc_expressions", row -> true));
        }
    }

    /** Is not equal to itself, and keeps every second node. */
    static class FickleFilter extends GraphFilterContract {

        private static final class Fickle implements NodeFilter {

            private final AtomicInteger asked = new AtomicInteger();

            @Override
            public boolean keeps(GraphNode node) {
                return asked.incrementAndGet() % 2 == 0;
            }

            @Override
            public String describe() {
                return "now this, now that";
            }
        }

        @Override
        protected GraphFilter filter() {
            return GraphFilter.nodes(new Fickle());
        }
    }

    /** Has a bad id, findings without places, one key for all of them, and a threshold that it does not check. */
    static class SloppyRule extends RuleContract {

        private static final class Sloppy implements Rule {

            @Override
            public String id() {
                return "Sloppy Rule";
            }

            @Override
            public Severity severity() {
                return Severity.INFO;
            }

            @Override
            public String title() {
                return "Everything is wrong.";
            }

            @Override
            public void check(CheckedGraph graph, Consumer<Finding> findings) {
                graph.typed()
                        .nodes(NodeKind.GAME_NPC)
                        .forEach(npc -> findings.accept(Finding.of(this)
                                .sentence("wrong.")
                                .remedy("put it right")
                                .build()));
            }

            @Override
            public Rule withThreshold(String name, double value) {
                return this;
            }
        }

        @Override
        protected Rule rule() {
            return new Sloppy();
        }

        @Override
        protected StudioRows faulty() {
            return StudioFixture.create().npc("a").npc("b").rows();
        }
    }
}
