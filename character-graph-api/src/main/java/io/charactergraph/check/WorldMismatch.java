package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;
import java.util.function.Consumer;

/** {@code world-mismatch}: one finding for each instance and scene; an instance without a world fits all (readings R82). */
final class WorldMismatch extends BuiltInRule {

    WorldMismatch() {
        super("world-mismatch", Severity.ERROR, "an instance that appears in a scene set only in other worlds");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        IndexedGraph columns = lens.graph();
        lens.nodes(NodeKind.CHARACTER_INSTANCE, instance -> {
            int[] own = Walk.targets(columns, instance, EdgeKind.LIVES_IN);
            if (own.length == 0) {
                return;
            }
            for (int scene : Walk.targets(columns, instance, EdgeKind.APPEARS_IN)) {
                int[] worlds = Walk.targets(columns, scene, EdgeKind.SET_IN);
                if (worlds.length > 0 && !IntArrays.meet(own, worlds)) {
                    findings.accept(finding(lens, instance, own[0], scene, worlds[0]));
                }
            }
        });
    }

    private Finding finding(RuleGraph lens, int instance, int own, int scene, int other) {
        IndexedGraph columns = lens.graph();
        Finding.Builder finding = Finding.of(this).about(lens.id(instance)).about(lens.id(scene));
        for (int e : lens.out(instance, EdgeKind.APPEARS_IN)) {
            if (columns.to(e) == scene) {
                finding.because(columns.edge(e).evidence());
            }
        }
        lens.because(finding, lens.out(scene, EdgeKind.SET_IN));
        return finding.sentence(lens.name(instance) + " lives in " + lens.name(own) + " and appears in "
                        + lens.name(scene) + ", which is set in " + lens.name(other))
                .remedy("use the character's instance of the scene's world, or the template")
                .build();
    }
}
