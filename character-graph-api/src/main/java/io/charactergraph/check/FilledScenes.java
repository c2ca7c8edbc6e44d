package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.BitSet;

/** The scenes of which some role is filled, be it by a cast default. */
final class FilledScenes {

    private FilledScenes() {}

    /** One pass over the roles. */
    static BitSet of(RuleGraph lens) {
        BitSet scenes = new BitSet(lens.graph().nodeBound());
        lens.nodes(NodeKind.SCENE_ROLE, role -> {
            if (lens.hasIn(role, EdgeKind.FILLS_ROLE)) {
                for (int edge : lens.in(role, EdgeKind.HAS_ROLE)) {
                    scenes.set(lens.graph().from(edge));
                }
            }
        });
        return scenes;
    }
}
