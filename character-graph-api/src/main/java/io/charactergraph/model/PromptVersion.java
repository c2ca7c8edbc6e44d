package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A version of a prompt: a row of {@code prompt_versions}.
 *
 * @param familyId {@code prompt_versions.family_id}
 * @param familyTitle the title of the family; absent when the family has none or was not read
 * @param variables the names of the variables, by code point
 * @param usedOnce whether it is a prompt used once: in profile {@code 2026} one without a family or a version number; false
 *     in the dictionary's profile
 * @since 0.1
 */
public record PromptVersion(
        Id id,
        Optional<UUID> familyId,
        Optional<String> familyTitle,
        OptionalInt versionNumber,
        List<String> variables,
        boolean usedOnce)
        implements GraphNode {

    private static final int DIGITS_SHOWN = 8;

    /** Copies the list. */
    public PromptVersion {
        variables = List.copyOf(variables);
    }

    /** A version in a profile where every prompt has a family. */
    public PromptVersion(
            Id id,
            Optional<UUID> familyId,
            Optional<String> familyTitle,
            OptionalInt versionNumber,
            List<String> variables) {
        this(id, familyId, familyTitle, versionNumber, variables, false);
    }

    /**
     * {@code <family title or family id> v<version number>}; of a prompt used once {@code prompt <first 8 digits of the id>}.
     */
    @Override
    public String label() {
        if (usedOnce) {
            return "prompt " + id.uuid().toString().substring(0, DIGITS_SHOWN);
        }
        String family = familyTitle
                .filter(title -> !io.charactergraph.internal.Texts.isBlank(title))
                .or(() -> familyId.map(UUID::toString))
                .orElse("");
        return family + " v" + (versionNumber.isPresent() ? versionNumber.getAsInt() : "");
    }

    /** Returns the id of a prompt version. */
    public static Id id(UUID uuid) {
        return new Id(uuid);
    }

    /**
     * Returns the id of a prompt version.
     *
     * <pre>{@code
     * PromptVersion.id("0e000000-0000-4000-8000-000000000301");
     * }</pre>
     *
     * @param uuid a UUID in either case, or the id as it stands on the wire
     * @throws IllegalArgumentException if the text is neither
     */
    public static Id id(String uuid) {
        return new Id(NodeIds.uuidOf(NodeKind.PROMPT_VERSION, uuid));
    }

    /**
     * The id of a prompt version.
     *
     * @param uuid {@code prompt_versions.id}
     */
    public record Id(UUID uuid) implements NodeId.ByUuid<PromptVersion> {
        @Override
        public int hashCode() {
            return TextHash.of(uuid);
        }

        @Override
        public NodeKind kind() {
            return NodeKind.PROMPT_VERSION;
        }

        @Override
        public String toString() {
            return "prompt:" + uuid;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
