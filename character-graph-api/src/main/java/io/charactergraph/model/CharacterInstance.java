package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A character in a world: a row of {@code character_instances}.
 *
 * @param template the template that it was made from; absent when the row names none
 * @param world the world that it lives in; absent for an instance of no world
 * @param characterVersion the template's version when it was made
 * @param visualOverrides whether {@code visual_overrides} says anything
 * @param personalityOverrides whether {@code personality_overrides} says anything
 * @param behavioralOverrides whether {@code behavioral_overrides} says anything
 * @param active whether {@code is_active}
 * @param label the instance's name, else {@code <template label> @ <world name or "no world">}
 * @since 0.1
 */
@Value.Builder
@SuppressWarnings("immutables:from") // the covariant id cannot be copied
public record CharacterInstance(
        Id id,
        Optional<CharacterTemplate.Id> template,
        Optional<World.Id> world,
        Optional<String> instanceName,
        OptionalInt characterVersion,
        boolean visualOverrides,
        boolean personalityOverrides,
        boolean behavioralOverrides,
        boolean active,
        String label)
        implements GraphNode {

    /** Returns whether any of the three kinds of overrides says anything. */
    public boolean hasOverrides() {
        return visualOverrides || personalityOverrides || behavioralOverrides;
    }

    /** Returns a builder; the id and the label are required. */
    public static CharacterInstanceBuilder builder(Id id) {
        return new CharacterInstanceBuilder()
                .id(id)
                .visualOverrides(false)
                .personalityOverrides(false)
                .behavioralOverrides(false)
                .active(true);
    }

    /** Returns the id of an instance. */
    public static Id id(UUID uuid) {
        return new Id(uuid);
    }

    /**
     * Returns the id of an instance.
     *
     * <pre>{@code
     * CharacterInstance.id("0b000000-0000-4000-8000-000000003004");
     * }</pre>
     *
     * @param uuid a UUID in either case, or the id as it stands on the wire
     * @throws IllegalArgumentException if the text is neither
     */
    public static Id id(String uuid) {
        return new Id(NodeIds.uuidOf(NodeKind.CHARACTER_INSTANCE, uuid));
    }

    /**
     * The id of an instance.
     *
     * @param uuid {@code character_instances.id}
     */
    public record Id(UUID uuid) implements NodeId.ByUuid<CharacterInstance>, CharacterRef {
        @Override
        public int hashCode() {
            return TextHash.of(uuid);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.CHARACTER_INSTANCE;
        }

        @Override
        public String toString() {
            return "instance:" + uuid;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
