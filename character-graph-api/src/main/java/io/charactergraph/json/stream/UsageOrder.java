package io.charactergraph.json.stream;

/** By what the usage of characters can be sorted. */
public enum UsageOrder {
    /** By scenes, then direct assets, then generations. */
    RANKING,
    /** By UUID. */
    ID,
    /** By key. */
    KEY,
    /** By label, whatever the case. */
    NAME,
    /** By the number of instances. */
    INSTANCES,
    /** By the number of NPCs. */
    NPCS,
    /** By the number of scenes. */
    SCENES,
    /** By the number of assets. */
    ASSETS,
    /** By the number of assets that show the character. */
    DIRECT_ASSETS,
    /** By the number of generations. */
    GENERATIONS,
    /** By the number of prompt versions. */
    PROMPT_VERSIONS,
    /** By the number of action blocks. */
    ACTION_BLOCKS,
    /** By the number of worlds. */
    WORLDS,
    /** By when it was last used; one that never was stands last. */
    LAST_USED
}
