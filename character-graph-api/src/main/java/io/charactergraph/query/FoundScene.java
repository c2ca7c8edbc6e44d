package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.parts.FoundSceneParts;
import java.util.List;
import java.util.Set;

/**
 * A scene of a character.
 *
 * @since 0.1
 */
public final class FoundScene extends Value {

    static final TextTable<FoundScene> TABLE = TextTable.of(FoundScene.class)
            .name(
                    "SCENE",
                    found -> found.scene().label(),
                    found -> found.scene().id())
            .words("ROLES", found -> Explanation.roles(found.roles()))
            .words("CAST BY A WORLD AS", found -> Explanation.roles(found.worldRoles()))
            .text("REQUIRED", found -> found.required() ? "yes" : "")
            .words("WAYS", FoundScene::ways);

    private final FoundSceneParts parts;

    FoundScene(FoundSceneParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /**
     * Returns the roles that the character fills there, in order; a role that only a world's binding gives is in {@code
     * worldRoles}.
     */
    public List<SceneRole.Id> roles() {
        return parts.roles();
    }

    /** Returns the open roles of the scene as which a world casts the character, in order. */
    public List<SceneRole.Id> worldRoles() {
        return parts.worldRoles();
    }

    /** Returns whether a manifest requires the character, or the instance's template. */
    public boolean required() {
        return parts.required();
    }

    /** Returns the ways in which the scene was found, in order, at least one. */
    public Set<Way> ways() {
        return parts.ways();
    }

    /** Returns the edges that prove it, in order. */
    public List<GraphEdge> edges() {
        return parts.edges();
    }

    /** Returns one sentence for each of the edges, in their order. */
    public List<String> because() {
        return parts.because();
    }

    /** Returns it on one line. */
    @Override
    public String toString() {
        return OneLine.of(Explanation.name(scene())
                + Explanation.as(" as ", roles())
                + Explanation.as(", cast by a world as ", worldRoles())
                + (required() ? ", required" : "")
                + "  " + OneLine.joined(ways()));
    }
}
