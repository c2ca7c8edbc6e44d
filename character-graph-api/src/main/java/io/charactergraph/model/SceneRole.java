package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import java.util.List;
import java.util.Optional;

/**
 * A role of a game scene, derived from every place that declares it.
 *
 * @param importance what the latest manifest that says so calls it; absent where none does
 * @param requiredCapabilities the capabilities that any manifest requires of it, by code point
 * @since 0.1
 */
public record SceneRole(Id id, Optional<String> importance, List<String> requiredCapabilities) implements GraphNode {

    /** Copies the list. */
    public SceneRole {
        requiredCapabilities = List.copyOf(requiredCapabilities);
    }

    /** Returns the role's name. */
    @Override
    public String label() {
        return id.role();
    }

    /**
     * Returns the id of a role of a game scene.
     *
     * <pre>{@code
     * SceneRole.id(45, "protagonist"); // role:45:protagonist
     * }</pre>
     *
     * @throws IllegalArgumentException if the name is empty, or begins or ends with a blank
     */
    public static Id id(int scene, String role) {
        return new Id(scene, role);
    }

    /**
     * The id of a role.
     *
     * @param scene {@code game_scenes.id}
     * @param role the role's name, without blanks at its ends
     */
    public record Id(int scene, String role) implements NodeId.ByName<SceneRole> {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(role) + scene;
        }

        /** Checks the name. */
        public Id {
            if (!NodeIds.isName(role)) {
                throw new IllegalArgumentException(OneLine.of(
                        "role: '" + role + "' is empty, or begins or ends with a blank; give the trimmed name"));
            }
        }

        /** Returns the scene that has the role. */
        public Scene.Id sceneId() {
            return Scene.Id.game(scene);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.SCENE_ROLE;
        }

        @Override
        public String toString() {
            return "role:" + scene + ":" + role;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
