package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.SortedJson;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** A node's fields as the wire format writes them, without {@code meta}, counts and derived lists. */
final class NodeFields {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final OptionalInt scene;
    private final Map<String, Object> fields = new TreeMap<>();

    private NodeFields(OptionalInt scene) {
        this.scene = scene;
    }

    /** The JSON object of a node of a graph. */
    static String write(CharacterGraph graph, GraphNode node) {
        return write(node, node instanceof Generation generation ? scene(graph, generation) : OptionalInt.empty());
    }

    private static OptionalInt scene(CharacterGraph graph, Generation generation) {
        return graph.typed().outEdges(generation.id(), EdgeKind.CREATED_FOR).stream()
                .mapToInt(edge -> ((Scene.Id) edge.to()).number())
                .findFirst();
    }

    /**
     * The JSON object of a node.
     *
     * @param scene of a generation the number of the first scene that it was created for
     */
    static String write(GraphNode node, OptionalInt scene) {
        NodeFields writer = new NodeFields(scene);
        writer.put("id", node.id().toString());
        GraphLines.label(node).ifPresent(label -> writer.put("label", label));
        writer.put(
                "type",
                node.id() instanceof Extension.Id id
                        ? id.extensionKind()
                        : node.kind().wireType());
        writer.write(node);
        return SortedJson.write(writer.fields);
    }

    /** A time with six digits and {@code Z}. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    private void put(String name, Object value) {
        fields.put(name, value);
    }

    private void put(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present.toString()));
    }

    private void putNumber(String name, OptionalInt value) {
        value.ifPresent(present -> fields.put(name, present));
    }

    private void putTime(String name, Optional<Instant> value) {
        value.ifPresent(present -> fields.put(name, time(present)));
    }

    private void write(GraphNode node) {
        switch (node.kind()) {
            case CHARACTER_TEMPLATE -> template((CharacterTemplate) node);
            case CHARACTER_INSTANCE -> instance((CharacterInstance) node);
            case GAME_NPC -> npc((GameNpc) node);
            case SCENE -> scene((Scene) node);
            case SCENE_ROLE -> role((SceneRole) node);
            case ASSET -> asset((Asset) node);
            case GENERATION -> generation((Generation) node);
            case PROMPT_VERSION -> prompt((PromptVersion) node);
            case ACTION_BLOCK -> block((ActionBlock) node);
            case WORLD -> world((World) node);
            case ARC -> {
                put("name", ((Arc) node).id().name());
                put("isQuest", ((Arc) node).quest());
            }
            case EXTENSION -> {
                put("kind", ((Extension) node).id().extensionKind());
                put("key", ((Extension) node).id().key());
                put("attributes", ((Extension) node).attributes());
            }
        }
    }

    private void template(CharacterTemplate node) {
        put("characterId", node.id().uuid().toString());
        put("characterStringId", node.key());
        put("name", node.name());
        put("displayName", node.displayName());
        put("category", node.category());
        put("species", node.species());
        put("archetype", node.archetype());
        put("renderStyle", node.renderStyle());
        put("tags", node.tags());
        put("isActive", node.active());
        putNumber("version", node.version());
        putNumber("usageCount", node.usageCount());
        putTime("lastUsedAt", node.lastUsedAt());
    }

    private void instance(CharacterInstance node) {
        put("instanceId", node.id().uuid().toString());
        put("characterId", node.template().map(CharacterTemplate.Id::uuid));
        node.world().ifPresent(world -> put("worldId", world.number()));
        putNumber("characterVersion", node.characterVersion());
        put("instanceName", node.instanceName());
        put("isActive", node.active());
        put("hasOverrides", node.hasOverrides());
    }

    private void npc(GameNpc node) {
        put("npcId", node.id().number());
        put("name", node.name());
        putNumber("homeLocationId", node.homeLocationId());
    }

    private void scene(Scene node) {
        put("sceneId", node.id().number());
        put("sceneType", node.sceneType().wireName());
        put("title", node.title());
        put("description", node.description());
        put("contentRating", node.rating());
        putNumber("entryNodeId", node.entryNodeId());
    }

    private void role(SceneRole node) {
        put("roleId", node.id().scene() + ":" + node.id().role());
        put("sceneId", node.id().scene());
        put("roleName", node.id().role());
        put("importance", node.importance());
        put("requiredCapabilities", node.requiredCapabilities());
    }

    private void asset(Asset node) {
        put("assetId", node.id().number());
        put("mediaType", node.mediaType());
        put("description", node.description());
        put("tags", node.tags());
        put("styleTags", node.styleTags());
        put("contentDomain", node.contentDomain());
        put("contentCategory", node.contentCategory());
        put("contentRating", node.contentRating());
        node.ageRestricted().ifPresent(restricted -> put("ageRestricted", restricted));
        if (node.archived()) {
            put("isArchived", true);
        }
        node.sourceGeneration().ifPresent(generation -> put("sourceGenerationId", generation.number()));
    }

    private void generation(Generation node) {
        put("generationId", node.id().number());
        put("operationType", node.operationType());
        put("providerId", node.providerId());
        put("status", node.status());
        put("name", node.name());
        put("contentRating", node.rating());
        put("promptVersionId", node.promptVersion().map(PromptVersion.Id::uuid));
        node.asset().ifPresent(asset -> put("assetId", asset.number()));
        putTime("createdAt", node.createdAt());
        scene.ifPresent(number -> put("sceneId", number));
    }

    private void prompt(PromptVersion node) {
        put("versionId", node.id().uuid().toString());
        put("name", node.familyTitle());
        put("familyId", node.familyId());
        putNumber("versionNumber", node.versionNumber());
        put("variables", node.variables());
    }

    private void block(ActionBlock node) {
        put("blockId", node.id().uuid().toString());
        put("name", node.key());
        put("blockType", node.blockKind());
        put("contentRating", node.rating());
    }

    private void world(World node) {
        put("worldId", node.id().number());
        put("name", node.name());
        put("maxContentRating", node.maxContentRating());
    }
}
