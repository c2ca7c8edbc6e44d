package io.charactergraph.export;

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
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The fields of the nodes of each kind, by their names in the wire format. */
final class NodeFields {

    /** What every node has. */
    private static final List<Field<GraphNode>> COMMON = List.of(
            Field.always("id", GraphNode::id),
            Field.always("type", NodeFields::type),
            Field.always("label", GraphNode::label));

    private final TypedGraph graph;
    private final Map<NodeKind, List<Field<GraphNode>>> ofKind = new EnumMap<>(NodeKind.class);

    NodeFields(TypedGraph graph) {
        this.graph = graph;
        add(NodeKind.CHARACTER_TEMPLATE, CharacterTemplate.class, template());
        add(NodeKind.CHARACTER_INSTANCE, CharacterInstance.class, instance());
        add(NodeKind.GAME_NPC, GameNpc.class, npc());
        add(NodeKind.SCENE, Scene.class, scene());
        add(NodeKind.SCENE_ROLE, SceneRole.class, role());
        add(NodeKind.ASSET, Asset.class, asset());
        add(NodeKind.GENERATION, Generation.class, generation());
        add(NodeKind.PROMPT_VERSION, PromptVersion.class, prompt());
        add(NodeKind.ACTION_BLOCK, ActionBlock.class, block());
        add(NodeKind.WORLD, World.class, world());
        add(NodeKind.ARC, Arc.class, arc());
        add(NodeKind.EXTENSION, Extension.class, extension());
    }

    /** Returns the fields of a kind, the common ones first. */
    List<Field<GraphNode>> of(NodeKind kind) {
        return ofKind.getOrDefault(kind, COMMON);
    }

    /** Returns the fields of all kinds of which the graph has nodes, in order, each name once, with the sort of its values. */
    Map<String, Field.Type> present() {
        Map<String, Field.Type> names = new LinkedHashMap<>();
        COMMON.forEach(field -> names.put(field.name(), field.type()));
        for (NodeKind kind : NodeKind.values()) {
            if (graph.nodeCount(kind) > 0) {
                of(kind).forEach(field -> names.putIfAbsent(field.name(), field.type()));
            }
        }
        return names;
    }

    /** Returns the type of a node on the wire: of an extension its own kind. */
    static String type(GraphNode node) {
        return node.id() instanceof Extension.Id id
                ? id.extensionKind()
                : node.kind().wireType();
    }

    private <N extends GraphNode> void add(NodeKind kind, Class<N> type, List<Field<N>> fields) {
        List<Field<GraphNode>> all = new ArrayList<>(COMMON);
        for (Field<N> field : fields) {
            all.add(new Field<>(field.name(), field.type(), node -> field.text().apply(type.cast(node))));
        }
        ofKind.put(kind, List.copyOf(all));
    }

    private static List<Field<CharacterTemplate>> template() {
        return List.of(
                Field.always("characterId", node -> node.id().uuid()),
                Field.of("characterStringId", CharacterTemplate::key),
                Field.of("name", CharacterTemplate::name),
                Field.of("displayName", CharacterTemplate::displayName),
                Field.of("category", CharacterTemplate::category),
                Field.of("species", CharacterTemplate::species),
                Field.of("archetype", CharacterTemplate::archetype),
                Field.of("renderStyle", CharacterTemplate::renderStyle),
                Field.list("tags", CharacterTemplate::tags),
                Field.flag("isActive", node -> Optional.of(node.active())),
                Field.number("version", CharacterTemplate::version),
                Field.number("usageCount", CharacterTemplate::usageCount),
                Field.time("lastUsedAt", CharacterTemplate::lastUsedAt));
    }

    private static List<Field<CharacterInstance>> instance() {
        return List.of(
                Field.always("instanceId", node -> node.id().uuid()),
                Field.of(
                        "characterId",
                        node -> node.template().map(id -> id.uuid().toString())),
                Field.number("worldId", node -> number(node.world().map(World.Id::number))),
                Field.number("characterVersion", CharacterInstance::characterVersion),
                Field.of("instanceName", CharacterInstance::instanceName),
                Field.flag("isActive", node -> Optional.of(node.active())),
                Field.flag("hasOverrides", node -> Optional.of(node.hasOverrides())));
    }

    private static List<Field<GameNpc>> npc() {
        return List.of(
                Field.number("npcId", node -> OptionalInt.of(node.id().number())),
                Field.of("name", GameNpc::name),
                Field.number("homeLocationId", GameNpc::homeLocationId));
    }

    private static List<Field<Scene>> scene() {
        return List.of(
                Field.number("sceneId", node -> OptionalInt.of(node.id().number())),
                Field.always("sceneType", node -> node.sceneType().wireName()),
                Field.of("title", Scene::title),
                Field.of("description", Scene::description),
                Field.of("contentRating", Scene::rating),
                Field.number("entryNodeId", Scene::entryNodeId));
    }

    private static List<Field<SceneRole>> role() {
        return List.of(
                Field.always(
                        "roleId", node -> node.id().scene() + ":" + node.id().role()),
                Field.number("sceneId", node -> OptionalInt.of(node.id().scene())),
                Field.always("roleName", node -> node.id().role()),
                Field.of("importance", SceneRole::importance),
                Field.list("requiredCapabilities", SceneRole::requiredCapabilities));
    }

    private static List<Field<Asset>> asset() {
        return List.of(
                Field.number("assetId", node -> OptionalInt.of(node.id().number())),
                Field.of("mediaType", Asset::mediaType),
                Field.of("description", Asset::description),
                Field.list("tags", Asset::tags),
                Field.list("styleTags", Asset::styleTags),
                Field.of("contentDomain", Asset::contentDomain),
                Field.of("contentCategory", Asset::contentCategory),
                Field.of("contentRating", Asset::contentRating),
                Field.flag("ageRestricted", Asset::ageRestricted),
                Field.flag("isArchived", node -> Optional.of(true).filter(archived -> node.archived())),
                Field.number(
                        "sourceGenerationId",
                        node -> number(node.sourceGeneration().map(Generation.Id::number))));
    }

    private List<Field<Generation>> generation() {
        return List.of(
                Field.number("generationId", node -> OptionalInt.of(node.id().number())),
                Field.of("operationType", Generation::operationType),
                Field.of("providerId", Generation::providerId),
                Field.of("status", Generation::status),
                Field.of("name", Generation::name),
                Field.of("contentRating", Generation::rating),
                Field.of(
                        "promptVersionId",
                        node -> node.promptVersion().map(id -> id.uuid().toString())),
                Field.number("assetId", node -> number(node.asset().map(Asset.Id::number))),
                Field.number("sceneId", node -> number(firstScene(node))),
                Field.time("createdAt", Generation::createdAt));
    }

    private Optional<Integer> firstScene(Generation node) {
        return graph.outEdges(node.id(), EdgeKind.CREATED_FOR).stream()
                .findFirst()
                .map(edge -> ((Scene.Id) edge.to()).number());
    }

    private static List<Field<PromptVersion>> prompt() {
        return List.of(
                Field.always("versionId", node -> node.id().uuid()),
                Field.of("name", PromptVersion::familyTitle),
                Field.of("familyId", node -> node.familyId().map(Object::toString)),
                Field.number("versionNumber", PromptVersion::versionNumber),
                Field.list("variables", PromptVersion::variables));
    }

    private static List<Field<ActionBlock>> block() {
        return List.of(
                Field.always("blockId", node -> node.id().uuid()),
                Field.of("name", ActionBlock::key),
                Field.of("blockType", ActionBlock::blockKind),
                Field.of("contentRating", ActionBlock::rating));
    }

    private static List<Field<World>> world() {
        return List.of(
                Field.number("worldId", node -> OptionalInt.of(node.id().number())),
                Field.of("name", World::name),
                Field.of("maxContentRating", World::maxContentRating));
    }

    private static List<Field<Arc>> arc() {
        return List.of(
                Field.always("name", node -> node.id().name()),
                Field.flag("isQuest", node -> Optional.of(node.quest())));
    }

    private static List<Field<Extension>> extension() {
        return List.of(
                Field.always("kind", node -> node.id().extensionKind()),
                Field.always("key", node -> node.id().key()),
                Field.always("attributes", node -> attributes(node.attributes())));
    }

    /** Returns attributes as {@code key=value} with a comma between them. */
    static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(", "));
    }

    private static OptionalInt number(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
