package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import java.util.List;

/** What {@link CharacterScenes} is made of. */
public record CharacterScenesParts(GraphNode character, List<FoundScene> scenes) implements Parts<CharacterScenes> {

    /** Copies the list. */
    public CharacterScenesParts {
        scenes = FrozenList.copyOf(scenes);
    }
}
