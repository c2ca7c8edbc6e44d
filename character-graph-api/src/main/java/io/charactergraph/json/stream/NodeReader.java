package io.charactergraph.json.stream;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Reads nodes. What can be derived, such as counts, is not read; what says the same twice must say the same. */
final class NodeReader {

    private NodeReader() {}

    static GraphNode read(JsonObject json) {
        NodeId id = id(json, "id");
        String type = json.requireText("type");
        String expected = id instanceof Extension.Id extension
                ? extension.extensionKind()
                : id.kind().wireType();
        if (!type.equals(expected)) {
            throw json.fault("type", "'" + type + "' is not the type of " + id + ", which is " + expected);
        }
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> template(json, (CharacterTemplate.Id) id);
            case CHARACTER_INSTANCE -> instance(json, (CharacterInstance.Id) id);
            case GAME_NPC -> npc(json, (GameNpc.Id) id);
            case SCENE -> scene(json, (Scene.Id) id);
            case SCENE_ROLE -> role(json, (SceneRole.Id) id);
            case ASSET -> asset(json, (Asset.Id) id);
            case GENERATION -> generation(json, (Generation.Id) id);
            case PROMPT_VERSION -> prompt(json, (PromptVersion.Id) id);
            case ACTION_BLOCK -> block(json, (ActionBlock.Id) id);
            case WORLD -> world(json, (World.Id) id);
            case ARC -> arc(json, (Arc.Id) id);
            case EXTENSION -> extension(json, (Extension.Id) id);
        };
    }

    /** A property that is the id of a node in wire form. */
    static NodeId id(JsonObject json, String property) {
        try {
            return NodeId.parse(json.requireText(property));
        } catch (IllegalArgumentException e) {
            throw json.fault(property, String.valueOf(e.getMessage()));
        }
    }

    private static void same(JsonObject json, String property, UUID uuid) {
        json.uuid(property).filter(other -> !other.equals(uuid)).ifPresent(other -> {
            throw json.fault(property, "it is not that of the id");
        });
    }

    private static void same(JsonObject json, String property, int number) {
        OptionalInt other = json.integer(property);
        if (other.isPresent() && other.getAsInt() != number) {
            throw json.fault(property, "it is not that of the id");
        }
    }

    private static void same(JsonObject json, String property, String text) {
        json.text(property).filter(other -> !other.equals(text)).ifPresent(other -> {
            throw json.fault(property, "it is not that of the id");
        });
    }

    private static CharacterTemplate template(JsonObject json, CharacterTemplate.Id id) {
        same(json, "characterId", id.uuid());
        return new CharacterTemplate(
                id,
                json.text("characterStringId"),
                json.text("name"),
                json.text("displayName"),
                json.text("category"),
                json.text("species"),
                json.text("archetype"),
                json.text("renderStyle"),
                json.texts("tags"),
                json.integer("version"),
                json.integer("usageCount"),
                json.time("lastUsedAt"),
                json.flag("isActive").orElse(true));
    }

    private static CharacterInstance instance(JsonObject json, CharacterInstance.Id id) {
        same(json, "instanceId", id.uuid());
        List<String> overrides = json.object("meta").texts("overrides");
        boolean unnamed = overrides.isEmpty() && json.flag("hasOverrides").orElse(false);
        return new CharacterInstance(
                id,
                json.uuid("characterId").map(CharacterTemplate.Id::new),
                world(json),
                json.text("instanceName"),
                json.integer("characterVersion"),
                unnamed || overrides.contains(Wire.VISUAL),
                overrides.contains(Wire.PERSONALITY),
                overrides.contains(Wire.BEHAVIORAL),
                json.flag("isActive").orElse(true),
                json.text("label").orElse(""));
    }

    private static Optional<World.Id> world(JsonObject json) {
        return number(json, "worldId").map(World.Id::new);
    }

    private static Optional<Integer> number(JsonObject json, String property) {
        OptionalInt number = json.integer(property);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static GameNpc npc(JsonObject json, GameNpc.Id id) {
        same(json, "npcId", id.number());
        return new GameNpc(id, json.text("name"), json.integer("homeLocationId"));
    }

    private static Scene scene(JsonObject json, Scene.Id id) {
        same(json, "sceneId", id.number());
        same(json, "sceneType", id.type().wireName());
        return new Scene(
                id,
                json.text("title"),
                json.text("description"),
                json.integer("entryNodeId"),
                json.text("contentRating"));
    }

    private static SceneRole role(JsonObject json, SceneRole.Id id) {
        same(json, "sceneId", id.scene());
        same(json, "roleName", id.role());
        return new SceneRole(id, json.text("importance"), json.texts("requiredCapabilities"));
    }

    private static Asset asset(JsonObject json, Asset.Id id) {
        same(json, "assetId", id.number());
        return new Asset(
                id,
                json.text("mediaType"),
                json.text("description"),
                json.texts("tags"),
                json.texts("styleTags"),
                json.text("contentDomain"),
                json.text("contentCategory"),
                json.text("contentRating"),
                json.flag("ageRestricted"),
                number(json, "sourceGenerationId").map(Generation.Id::new),
                json.flag("isArchived").orElse(false));
    }

    private static Generation generation(JsonObject json, Generation.Id id) {
        same(json, "generationId", id.number());
        return new Generation(
                id,
                json.text("operationType"),
                json.text("providerId"),
                json.text("status"),
                json.text("name"),
                json.text("contentRating"),
                json.uuid("promptVersionId").map(PromptVersion.Id::new),
                number(json, "assetId").map(Asset.Id::new),
                json.time("createdAt"));
    }

    private static PromptVersion prompt(JsonObject json, PromptVersion.Id id) {
        same(json, "versionId", id.uuid());
        return new PromptVersion(
                id,
                json.uuid("familyId"),
                json.text("name"),
                json.integer("versionNumber"),
                json.texts("variables"),
                json.object("meta").flag("usedOnce").orElse(false));
    }

    private static ActionBlock block(JsonObject json, ActionBlock.Id id) {
        same(json, "blockId", id.uuid());
        return new ActionBlock(id, json.text("name"), json.text("blockType"), json.text("contentRating"));
    }

    private static World world(JsonObject json, World.Id id) {
        same(json, "worldId", id.number());
        return new World(id, json.text("name"), json.text("maxContentRating"));
    }

    private static Arc arc(JsonObject json, Arc.Id id) {
        same(json, "name", id.name());
        return new Arc(id, json.flag("isQuest").orElse(false));
    }

    private static Extension extension(JsonObject json, Extension.Id id) {
        same(json, "kind", id.extensionKind());
        same(json, "key", id.key());
        return new Extension(id, json.text("label").orElse(""), json.textMap("attributes"));
    }
}
