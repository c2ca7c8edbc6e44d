package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.model.EdgeKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code lineage-cycle}: one finding for each strongly connected set, or node derived from itself; the primary node is the
 * first in order (readings R84).
 */
final class LineageCycle extends BuiltInRule {

    LineageCycle() {
        super("lineage-cycle", Severity.ERROR, "a cycle in derived_from or evolved_from");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        for (EdgeKind kind : List.of(EdgeKind.EVOLVED_FROM, EdgeKind.DERIVED_FROM)) {
            for (int[] cycle : Cycles.of(lens, kind)) {
                findings.accept(finding(lens, kind, cycle));
            }
        }
    }

    private Finding finding(RuleGraph lens, EdgeKind kind, int[] cycle) {
        IndexedGraph columns = lens.graph();
        Finding.Builder finding = Finding.of(this).about(lens.id(cycle[0]));
        for (int node : cycle) {
            finding.with(lens.id(node));
            for (int e : lens.out(node, kind)) {
                if (IntArrays.contains(cycle, columns.to(e))) {
                    finding.because(columns.edge(e).evidence());
                }
            }
        }
        String verb = kind == EdgeKind.DERIVED_FROM ? " is derived from itself" : " is its own earlier version";
        return finding.sentence(
                        lens.name(cycle[0]) + verb + (cycle.length == 1 ? "" : ", in a circle of " + cycle.length))
                .remedy("take out the link that leads back")
                .build();
    }
}
