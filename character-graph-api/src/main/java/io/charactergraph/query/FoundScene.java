package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import java.util.List;
import java.util.Set;

/**
 * A scene of a character.
 *
 * @param scene the scene
 * @param roles the roles that the character fills there, in order; a role that only a world's binding gives is in {@code
 *     worldRoles}
 * @param worldRoles the open roles of the scene as which a world casts the character, in order
 * @param required whether a manifest requires the character, or the instance's template
 * @param ways how it was found, in order, at least one
 * @param edges the edges that prove it, in order
 * @param because for each of the edges the sentence that it stands for
 */
public record FoundScene(
        Scene scene,
        List<SceneRole.Id> roles,
        List<SceneRole.Id> worldRoles,
        boolean required,
        Set<Way> ways,
        List<GraphEdge> edges,
        List<String> because) {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundScene {
        roles = List.copyOf(roles);
        worldRoles = List.copyOf(worldRoles);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
