package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.List;

/**
 * Everything in a world. What is in no world at all is not in it.
 *
 * @param world the world
 * @param instances the instances that live in it
 * @param npcs the NPCs that those sync with
 * @param scenes the scenes set in it, and those in which its instances appear or fill a role
 * @param arcs the arcs of those scenes
 */
public record WorldView(
        World world, List<CharacterInstance> instances, List<GameNpc> npcs, List<Scene> scenes, List<Arc> arcs)
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public WorldView {
        instances = FrozenList.copyOf(instances);
        npcs = FrozenList.copyOf(npcs);
        scenes = FrozenList.copyOf(scenes);
        arcs = FrozenList.copyOf(arcs);
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(world));
        text.names("instance", instances);
        text.names("NPC", npcs);
        text.names("scene", scenes);
        text.names("arc", arcs);
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
