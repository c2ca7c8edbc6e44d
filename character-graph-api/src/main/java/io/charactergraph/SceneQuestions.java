package io.charactergraph;

import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneStats;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.engine.Castings;
import io.charactergraph.query.engine.RatingRollUps;
import io.charactergraph.query.engine.ReadinessOf;
import io.charactergraph.query.engine.SceneStatistics;
import io.charactergraph.query.engine.SceneViews;
import io.charactergraph.state.GraphState;
import java.util.Optional;

/**
 * The questions about one scene. Obtained from {@link CharacterGraph#scene}.
 *
 * <pre>{@code
 * graph.scene(46).view();
 * }</pre>
 *
 * @since 0.1
 */
public final class SceneQuestions extends NodeQuestions {

    private final Scene.Id scene;

    SceneQuestions(GraphState state, Scene.Id scene) {
        super(state, scene);
        this.scene = scene;
    }

    @Override
    String furtherQuestions() {
        return "view, stats, casting, readiness, rating";
    }

    @Override
    public Scene node() {
        return (Scene) super.node();
    }

    /**
     * Returns all about the scene: roles and who fills them, who else appears, relationships, assets, generations, arcs, worlds.
     *
     * <pre>{@code
     * graph.scene(46).view().roles(); // each with who fills it, and where that stands
     * }</pre>
     */
    public SceneView view() {
        return SceneViews.of(asked(), scene);
    }

    /**
     * Returns how much is in the scene. Cost: in proportion to the edges of the scene, its roles and its cast.
     *
     * <pre>{@code
     * graph.scene(47).stats().roleBindings();
     * }</pre>
     */
    public SceneStats stats() {
        return SceneStatistics.of(asked(), scene);
    }

    /**
     * Returns who plays each role of the scene in a world, and why. Cost: in proportion to the bindings of its roles.
     *
     * <pre>{@code
     * graph.scene(47).casting(3).roles();
     * }</pre>
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the world
     */
    public SceneCasting casting(int world) {
        return casting(World.id(world));
    }

    /**
     * Returns who plays each role of the scene in a world, as {@link #casting(int)}.
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the world
     */
    public SceneCasting casting(World.Id world) {
        return Castings.of(asked(world), scene, world);
    }

    /**
     * Returns whether the scene can be made now, in any world. Looks through the records of manifests, relationships and
     * capabilities.
     *
     * <pre>{@code
     * graph.scene(46).readiness().ready();
     * }</pre>
     */
    public Readiness readiness() {
        return ReadinessOf.of(asked(), scene, Optional.empty());
    }

    /**
     * Returns whether the scene can be made now in a world.
     *
     * <pre>{@code
     * graph.scene(51).readiness(1).having(Readiness.Status.UNMET);
     * }</pre>
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the world
     */
    public Readiness readiness(int world) {
        return readiness(World.id(world));
    }

    /**
     * Returns whether the scene can be made now in a world, as {@link #readiness(int)}.
     *
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show the world
     */
    public Readiness readiness(World.Id world) {
        return ReadinessOf.of(asked(world), scene, Optional.of(world));
    }

    /**
     * Returns the highest rating of the scene and what it contains, and the path to what makes it so.
     *
     * <pre>{@code
     * graph.scene(46).rating();
     * }</pre>
     */
    public RatingRollUp rating() {
        return RatingRollUps.of(asked(), scene);
    }
}
