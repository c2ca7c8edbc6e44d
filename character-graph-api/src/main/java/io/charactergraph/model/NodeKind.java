package io.charactergraph.model;

import java.util.Optional;

/** The kinds of nodes, in the order in which every list of nodes is given. */
public enum NodeKind {
    /** A character template: a row of {@code characters}. */
    CHARACTER_TEMPLATE("character_template", "character"),
    /** A template's instance in a world: a row of {@code character_instances}. */
    CHARACTER_INSTANCE("character_instance", "instance"),
    /** A game NPC: a row of {@code game_npcs}. */
    GAME_NPC("game_npc", "npc"),
    /** A scene: a row of {@code game_scenes} or of {@code scenes}. */
    SCENE("scene", "scene"),
    /** A role of a game scene; derived. */
    SCENE_ROLE("scene_role", "role"),
    /** A media asset: a row of {@code assets}. */
    ASSET("asset", "asset"),
    /** An AI generation job: a row of {@code generations}. */
    GENERATION("generation", "generation"),
    /** A version of a prompt: a row of {@code prompt_versions}. */
    PROMPT_VERSION("prompt_version", "prompt"),
    /** An action block: a row of {@code action_blocks}. */
    ACTION_BLOCK("action_block", "action"),
    /** A game world: a row of {@code game_worlds}. */
    WORLD("world", "world"),
    /** A story arc or quest; derived. */
    ARC("arc", "arc"),
    /** A node of a kind that a user's own source brings. Its wire type is that kind. */
    EXTENSION("extension", "x");

    private static final NodeKind[] VALUES = values();

    private final String wireType;
    private final String prefix;

    NodeKind(String wireType, String prefix) {
        this.wireType = wireType;
        this.prefix = prefix;
    }

    /** The {@code type} on the wire; for {@link #EXTENSION} each node has its own. */
    public String wireType() {
        return wireType;
    }

    /** The word before the first colon of an id of this kind. */
    public String prefix() {
        return prefix;
    }

    /** The built-in kind with that wire type, if there is one. */
    public static Optional<NodeKind> findByWireType(String wireType) {
        for (NodeKind kind : VALUES) {
            if (kind != EXTENSION && kind.wireType.equals(wireType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
