package io.charactergraph.query;

/**
 * How a relation to a character was found, in the order in which answers list the ways.
 *
 * @since 0.1
 */
public enum Way {
    /** Its edge touches the referenced node itself. */
    DIRECT,
    /** Its edge touches one of the template's instances. */
    VIA_INSTANCE,
    /** Its edge touches one of the NPCs. */
    VIA_NPC,
    /** Its edge touches the instance's template. */
    VIA_TEMPLATE,
    /** A world's binding casts the character as a role of the scene that is open. */
    VIA_WORLD_ROLE
}
