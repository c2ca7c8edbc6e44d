package io.charactergraph.query;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.query.parts.SceneStatsParts;
import java.util.List;
import java.util.Map;

/**
 * How much is in a scene: counts of different things.
 *
 * @since 0.1
 */
public final class SceneStats extends Value implements Answer {

    private final SceneStatsParts parts;

    SceneStats(SceneStatsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /** Returns the ids of the templates that take part, in order. */
    public List<CharacterTemplate.Id> characterIds() {
        return parts.characterIds();
    }

    /** Returns the ids of the NPCs that appear in the scene or fill a role of it themselves, in order. */
    public List<GameNpc.Id> npcIds() {
        return parts.npcIds();
    }

    /** Returns the number of assets that the scene contains. */
    public int assets() {
        return parts.assets();
    }

    /** Returns the number of generations that were created for the scene. */
    public int generations() {
        return parts.generations();
    }

    /** Returns the names of the roles, in order. */
    public List<String> roles() {
        return parts.roles();
    }

    /** Returns for each role that is filled the first template, instance or NPC that fills it, in the order of the roles. */
    public Map<String, NodeId> roleBindings() {
        return parts.roleBindings();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene()));
        text.line("  " + Explanation.count(characterIds().size(), "character") + ", "
                + Explanation.count(npcIds().size(), "NPC") + ", " + Explanation.count(roles().size(), "role") + " ("
                + roleBindings().size() + " filled)");
        text.line("  " + Explanation.count(assets(), "asset") + ", " + Explanation.count(generations(), "generation"));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
