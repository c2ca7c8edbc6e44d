package io.charactergraph.query;

import io.charactergraph.internal.Printout;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.parts.WorldViewParts;
import java.util.List;

/**
 * Everything in a world. What is in no world at all is not in it.
 *
 * @since 0.1
 */
public final class WorldView extends Value implements Answer {

    private final WorldViewParts parts;

    WorldView(WorldViewParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the world. */
    public World world() {
        return parts.world();
    }

    /** Returns the instances that live in it. */
    public List<CharacterInstance> instances() {
        return parts.instances();
    }

    /** Returns the NPCs that those sync with. */
    public List<GameNpc> npcs() {
        return parts.npcs();
    }

    /** Returns the scenes set in it, and those in which its instances appear or fill a role. */
    public List<Scene> scenes() {
        return parts.scenes();
    }

    /** Returns the arcs of those scenes. */
    public List<Arc> arcs() {
        return parts.arcs();
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first part of the answer, as much as a screen shows; {@link #explain} has all of it. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        return new Printout()
                .line(Explanation.name(world()))
                .list("instance", instances(), Explanation::name)
                .list("NPC", npcs(), Explanation::name)
                .list("scene", scenes(), Explanation::name)
                .list("arc", arcs(), Explanation::name);
    }
}
