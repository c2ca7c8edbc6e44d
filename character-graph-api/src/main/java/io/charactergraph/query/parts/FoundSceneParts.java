package io.charactergraph.query.parts;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Set;

/** What {@link FoundScene} is made of. */
public record FoundSceneParts(
        Scene scene,
        List<SceneRole.Id> roles,
        List<SceneRole.Id> worldRoles,
        boolean required,
        Set<Way> ways,
        List<GraphEdge> edges,
        List<String> because)
        implements Parts<FoundScene> {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundSceneParts {
        roles = FrozenList.copyOf(roles);
        worldRoles = FrozenList.copyOf(worldRoles);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }
}
