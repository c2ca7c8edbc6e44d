package io.charactergraph;

import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.Together;
import io.charactergraph.query.engine.Castings;
import io.charactergraph.query.engine.CoAppearances;
import io.charactergraph.query.engine.ReadinessOf;
import io.charactergraph.state.GraphState;
import java.util.List;
import java.util.Optional;

/** Who plays what, and whether a scene can be made. Got by {@link CharacterGraph#casting()}. */
public final class CastingQuestions {

    private final GraphState state;

    CastingQuestions(GraphState state) {
        this.state = state;
    }

    /**
     * Who plays each role of a scene in a world, and why. Cost: in proportion to the bindings of its roles.
     *
     * <pre>{@code
     * graph.casting().of(Scene.Id.game(47), new World.Id(3)).roles();
     * }</pre>
     */
    public SceneCasting of(Scene.Id scene, World.Id world) {
        return Castings.of(state, scene, world);
    }

    /**
     * The same for every scene of a world's view, by scene.
     *
     * <pre>{@code
     * graph.casting().in(new World.Id(3)); // the same for every scene of the world
     * }</pre>
     */
    public List<SceneCasting> in(World.Id world) {
        return Castings.ofAll(state, world);
    }

    /**
     * Whether a scene can be made now, wherever. Looks through the records of manifests, relationships, capabilities.
     *
     * <pre>{@code
     * graph.casting().readiness(Scene.Id.game(46)).ready();
     * }</pre>
     */
    public Readiness readiness(Scene.Id scene) {
        return ReadinessOf.of(state, scene, Optional.empty());
    }

    /**
     * Whether a scene can be made now in a world.
     *
     * <pre>{@code
     * graph.casting().readiness(Scene.Id.game(51), new World.Id(1)).having(Readiness.Status.UNMET);
     * }</pre>
     */
    public Readiness readiness(Scene.Id scene, World.Id world) {
        return ReadinessOf.of(state, scene, Optional.of(world));
    }

    /**
     * All pairs of templates that share scenes or have a relationship. Cost: the pairs in each scene.
     *
     * <pre>{@code
     * graph.casting().together().neverMeet(); // strong ties that never meet on screen
     * }</pre>
     */
    public Together together() {
        return CoAppearances.all(state);
    }

    /**
     * The pairs of one template; of an instance, its template's. Cost: the casts of its scenes.
     *
     * <pre>{@code
     * graph.casting().together(CharacterRef.parse("yorick")).pairs();
     * }</pre>
     */
    public Together together(CharacterRef character) {
        return CoAppearances.of(state, character);
    }
}
