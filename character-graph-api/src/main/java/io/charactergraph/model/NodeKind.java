package io.charactergraph.model;

import java.util.Optional;

/**
 * The kinds of nodes, in the order in which every list of nodes is given.
 *
 * @since 0.1
 */
public enum NodeKind {
    /** A character template: a row of {@code characters}. */
    CHARACTER_TEMPLATE("character_template", "character", CharacterTemplate.class),
    /** A template's instance in a world: a row of {@code character_instances}. */
    CHARACTER_INSTANCE("character_instance", "instance", CharacterInstance.class),
    /** A game NPC: a row of {@code game_npcs}. */
    GAME_NPC("game_npc", "npc", GameNpc.class),
    /** A scene: a row of {@code game_scenes} or of {@code scenes}. */
    SCENE("scene", "scene", Scene.class),
    /** A role of a game scene; derived. */
    SCENE_ROLE("scene_role", "role", SceneRole.class),
    /** A media asset: a row of {@code assets}. */
    ASSET("asset", "asset", Asset.class),
    /** An AI generation job: a row of {@code generations}. */
    GENERATION("generation", "generation", Generation.class),
    /** A version of a prompt: a row of {@code prompt_versions}. */
    PROMPT_VERSION("prompt_version", "prompt", PromptVersion.class),
    /** An action block: a row of {@code action_blocks}. */
    ACTION_BLOCK("action_block", "action", ActionBlock.class),
    /** A game world: a row of {@code game_worlds}. */
    WORLD("world", "world", World.class),
    /** A story arc or quest; derived. */
    ARC("arc", "arc", Arc.class),
    /** A node of a kind that a user's own source brings. Its wire type is that kind. */
    EXTENSION("extension", "x", Extension.class);

    private static final NodeKind[] VALUES = values();

    private final String wireType;
    private final String prefix;
    private final Class<? extends GraphNode> nodeType;

    NodeKind(String wireType, String prefix, Class<? extends GraphNode> nodeType) {
        this.wireType = wireType;
        this.prefix = prefix;
        this.nodeType = nodeType;
    }

    /** Returns the {@code type} on the wire; for {@link #EXTENSION} each node has its own. */
    public String wireType() {
        return wireType;
    }

    /** Returns the word before the first colon of an id of this kind. */
    public String prefix() {
        return prefix;
    }

    /** Returns the class of the nodes of this kind. */
    public Class<? extends GraphNode> nodeType() {
        return nodeType;
    }

    /**
     * Returns the kind of the nodes of a class.
     *
     * @throws IllegalArgumentException if nodes of several kinds are of the class, as of {@link GraphNode} itself
     */
    public static NodeKind of(Class<? extends GraphNode> nodeType) {
        for (NodeKind kind : VALUES) {
            if (kind.nodeType.equals(nodeType)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("nodeType: " + nodeType.getSimpleName()
                + " is not the class of one kind of nodes; name a class such as Asset.class");
    }

    /** Returns the built-in kind with that wire type, if there is one. */
    public static Optional<NodeKind> findByWireType(String wireType) {
        for (NodeKind kind : VALUES) {
            if (kind != EXTENSION && kind.wireType.equals(wireType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
