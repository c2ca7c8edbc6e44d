package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.CastingReason;
import io.charactergraph.query.SceneCasting;
import java.util.List;

/** What {@link SceneCasting} is made of. */
public record SceneCastingParts(Scene scene, World world, List<SceneCasting.RoleCasting> roles)
        implements Parts<SceneCasting> {

    /** Copies the list. */
    public SceneCastingParts {
        roles = FrozenList.copyOf(roles);
    }

    /** What {@link SceneCasting.RoleCasting} is made of. */
    public record RoleCasting(
            SceneRole role, CastingReason reason, List<GraphNode> players, List<GraphEdge> edges, List<String> because)
            implements Parts<SceneCasting.RoleCasting> {

        /** Copies the lists; those that make their elements on demand are kept. */
        public RoleCasting {
            players = FrozenList.copyOf(players);
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }
    }
}
