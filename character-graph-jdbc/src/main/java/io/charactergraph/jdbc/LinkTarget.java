package io.charactergraph.jdbc;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.StudioTable;
import io.charactergraph.source.assembly.JsonEdit;
import io.charactergraph.source.assembly.JsonFound;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is linked: a template, an instance or an NPC.
 *
 * @param id the id
 * @param key the key of a template that is there
 */
record LinkTarget(NodeId id, Optional<String> key) {

    private static final CharacterTemplate.Id NOBODY = new CharacterTemplate.Id(new UUID(0, 0));

    /** A node that is there. */
    static LinkTarget of(GraphNode node) {
        return new LinkTarget(
                node.id(), node instanceof CharacterTemplate template ? template.key() : Optional.empty());
    }

    /** A template that is not there: only its key can name it. */
    static LinkTarget ofMissingKey(String key) {
        return new LinkTarget(NOBODY, Optional.of(key));
    }

    /** The standard form of a reference to it, as JSON. */
    String json() {
        return JsonEdit.quote(id.toString());
    }

    /** Whether a value in JSON is a reference to it, in whatever form (readings R5 to R7). */
    boolean isNamedBy(JsonFound value) {
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
    UUID uuid() {
        return id instanceof CharacterInstance.Id instance ? instance.uuid() : ((CharacterTemplate.Id) id).uuid();
    }

    /** The table that its row stands in. */
    StudioTable table() {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> StudioTable.CHARACTERS;
            case CHARACTER_INSTANCE -> StudioTable.CHARACTER_INSTANCES;
            default -> StudioTable.GAME_NPCS;
        };
    }
}
