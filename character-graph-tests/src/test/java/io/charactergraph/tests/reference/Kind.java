package io.charactergraph.tests.reference;

/** Node kinds in the order of the node table. */
enum Kind {
    TEMPLATE("character_template"),
    INSTANCE("character_instance"),
    NPC("game_npc"),
    SCENE("scene"),
    ROLE("scene_role"),
    ASSET("asset"),
    GENERATION("generation"),
    PROMPT("prompt_version"),
    ACTION("action_block"),
    WORLD("world"),
    ARC("arc");

    final String wire;

    Kind(String wire) {
        this.wire = wire;
    }
}
