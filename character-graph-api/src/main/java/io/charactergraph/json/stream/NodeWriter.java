package io.charactergraph.json.stream;

import io.charactergraph.graph.TypedGraph;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes nodes: type, id, label, the fields of the kind, and in {@code meta} what only reading the graph back needs. */
final class NodeWriter {

    private final TypedGraph graph;
    private final JsonOut out;

    NodeWriter(TypedGraph graph, JsonOut out) {
        this.graph = graph;
        this.out = out;
    }

    /** Writes a node as an object. */
    void write(GraphNode node) {
        out.beginObject();
        properties(node);
        out.endObject();
    }

    /** Writes the properties of a node into an object that has been begun. */
    void properties(GraphNode node) {
        out.property("type", type(node));
        out.property("id", node.id().toString());
        out.property("label", label(node));
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
            case ARC -> arc((Arc) node);
            case EXTENSION -> extension((Extension) node);
        }
    }

    /** The {@code type} of a node: of an extension its own kind. */
    static String type(GraphNode node) {
        return node.id() instanceof Extension.Id id
                ? id.extensionKind()
                : node.kind().wireType();
    }

    /** The label; absent when what it is made from is null. */
    static Optional<String> label(GraphNode node) {
        return switch (node.kind()) {
            case GAME_NPC -> ((GameNpc) node).name();
            case SCENE -> ((Scene) node).title();
            case WORLD -> ((World) node).name();
            case ACTION_BLOCK -> ((ActionBlock) node).key();
            case CHARACTER_TEMPLATE ->
                node.label().isEmpty() ? ((CharacterTemplate) node).key() : Optional.of(node.label());
            default -> Optional.of(node.label());
        };
    }

    private void template(CharacterTemplate node) {
        out.property("characterId", node.id().uuid().toString());
        out.property("characterStringId", node.key());
        out.property("name", node.name());
        out.property("displayName", node.displayName());
        out.property("category", node.category());
        out.property("species", node.species());
        out.property("archetype", node.archetype());
        out.property("renderStyle", node.renderStyle());
        out.texts("tags", node.tags());
        out.property("isActive", node.active());
        out.property("version", node.version());
        out.property("usageCount", node.usageCount());
        node.lastUsedAt().ifPresent(at -> out.property("lastUsedAt", at));
    }

    private void instance(CharacterInstance node) {
        out.property("instanceId", node.id().uuid().toString());
        out.property("characterId", node.template().map(CharacterTemplate.Id::uuid));
        node.world().ifPresent(world -> out.property("worldId", world.number()));
        out.property("characterVersion", node.characterVersion());
        out.property("instanceName", node.instanceName());
        out.property("isActive", node.active());
        out.property("hasOverrides", node.hasOverrides());
        if (node.hasOverrides()) {
            out.beginObject("meta");
            out.texts("overrides", overrides(node));
            out.endObject();
        }
    }

    private static List<String> overrides(CharacterInstance node) {
        List<String> words = new ArrayList<>();
        if (node.visualOverrides()) {
            words.add(Wire.VISUAL);
        }
        if (node.personalityOverrides()) {
            words.add(Wire.PERSONALITY);
        }
        if (node.behavioralOverrides()) {
            words.add(Wire.BEHAVIORAL);
        }
        return words;
    }

    private void npc(GameNpc node) {
        out.property("npcId", node.id().number());
        out.property("name", node.name());
        out.property("homeLocationId", node.homeLocationId());
    }

    private void scene(Scene node) {
        out.property("sceneId", node.id().number());
        out.property("sceneType", node.sceneType().wireName());
        out.property("title", node.title());
        out.property("description", node.description());
        out.property("contentRating", node.rating());
        out.property("entryNodeId", node.entryNodeId());
    }

    private void role(SceneRole node) {
        out.property("roleId", node.id().scene() + ":" + node.id().role());
        out.property("sceneId", node.id().scene());
        out.property("roleName", node.id().role());
        out.property("importance", node.importance());
        out.texts("requiredCapabilities", node.requiredCapabilities());
    }

    private void asset(Asset node) {
        out.property("assetId", node.id().number());
        out.property("mediaType", node.mediaType());
        out.property("description", node.description());
        out.texts("tags", node.tags());
        out.texts("styleTags", node.styleTags());
        out.property("contentDomain", node.contentDomain());
        out.property("contentCategory", node.contentCategory());
        out.property("contentRating", node.contentRating());
        node.ageRestricted().ifPresent(restricted -> out.property("ageRestricted", restricted));
        if (node.archived()) {
            out.property("isArchived", true);
        }
        node.sourceGeneration().ifPresent(generation -> out.property("sourceGenerationId", generation.number()));
    }

    private void generation(Generation node) {
        out.property("generationId", node.id().number());
        out.property("operationType", node.operationType());
        out.property("providerId", node.providerId());
        out.property("status", node.status());
        out.property("name", node.name());
        out.property("contentRating", node.rating());
        out.property("promptVersionId", node.promptVersion().map(PromptVersion.Id::uuid));
        node.asset().ifPresent(asset -> out.property("assetId", asset.number()));
        graph.outEdges(node.id(), EdgeKind.CREATED_FOR).stream()
                .findFirst()
                .ifPresent(edge -> out.property("sceneId", ((Scene.Id) edge.to()).number()));
        node.createdAt().ifPresent(at -> out.property("createdAt", at));
    }

    private void prompt(PromptVersion node) {
        out.property("versionId", node.id().uuid().toString());
        out.property("name", node.familyTitle());
        out.property("familyId", node.familyId());
        out.property("versionNumber", node.versionNumber());
        out.texts("variables", node.variables());
        if (node.usedOnce()) {
            out.beginObject("meta");
            out.property("usedOnce", true);
            out.endObject();
        }
    }

    private void block(ActionBlock node) {
        out.property("blockId", node.id().uuid().toString());
        out.property("name", node.key());
        out.property("blockType", node.blockKind());
        out.property("contentRating", node.rating());
    }

    private void world(World node) {
        out.property("worldId", node.id().number());
        out.property("name", node.name());
        out.property("maxContentRating", node.maxContentRating());
    }

    private void arc(Arc node) {
        out.property("name", node.id().name());
        out.property("isQuest", node.quest());
    }

    private void extension(Extension node) {
        out.property("kind", node.id().extensionKind());
        out.property("key", node.id().key());
        out.texts("attributes", node.attributes());
    }
}
