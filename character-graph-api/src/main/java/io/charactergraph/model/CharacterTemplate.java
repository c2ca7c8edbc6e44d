package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import io.charactergraph.internal.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.immutables.value.Value;

/**
 * A character template: a row of {@code characters}.
 *
 * @param key the text that people type ({@code characters.character_id}), such as {@code gorilla_01}
 * @param tags the keys of the {@code tags} object, and {@code key:value} for its texts and the texts of its arrays, by
 *     code point
 * @param version the version of the template
 * @param usageCount the row's own count; absent where it has none, and under a rating ceiling
 * @param lastUsedAt the row's own stamp; absent where it has none, and under a rating ceiling
 * @param active whether {@code is_active} and not deleted
 * @since 0.1
 */
@Value.Builder
@SuppressWarnings("immutables:from") // the covariant id cannot be copied
public record CharacterTemplate(
        Id id,
        Optional<String> key,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> category,
        Optional<String> species,
        Optional<String> archetype,
        Optional<String> renderStyle,
        List<String> tags,
        OptionalInt version,
        OptionalInt usageCount,
        Optional<Instant> lastUsedAt,
        boolean active)
        implements GraphNode {

    /** Copies the lists. */
    public CharacterTemplate {
        tags = List.copyOf(tags);
    }

    /** Returns the display name, else the name, else the key. */
    @Override
    public String label() {
        return Texts.firstPresent(displayName, name, key.orElse(""));
    }

    /** Returns a builder; only the id is required. */
    public static CharacterTemplateBuilder builder(Id id) {
        return new CharacterTemplateBuilder().id(id).active(true);
    }

    /** Returns the id of a template. */
    public static Id id(UUID uuid) {
        return new Id(uuid);
    }

    /**
     * Returns the id of a template.
     *
     * <pre>{@code
     * CharacterTemplate.id("0a000000-0000-4000-8000-000000000004");
     * }</pre>
     *
     * @param uuid a UUID in either case, or the id as it stands on the wire
     * @throws IllegalArgumentException if the text is neither
     */
    public static Id id(String uuid) {
        return new Id(NodeIds.uuidOf(NodeKind.CHARACTER_TEMPLATE, uuid));
    }

    /**
     * The id of a template.
     *
     * @param uuid {@code characters.id}
     */
    public record Id(UUID uuid) implements NodeId.ByUuid<CharacterTemplate>, CharacterRef {
        @Override
        public int hashCode() {
            return TextHash.of(uuid);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.CHARACTER_TEMPLATE;
        }

        @Override
        public String toString() {
            return "character:" + uuid;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
