package io.charactergraph.testkit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import org.jspecify.annotations.Nullable;

/**
 * A node of a fixture.
 *
 * @param name what the fixture calls it
 * @param id its id
 * @param row the row that makes it; null for a role, an arc and an extension
 */
record FixtureNode(String name, NodeId id, @Nullable FixtureRow row) {

    NodeKind kind() {
        return id.kind();
    }

    boolean is(NodeKind kind) {
        return kind() == kind;
    }

    boolean isGameScene() {
        return id instanceof Scene.Id scene && scene.type() == SceneType.GAME;
    }

    boolean isContentScene() {
        return id instanceof Scene.Id scene && scene.type() == SceneType.CONTENT;
    }

    FixtureRow requireRow() {
        if (row == null) {
            throw new IllegalArgumentException(
                    OneLine.of("name: '" + name + "' is " + FixtureNames.a(kind()) + ", which has no row of its own"));
        }
        return row;
    }

    /** The row's id: a number where ids are numbers, else text. */
    Object key() {
        String text = requireRow().id();
        return StudioSchema.hasUuids(requireRow().table()) ? text : (Object) Integer.valueOf(text);
    }

    /** As references inside JSON name it: {@code character:<uuid>}, {@code npc:<int>}, {@code scene:<int>}. */
    String reference() {
        return id instanceof Scene.Id scene ? "scene:" + scene.number() : id.toString();
    }
}
