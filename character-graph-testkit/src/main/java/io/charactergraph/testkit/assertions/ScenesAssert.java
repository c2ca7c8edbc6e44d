package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Assertions on the scenes of a character. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class ScenesAssert extends AbstractFoundAssert<ScenesAssert, CharacterScenes, FoundScene> {

    /** Assertions on that answer. */
    protected ScenesAssert(CharacterScenes actual) {
        super(actual, ScenesAssert.class);
    }

    /** That a scene was found in exactly these ways. */
    public ScenesAssert containsFound(String scene, Way... ways) {
        isNotNull();
        FoundScene found = require(scene);
        if (!found.ways().equals(Set.of(ways))) {
            throw notSo(found, Set.of(ways).stream().sorted().toList().toString());
        }
        return this;
    }

    /** Verifies that the character has exactly these roles in a scene, including those that only a world casts, in order. */
    public ScenesAssert containsInRoles(String scene, String... roles) {
        isNotNull();
        FoundScene found = require(scene);
        if (!roles(found).equals(List.of(roles))) {
            throw notSo(found, "in roles " + List.of(roles));
        }
        return this;
    }

    /** That a manifest of the scene requires the character. */
    public ScenesAssert containsRequired(String scene) {
        isNotNull();
        FoundScene found = require(scene);
        if (!found.required()) {
            throw notSo(found, "required");
        }
        return this;
    }

    @Override
    protected List<FoundScene> found() {
        return actual.scenes();
    }

    @Override
    protected GraphNode node(FoundScene found) {
        return found.scene();
    }

    @Override
    protected String heading() {
        return "scenes of " + Names.of(actual.character());
    }

    @Override
    protected String how(FoundScene found) {
        return found.ways()
                + (roles(found).isEmpty() ? "" : " in roles " + roles(found))
                + (found.required() ? " required" : "");
    }

    private static List<String> roles(FoundScene found) {
        return Stream.concat(found.roles().stream(), found.worldRoles().stream())
                .map(SceneRole.Id::role)
                .toList();
    }
}
