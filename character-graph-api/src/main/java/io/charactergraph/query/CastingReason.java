package io.charactergraph.query;

/**
 * Why a character plays a role in a world: the first of these that holds.
 *
 * @since 0.1
 */
public enum CastingReason {
    /** The scene's own binding. */
    SCENE_BINDING,
    /** The manifest's binding. */
    MANIFEST,
    /** The world's binding of the role. */
    WORLD_BINDING,
    /** The world's hint that an NPC can play the role. */
    WORLD_HINT,
    /** The scene's default NPC. */
    SCENE_DEFAULT,
    /** No character plays it. */
    NONE
}
