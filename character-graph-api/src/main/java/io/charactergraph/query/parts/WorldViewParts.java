package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.WorldView;
import java.util.List;

/** What {@link WorldView} is made of. */
public record WorldViewParts(
        World world, List<CharacterInstance> instances, List<GameNpc> npcs, List<Scene> scenes, List<Arc> arcs)
        implements Parts<WorldView> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public WorldViewParts {
        instances = FrozenList.copyOf(instances);
        npcs = FrozenList.copyOf(npcs);
        scenes = FrozenList.copyOf(scenes);
        arcs = FrozenList.copyOf(arcs);
    }
}
