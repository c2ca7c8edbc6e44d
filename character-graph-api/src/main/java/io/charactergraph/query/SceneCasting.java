package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who plays each role of a scene in a world.
 *
 * @param scene the scene
 * @param world the world
 * @param roles every role of the scene, in order
 */
public record SceneCasting(Scene scene, World world, List<RoleCasting> roles) implements Answer {

    /** Copies the list. */
    public SceneCasting {
        roles = List.copyOf(roles);
    }

    /**
     * Who plays a role.
     *
     * @param role the role
     * @param reason why
     * @param players instances and NPCs, in order; empty when nobody does
     * @param edges the bindings that make it so, in order
     * @param because for each of the edges the sentence that it stands for
     */
    public record RoleCasting(
            SceneRole role,
            CastingReason reason,
            List<GraphNode> players,
            List<GraphEdge> edges,
            List<String> because) {

        /** Copies the lists; those that make their elements on demand are kept. */
        public RoleCasting {
            players = FrozenList.copyOf(players);
            edges = FrozenList.copyOf(edges);
            because = FrozenList.copyOf(because);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene) + " in " + Explanation.name(world));
        for (RoleCasting casting : roles) {
            String players = casting.players().isEmpty()
                    ? "nobody"
                    : casting.players().stream().map(Explanation::name).collect(Collectors.joining(", "));
            text.line("  " + casting.role().label() + ": " + players + "  " + casting.reason());
            text.because(casting.because());
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
