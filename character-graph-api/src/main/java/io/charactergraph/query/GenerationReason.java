package io.charactergraph.query;

/**
 * Why a generation belongs to a character.
 *
 * @since 0.1
 */
public enum GenerationReason {
    /** It involves the character. */
    INVOLVES,
    /** It made an asset that depicts the character or by which an NPC of the character expresses itself. */
    PRODUCED,
    /** It was created for a scene with the character. */
    SCENE,
    /** It uses a prompt version that uses the character. */
    PROMPT
}
