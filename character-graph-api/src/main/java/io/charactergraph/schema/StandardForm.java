package io.charactergraph.schema;

/**
 * The form in which the library writes a reference to a character, and into which it converts older forms.
 *
 * @since 0.1
 */
public enum StandardForm {
    /** {@code character:<uuid>} or {@code instance:<uuid>}; a reference to an NPC stays as it is. */
    PREFIXED_UUID,
    /** As {@link #PREFIXED_UUID}, and {@code npc:<number>}. */
    PREFIXED_ID,
    /** The bare UUID. */
    BARE_UUID
}
