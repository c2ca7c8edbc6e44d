package io.charactergraph.query;

import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.parts.SceneCastingParts;
import java.util.List;
import java.util.stream.Collectors;

/** Who plays each role of a scene in a world. */
public final class SceneCasting extends Value implements Answer {

    private final SceneCastingParts parts;

    SceneCasting(SceneCastingParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /** Returns the world. */
    public World world() {
        return parts.world();
    }

    /** Returns every role of the scene, in order. */
    public List<RoleCasting> roles() {
        return parts.roles();
    }

    /** Who plays a role. */
    public static final class RoleCasting extends Value {

        private final SceneCastingParts.RoleCasting parts;

        RoleCasting(SceneCastingParts.RoleCasting parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the role. */
        public SceneRole role() {
            return parts.role();
        }

        /** Returns why these players play the role. */
        public CastingReason reason() {
            return parts.reason();
        }

        /** Returns the instances and NPCs that play the role, in order; empty when there are none. */
        public List<GraphNode> players() {
            return parts.players();
        }

        /** Returns the edges of the bindings that decide it, in order. */
        public List<GraphEdge> edges() {
            return parts.edges();
        }

        /** Returns one sentence for each of the edges, in their order. */
        public List<String> because() {
            return parts.because();
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene()) + " in " + Explanation.name(world()));
        for (RoleCasting casting : roles()) {
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
