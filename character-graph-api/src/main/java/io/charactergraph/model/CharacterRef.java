package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import java.util.UUID;

/**
 * A way to name a character: a template by its UUID or by its key, or an instance by its UUID. The ids of templates and
 * instances are references themselves.
 *
 * <pre>{@code
 * CharacterRef.parse("ophelia");                                          // a template by key
 * CharacterRef.parse("instance:1b000000-0000-4000-8000-000000000001");    // an instance
 * CharacterTemplate.id("0a000000-0000-4000-8000-000000000004");           // a template by id
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface CharacterRef permits CharacterTemplate.Id, CharacterInstance.Id, CharacterRef.ByKey {

    /**
     * Reads a reference: {@code character:<uuid>}, {@code character:<key>}, {@code instance:<uuid>}, or a bare key. A
     * bare UUID is a template's. Blanks around a key are kept: see {@link ByKey}.
     *
     * @throws IllegalArgumentException if the text is blank, or {@code instance:} is not followed by a UUID
     */
    static CharacterRef parse(String text) {
        String trimmed = Texts.trim(text);
        if (trimmed.startsWith("instance:")) {
            String rest = Texts.trim(trimmed.substring("instance:".length()));
            if (!Texts.isUuid(rest)) {
                throw new IllegalArgumentException(
                        OneLine.of("Not a character reference: '" + text + "': after 'instance:' must stand a UUID"));
            }
            return new CharacterInstance.Id(UUID.fromString(rest));
        }
        String key = trimmed.startsWith("character:")
                ? text.substring(text.indexOf("character:") + "character:".length())
                : text;
        String name = Texts.trim(key);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(OneLine.of(
                    "Not a character reference: '" + text + "': give a key, character:<uuid> or instance:<uuid>"));
        }
        return Texts.isUuid(name) ? new CharacterTemplate.Id(UUID.fromString(name)) : new ByKey(key);
    }

    /** The template with that key. */
    static CharacterRef ofKey(String key) {
        return new ByKey(key);
    }

    /**
     * A reference by key. It means the template whose key is exactly this; when there is none, the one whose key is this without
     * the blanks at both ends. Of several templates with that key it means the only active one; else a question about it is
     * an {@link AmbiguousKeyException}.
     *
     * @param key {@code characters.character_id}
     */
    record ByKey(String key) implements CharacterRef {
        @Override
        public String toString() {
            return OneLine.of("character:" + key);
        }
    }
}
