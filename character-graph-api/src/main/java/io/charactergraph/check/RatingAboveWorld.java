package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntMap;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import io.charactergraph.state.EffectiveRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code rating-above-world}: one finding for each world with a limit that the scale knows, and scene set in it or asset of
 * such a scene that is above (readings R82, R87). A scene without a rating counts as its highest asset.
 */
final class RatingAboveWorld extends BuiltInRule {

    RatingAboveWorld() {
        super("rating-above-world", Severity.ERROR, "a scene or asset rated above the ceiling of a world it is set in");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        IndexedGraph columns = lens.graph();
        lens.nodes(NodeKind.WORLD, world -> {
            Optional<String> limit = ((World) columns.node(world)).maxContentRating();
            limit.flatMap(text ->
                            graph.ratingScale().rank(text).stream().boxed().findFirst())
                    .ifPresent(rank -> above(lens, world, rank)
                            .forEach(found -> findings.accept(finding(lens, world, limit.orElseThrow(), found))));
        });
    }

    private record Found(int thing, int edge) {}

    private static List<Found> above(RuleGraph lens, int world, int limit) {
        IndexedGraph columns = lens.graph();
        EffectiveRatings ratings = lens.state().facts().ratings();
        IntMap found = new IntMap();
        for (int setIn : lens.in(world, EdgeKind.SET_IN)) {
            int scene = columns.from(setIn);
            if (found.contains(scene)) {
                continue;
            }
            found.putIfAbsent(scene, setIn);
            for (int e : lens.out(scene, EdgeKind.CONTAINS_ASSET)) {
                found.putIfAbsent(columns.to(e), e);
            }
        }
        List<Found> above = new ArrayList<>();
        for (int thing : found.toSortedKeys()) {
            if (ratings.rank(thing) > limit) {
                above.add(new Found(thing, found.get(thing)));
            }
        }
        return above;
    }

    private Finding finding(RuleGraph lens, int world, String limit, Found found) {
        IndexedGraph columns = lens.graph();
        Finding.Builder finding = Finding.of(this).about(lens.id(found.thing())).about(lens.id(world));
        finding.because(columns.edge(found.edge()).evidence());
        boolean asset = columns.kind(found.thing()) == NodeKind.ASSET;
        if (asset) {
            int scene = columns.from(found.edge());
            finding.with(lens.id(scene));
            for (int e : lens.out(scene, EdgeKind.SET_IN)) {
                if (columns.to(e) == world) {
                    finding.because(columns.edge(e).evidence());
                }
            }
        }
        boolean byAssets = !asset && columns.ratingText(found.thing()) == null;
        return finding.sentence(lens.name(found.thing()) + " is " + RatingWords.of(columns, found.thing())
                        + (byAssets ? " and shows assets that are" : "") + ", above '" + limit
                        + "', where world " + lens.name(world) + " stops")
                .remedy("take it out of the world, rate it anew, or raise the world's limit")
                .build();
    }
}
