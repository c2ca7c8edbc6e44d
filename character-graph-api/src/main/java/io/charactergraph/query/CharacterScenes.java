package io.charactergraph.query;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.query.parts.CharacterScenesParts;
import java.util.List;
import java.util.Optional;

/** The scenes of a character: the answer of {@code findScenesForCharacter}. */
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
        return parts.scenes();
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
                text.note("as "
                        + String.join(
                                ", ",
                                found.roles().stream().map(id -> id.role()).toList()));
            }
            if (!found.worldRoles().isEmpty()) {
                text.note("cast by a world as "
                        + String.join(
                                ", ",
                                found.worldRoles().stream().map(id -> id.role()).toList()));
            }
            if (found.required()) {
                text.note("required by the manifest");
            }
            text.because(found.because());
        }
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
