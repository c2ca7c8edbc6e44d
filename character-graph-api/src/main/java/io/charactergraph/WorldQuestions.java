package io.charactergraph;

import io.charactergraph.model.World;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.WorldView;
import io.charactergraph.query.engine.Castings;
import io.charactergraph.query.engine.WorldViews;
import io.charactergraph.state.GraphState;
import java.util.List;

/**
 * The questions about one world. Obtained from {@link CharacterGraph#world}.
 *
 * <pre>{@code
 * graph.world(3).view();
 * }</pre>
 *
 * @since 0.1
 */
public final class WorldQuestions extends NodeQuestions {

    private final World.Id world;

    WorldQuestions(GraphState state, World.Id world) {
        super(state, world);
        this.world = world;
    }

    @Override
    String furtherQuestions() {
        return "view, castings";
    }

    @Override
    public World node() {
        return (World) super.node();
    }

    /**
     * Returns all about the world: its instances, NPCs, scenes and arcs.
     *
     * <pre>{@code
     * graph.world(3).view().npcs();
     * }</pre>
     */
    public WorldView view() {
        return WorldViews.of(asked(), world);
    }

    /**
     * Returns who plays what in each scene of the world's view, by scene.
     *
     * <pre>{@code
     * graph.world(3).castings();
     * }</pre>
     */
    public List<SceneCasting> castings() {
        return Castings.ofAll(asked(), world);
    }
}
