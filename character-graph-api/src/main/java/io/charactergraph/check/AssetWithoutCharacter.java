package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.BitSet;
import java.util.function.Consumer;

/** {@code asset-without-character}: one finding for each asset; one scene with a filled role suffices (readings R86). */
final class AssetWithoutCharacter extends BuiltInRule {

    AssetWithoutCharacter() {
        super(
                "asset-without-character",
                Severity.WARNING,
                "an asset in a scene that has filled roles, where the asset depicts no character and no generation of it"
                        + " involves a character",
                TablesOf.edges(EdgeKind.DEPICTS, EdgeKind.GENERATED_BY, EdgeKind.INVOLVES_CHARACTER));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        IndexedGraph columns = lens.graph();
        BitSet filled = FilledScenes.of(lens);
        lens.nodes(NodeKind.ASSET, asset -> {
            if (lens.anyIn(asset, EdgeKind.CONTAINS_ASSET, filled::get) && !showsSomebody(lens, asset)) {
                Finding.Builder finding = Finding.of(this).about(lens.id(asset));
                int scenes = 0;
                int last = IndexedGraph.NONE;
                for (int e : lens.in(asset, EdgeKind.CONTAINS_ASSET)) {
                    if (filled.get(columns.from(e))) {
                        scenes += columns.from(e) == last ? 0 : 1;
                        last = columns.from(e);
                        if (scenes <= Finding.MOST_EVIDENCE) {
                            finding.with(columns.id(last))
                                    .because(columns.edge(e).evidence());
                        }
                    }
                }
                findings.accept(finding.sentence(lens.name(asset) + " is in "
                                + (scenes == 1 ? lens.name(last) : scenes + " scenes")
                                + " where roles are filled, and depicts no character")
                        .remedy("say in its linkage whom the asset depicts, or in its generation whom it involves")
                        .build());
            }
        });
    }

    private static boolean showsSomebody(RuleGraph lens, int asset) {
        return lens.hasOut(asset, EdgeKind.DEPICTS)
                || lens.anyOut(
                        asset,
                        EdgeKind.GENERATED_BY,
                        generation -> lens.hasOut(generation, EdgeKind.INVOLVES_CHARACTER));
    }
}
