package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.EffectiveRatings;
import java.util.function.Consumer;

/**
 * {@code rating-above-scene}: one finding for each scene with a rating of its own that the scale knows, and asset above it,
 * which is the primary node (readings R82, R87).
 */
final class RatingAboveScene extends BuiltInRule {

    RatingAboveScene() {
        super("rating-above-scene", Severity.ERROR, "an asset in a scene whose rating is above the scene's own");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        IndexedGraph columns = lens.graph();
        EffectiveRatings ratings = lens.state().facts().ratings();
        lens.nodes(NodeKind.SCENE, scene -> {
            int bound = ratings.ownRank(scene);
            if (bound == EffectiveRatings.NONE || bound == EffectiveRatings.UNKNOWN) {
                return;
            }
            int[] contains = lens.out(scene, EdgeKind.CONTAINS_ASSET);
            for (int i = 0; i < contains.length; ) {
                int asset = columns.to(contains[i]);
                boolean above = ratings.ownRank(asset) > bound;
                Finding.Builder finding = Finding.of(this).about(lens.id(asset)).about(lens.id(scene));
                for (; i < contains.length && columns.to(contains[i]) == asset; i++) {
                    if (above) {
                        finding.because(columns.edge(contains[i]).evidence());
                    }
                }
                if (above) {
                    findings.accept(finding.sentence(lens.name(asset) + " is " + RatingWords.of(columns, asset)
                                    + ", above " + lens.name(scene) + ", which is " + RatingWords.of(columns, scene))
                            .remedy("take the asset out of the scene, or rate one of the two anew")
                            .build());
                }
            }
        });
    }
}
