package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.query.parts.CharacterScenesParts;
import java.util.List;
import java.util.Optional;

/**
 * The scenes of a character: the answer of {@code findScenesForCharacter}.
 *
 * @since 0.1
 */
public final class CharacterScenes extends Value implements Answer {

    private final CharacterScenesParts parts;

    CharacterScenes(CharacterScenesParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template or instance asked about. */
    public GraphNode character() {
        return parts.character();
    }

    /** Returns the scenes, in order. */
    public List<FoundScene> scenes() {
        return FrozenList.copyOf(parts.scenes(), FoundScene.TABLE);
    }

    /** What was found about a scene, if it is among them. */
    public Optional<FoundScene> find(Scene.Id id) {
        return scenes().stream().filter(found -> found.scene().id().equals(id)).findFirst();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(character()), scenes().size(), "scene");
        for (FoundScene found : scenes()) {
            text.item(Explanation.name(found.scene()), found.ways());
            if (!found.roles().isEmpty()) {
                text.note(Explanation.as("as ", found.roles()));
            }
            if (!found.worldRoles().isEmpty()) {
                text.note(Explanation.as("cast by a world as ", found.worldRoles()));
            }
            if (found.required()) {
                text.note("required by the manifest");
            }
            text.because(found.because());
        }
        return text.toString();
    }

    /** Returns the scenes as a table, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(character()) + ": " + Explanation.count(scenes().size(), "scene"))
                .table(FoundScene.TABLE, parts.scenes())
                .toString();
    }
}
