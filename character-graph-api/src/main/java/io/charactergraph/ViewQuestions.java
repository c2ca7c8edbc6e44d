package io.charactergraph;

import io.charactergraph.model.Arc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.WorldView;
import io.charactergraph.query.engine.ArcViews;
import io.charactergraph.query.engine.RatingRollUps;
import io.charactergraph.query.engine.SceneViews;
import io.charactergraph.query.engine.WorldViews;
import io.charactergraph.state.GraphState;

/** All about one scene, arc or world. Got by {@link CharacterGraph#views()}. */
public final class ViewQuestions {

    private final GraphState state;

    ViewQuestions(GraphState state) {
        this.state = state;
    }

    /**
     * A scene: roles and who fills them, who else appears, relationships, assets, generations, arcs, worlds.
     *
     * <pre>{@code
     * graph.views().scene(Scene.Id.game(46)).roles(); // each with who fills it, and where that is said
     * }</pre>
     */
    public SceneView scene(Scene.Id scene) {
        return SceneViews.of(state, scene);
    }

    /**
     * An arc or quest: the same over all its scenes, and what is part of it itself.
     *
     * <pre>{@code
     * graph.views().arc(new Arc.Id("mousetrap")).cast();
     * }</pre>
     */
    public ArcView arc(Arc.Id arc) {
        return ArcViews.of(state, arc);
    }

    /**
     * A world: instances, NPCs, scenes and arcs.
     *
     * <pre>{@code
     * graph.views().world(new World.Id(3)).npcs();
     * }</pre>
     */
    public WorldView world(World.Id world) {
        return WorldViews.of(state, world);
    }

    /**
     * The highest rating of what a scene, an arc or a character contains or is depicted in, and the path to what makes it so.
     *
     * <pre>{@code
     * graph.views().rating(ophelia).rating(); // mature
     * }</pre>
     *
     * @throws IllegalArgumentException if the id is of another kind
     */
    public RatingRollUp rating(NodeId sceneOrArcOrCharacter) {
        return RatingRollUps.of(state, sceneOrArcOrCharacter);
    }
}
