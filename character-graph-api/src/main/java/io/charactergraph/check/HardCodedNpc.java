package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** {@code hard-coded-npc}: one finding for each edge (readings R80, R87). */
final class HardCodedNpc extends BuiltInRule {

    private static final Set<EvidenceSource> SOURCES =
            EnumSet.of(EvidenceSource.SCENE_META_CAST, EvidenceSource.SCENE_META_NPC, EvidenceSource.SCENE_NODE_NPC);

    HardCodedNpc() {
        super("hard-coded-npc", Severity.WARNING, "a scene, or a node of it, that names an NPC instead of a role");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        lens.nodes(NodeKind.GAME_NPC, npc -> {
            for (int e : lens.of(lens.out(npc, EdgeKind.APPEARS_IN), SOURCES)) {
                GraphEdge edge = lens.graph().edge(e);
                findings.accept(Finding.of(this)
                        .about(edge.to())
                        .about(edge.from())
                        .about(edge)
                        .sentence(where(edge) + lens.name(lens.graph().to(e)) + " names NPC " + lens.name(npc)
                                + " instead of a role")
                        .remedy(
                                "bind a role of the scene to the NPC's character, name the role in its place, and take the"
                                        + " NPC out")
                        .build());
            }
        });
    }

    private static String where(GraphEdge edge) {
        return edge.sceneNodeId().isPresent()
                ? "scene node " + edge.sceneNodeId().getAsInt() + " of "
                : edge.source() == EvidenceSource.SCENE_META_CAST ? "the cast of " : "";
    }
}
