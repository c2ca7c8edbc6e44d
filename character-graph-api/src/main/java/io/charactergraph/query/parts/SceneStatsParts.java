package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.query.SceneStats;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@link SceneStats} is made of. */
public record SceneStatsParts(
        Scene scene,
        List<CharacterTemplate.Id> characterIds,
        List<GameNpc.Id> npcIds,
        int assets,
        int generations,
        List<String> roles,
        Map<String, NodeId> roleBindings)
        implements Parts<SceneStats> {

    /** Copies the lists and the map; lists that make their elements on demand are kept. */
    public SceneStatsParts {
        characterIds = FrozenList.copyOf(characterIds);
        npcIds = FrozenList.copyOf(npcIds);
        roles = FrozenList.copyOf(roles);
        roleBindings = Collections.unmodifiableMap(new LinkedHashMap<>(roleBindings));
    }
}
