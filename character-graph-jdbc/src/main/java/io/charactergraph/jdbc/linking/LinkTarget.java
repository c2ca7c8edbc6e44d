package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.assembly.ReferenceFinder;
import io.charactergraph.state.FriendAccess;
import java.util.Optional;
import java.util.UUID;

/**
 * The target of a link: a template, an instance or an NPC.
 *
 * @param id the id
 * @param key the key of an existing template
 * @param reference the standard form of a reference to it; absent when that would name another too
 * @param linkage the form of an asset's linkage: the bare UUID, or the standard form where that would name another too
 */
public record LinkTarget(NodeId id, Optional<String> key, Optional<String> reference, Optional<String> linkage) {

    private static final CharacterTemplate.Id NO_TEMPLATE = new CharacterTemplate.Id(new UUID(0, 0));

    /** Returns the target of an existing node, with the forms of reference that name only this node. */
    public static LinkTarget of(CharacterGraph graph, NodeId id) {
        GraphNode node = graph.require(id);
        ReferenceFinder finder = new ReferenceFinder(
                FriendAccess.stateOf(graph).graph(), graph.tables().coverage());
        Optional<String> reference = Optional.of(JsonEdit.quote(id.toString())).filter(json -> finder.names(json, id));
        return new LinkTarget(
                id,
                node instanceof CharacterTemplate template ? template.key() : Optional.empty(),
                reference,
                bareUuid(id).filter(json -> finder.names(json, id)).or(() -> reference));
    }

    private static Optional<String> bareUuid(NodeId id) {
        return id instanceof GameNpc.Id
                ? Optional.empty()
                : Optional.of(JsonEdit.quote(uuidOf(id).toString()));
    }

    /** Returns a target that need not exist, to recognize references to it. */
    public static LinkTarget named(NodeId id) {
        return new LinkTarget(id, Optional.empty(), Optional.of(JsonEdit.quote(id.toString())), Optional.empty());
    }

    /** Returns the target of a template that does not exist; only its key can name it. */
    static LinkTarget ofMissingKey(String key) {
        return new LinkTarget(NO_TEMPLATE, Optional.of(key), Optional.empty(), Optional.empty());
    }

    /**
     * The standard form of a reference to it, as JSON.
     *
     * @throws IllegalArgumentException if it would name another too
     */
    String json() {
        return reference.orElseThrow(this::ambiguous);
    }

    /**
     * The form of an asset's linkage, as JSON.
     *
     * @throws IllegalArgumentException if it would name another too
     */
    public String linkageJson() {
        return linkage.orElseThrow(this::ambiguous);
    }

    private IllegalArgumentException ambiguous() {
        return new IllegalArgumentException(OneLine.of("character: " + id
                + " cannot be named, because its UUID is the key of another; change that key first"));
    }

    /** Returns whether a value in JSON is a reference to it, in any form (readings R5 to R7). */
    public boolean isNamedBy(JsonFound value) {
        if (value.text().isEmpty()) {
            return id instanceof GameNpc.Id npc && value.says(Integer.toString(npc.number()));
        }
        String text = Texts.trim(value.text().orElseThrow());
        String prefix = id.toString().substring(0, id.toString().indexOf(':') + 1);
        String name = text.startsWith(prefix) ? Texts.trim(text.substring(prefix.length())) : text;
        if (id instanceof CharacterTemplate.Id template) {
            return isUuid(name, template.uuid()) || key.filter(name::equals).isPresent();
        }
        if (id instanceof CharacterInstance.Id instance) {
            return isUuid(name, instance.uuid());
        }
        return id instanceof GameNpc.Id npc && name.matches("0*" + npc.number());
    }

    private static boolean isUuid(String text, UUID uuid) {
        return Texts.isUuid(text) && UUID.fromString(text).equals(uuid);
    }

    /** The UUID of a template or an instance. */
    public UUID uuid() {
        return uuidOf(id);
    }

    private static UUID uuidOf(NodeId id) {
        return id instanceof CharacterInstance.Id instance ? instance.uuid() : ((CharacterTemplate.Id) id).uuid();
    }

    /** Returns the table of its row. */
    public StudioTable table() {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> StudioTable.CHARACTERS;
            case CHARACTER_INSTANCE -> StudioTable.CHARACTER_INSTANCES;
            default -> StudioTable.GAME_NPCS;
        };
    }
}
