package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.ShapeBuilder;
import io.charactergraph.json.shape.Union;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.json.shape.Writing;
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
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import io.charactergraph.query.engine.DerivedValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * What nodes look like: type, id, label, the fields of the kind, and in {@code meta} what only reading the graph back needs. A label is absent when what
 * it is made from is null.
 */
final class NodeShapes {

    static final Shape<CharacterTemplate> TEMPLATE = node(
                    NodeKind.CHARACTER_TEMPLATE, CharacterTemplate.class, "A character.")
            .optionalText("label", node -> node.label().isEmpty() ? node.key() : Optional.of(node.label()))
            .uuid("characterId", node -> node.id().uuid())
            .optionalText("characterStringId", CharacterTemplate::key)
            .optionalText("name", CharacterTemplate::name)
            .optionalText("displayName", CharacterTemplate::displayName)
            .optionalText("category", CharacterTemplate::category)
            .optionalText("species", CharacterTemplate::species)
            .optionalText("archetype", CharacterTemplate::archetype)
            .optionalText("renderStyle", CharacterTemplate::renderStyle)
            .texts("tags", CharacterTemplate::tags)
            .flag("isActive", CharacterTemplate::active)
            .optionalNumber("version", CharacterTemplate::version)
            .optionalNumber("usageCount", CharacterTemplate::usageCount)
            .optionalTime("lastUsedAt", CharacterTemplate::lastUsedAt)
            .optionalNumber("instanceCount", count(DerivedValues::instancesOfTemplate))
            .optionalNumber("npcCount", count(DerivedValues::npcsOfTemplate))
            .optionalNumber("sceneCount", count(DerivedValues::scenesOfTemplate))
            .build();

    static final Shape<CharacterInstance> INSTANCE = node(
                    NodeKind.CHARACTER_INSTANCE, CharacterInstance.class, "A character as it is in a world.")
            .text("label", CharacterInstance::label)
            .uuid("instanceId", node -> node.id().uuid())
            .optionalUuid("characterId", node -> node.template().map(CharacterTemplate.Id::uuid))
            .optionalNumber("worldId", node -> number(node.world(), World.Id::number))
            .optionalNumber("characterVersion", CharacterInstance::characterVersion)
            .optionalText("instanceName", CharacterInstance::instanceName)
            .flag("isActive", CharacterInstance::active)
            .flag("hasOverrides", CharacterInstance::hasOverrides)
            .optionalObject(
                    "meta",
                    Shape.<CharacterInstance>named("InstanceMeta", "Which traits an instance overrides.")
                            .texts(
                                    "overrides",
                                    new WireType.Words("Overridden", Wire.OVERRIDDEN),
                                    NodeShapes::overrides)
                            .build(),
                    node -> Optional.of(node).filter(CharacterInstance::hasOverrides))
            .build();

    static final Shape<GameNpc> NPC = node(NodeKind.GAME_NPC, GameNpc.class, "An NPC of the game.")
            .optionalText("label", GameNpc::name)
            .number("npcId", node -> node.id().number())
            .optionalText("name", GameNpc::name)
            .optionalNumber("homeLocationId", GameNpc::homeLocationId)
            .optionalNumber("characterInstanceCount", count(DerivedValues::instancesOfNpc))
            .build();

    static final Shape<Scene> SCENE = node(NodeKind.SCENE, Scene.class, "A scene of the game, or of generated content.")
            .optionalText("label", Scene::title)
            .number("sceneId", node -> node.id().number())
            .text(
                    "sceneType",
                    new WireType.Words(
                            "SceneType",
                            Stream.of(SceneType.values())
                                    .map(SceneType::wireName)
                                    .toList()),
                    node -> node.sceneType().wireName())
            .optionalText("title", Scene::title)
            .optionalText("description", Scene::description)
            .optionalText("contentRating", Scene::rating)
            .optionalNumber("entryNodeId", Scene::entryNodeId)
            .optionalNumber(
                    "nodeCount",
                    (writing, node) -> writing.derived(node)
                            .map(derived -> derived.nodesOfScene(node.id()))
                            .orElse(OptionalInt.empty()))
            .optionalNumber("characterCount", count(DerivedValues::charactersOfScene))
            .build();

    static final Shape<SceneRole> ROLE = node(NodeKind.SCENE_ROLE, SceneRole.class, "A role of a scene of the game.")
            .text("label", SceneRole::label)
            .text("roleId", node -> node.id().scene() + ":" + node.id().role())
            .number("sceneId", node -> node.id().scene())
            .text("roleName", node -> node.id().role())
            .optionalText("importance", SceneRole::importance)
            .texts("requiredCapabilities", SceneRole::requiredCapabilities)
            .build();

    static final Shape<Asset> ASSET = node(NodeKind.ASSET, Asset.class, "A picture, a video, a sound, a model.")
            .text("label", Asset::label)
            .number("assetId", node -> node.id().number())
            .optionalText("mediaType", Asset::mediaType)
            .optionalText("description", Asset::description)
            .texts("tags", Asset::tags)
            .texts("styleTags", Asset::styleTags)
            .optionalText("contentDomain", Asset::contentDomain)
            .optionalText("contentCategory", Asset::contentCategory)
            .optionalText("contentRating", Asset::contentRating)
            .optionalFlag("ageRestricted", Asset::ageRestricted)
            .optionalFlag("isArchived", node -> Optional.of(node.archived()).filter(archived -> archived))
            .optionalNumber("sourceGenerationId", node -> number(node.sourceGeneration(), Generation.Id::number))
            .optionalTexts("characterIds", WireType.Simple.UUID, characters(DerivedValues::charactersOfAsset))
            .optionalNumbers(
                    "sceneIds",
                    (writing, node) -> writing.derived(node).map(derived -> derived.gameScenesOfAsset(node.id())))
            .build();

    static final Shape<Generation> GENERATION = node(
                    NodeKind.GENERATION, Generation.class, "A job that generates an asset.")
            .text("label", Generation::label)
            .number("generationId", node -> node.id().number())
            .optionalText("operationType", Generation::operationType)
            .optionalText("providerId", Generation::providerId)
            .optionalText("status", Generation::status)
            .optionalText("name", Generation::name)
            .optionalText("contentRating", Generation::rating)
            .optionalUuid("promptVersionId", node -> node.promptVersion().map(PromptVersion.Id::uuid))
            .optionalNumber("assetId", node -> number(node.asset(), Asset.Id::number))
            .optionalNumber("sceneId", NodeShapes::sceneOf)
            .optionalTime("createdAt", Generation::createdAt)
            .optionalTexts("characterIds", WireType.Simple.UUID, characters(DerivedValues::charactersOfGeneration))
            .build();

    static final Shape<PromptVersion> PROMPT = node(
                    NodeKind.PROMPT_VERSION, PromptVersion.class, "A version of a prompt.")
            .text("label", PromptVersion::label)
            .uuid("versionId", node -> node.id().uuid())
            .optionalText("name", PromptVersion::familyTitle)
            .optionalUuid("familyId", PromptVersion::familyId)
            .optionalNumber("versionNumber", PromptVersion::versionNumber)
            .texts("variables", PromptVersion::variables)
            .optionalTexts(
                    "characterRefs",
                    WireType.Id.of(EnumSet.of(NodeKind.CHARACTER_TEMPLATE)),
                    (writing, node) -> writing.derived(node)
                            .map(derived -> derived.charactersOfPrompt(node.id()).stream()
                                    .map(uuid -> CharacterTemplate.id(uuid).toString())
                                    .toList()))
            .optionalObject(
                    "meta",
                    Shape.<PromptVersion>named("PromptMeta", "Whether a prompt is the text of a single generation.")
                            .flag("usedOnce", PromptVersion::usedOnce)
                            .build(),
                    node -> Optional.of(node).filter(PromptVersion::usedOnce))
            .build();

    static final Shape<ActionBlock> BLOCK = node(
                    NodeKind.ACTION_BLOCK, ActionBlock.class, "An action that a character can do.")
            .optionalText("label", ActionBlock::key)
            .uuid("blockId", node -> node.id().uuid())
            .optionalText("name", ActionBlock::key)
            .optionalText("blockType", ActionBlock::blockKind)
            .optionalText("contentRating", ActionBlock::rating)
            .optionalTexts("characterIds", WireType.Simple.UUID, characters(DerivedValues::charactersOfBlock))
            .build();

    static final Shape<World> WORLD = node(NodeKind.WORLD, World.class, "A world of the game.")
            .optionalText("label", World::name)
            .number("worldId", node -> node.id().number())
            .optionalText("name", World::name)
            .optionalText("maxContentRating", World::maxContentRating)
            .build();

    static final Shape<Arc> ARC = node(NodeKind.ARC, Arc.class, "An arc or a quest.")
            .text("label", Arc::label)
            .text("name", node -> node.id().name())
            .flag("isQuest", Arc::quest)
            .build();

    static final Shape<Extension> EXTENSION = Shape.<Extension>named("ExtensionNode", "A node of a kind of your own.")
            .text("type", WireType.Simple.EXTENSION_NODE, node -> node.id().extensionKind())
            .id("id", WireType.Id.of(EnumSet.of(NodeKind.EXTENSION)), Extension::id)
            .text("label", Extension::label)
            .text("kind", WireType.Simple.EXTENSION_NODE, node -> node.id().extensionKind())
            .text("key", node -> node.id().key())
            .textMap("attributes", Extension::attributes)
            .build();

    /** A node of any kind. */
    static final Union<GraphNode> NODE =
            Union.of("GraphNode", "A node of any kind, which its type distinguishes.", members(), GraphNode::kind);

    private NodeShapes() {}

    private static EnumMap<NodeKind, Union.Member<? extends GraphNode>> members() {
        EnumMap<NodeKind, Union.Member<? extends GraphNode>> members = new EnumMap<>(NodeKind.class);
        List.of(
                        new Union.Member<>(CharacterTemplate.class, TEMPLATE),
                        new Union.Member<>(CharacterInstance.class, INSTANCE),
                        new Union.Member<>(GameNpc.class, NPC),
                        new Union.Member<>(Scene.class, SCENE),
                        new Union.Member<>(SceneRole.class, ROLE),
                        new Union.Member<>(Asset.class, ASSET),
                        new Union.Member<>(Generation.class, GENERATION),
                        new Union.Member<>(PromptVersion.class, PROMPT),
                        new Union.Member<>(ActionBlock.class, BLOCK),
                        new Union.Member<>(World.class, WORLD),
                        new Union.Member<>(Arc.class, ARC),
                        new Union.Member<>(Extension.class, EXTENSION))
                .forEach(member -> members.put(NodeKind.of(member.type()), member));
        return members;
    }

    /** The {@code type} of a node: of an extension its own kind. */
    static String type(GraphNode node) {
        return node.id() instanceof Extension.Id id
                ? id.extensionKind()
                : node.kind().wireType();
    }

    private static <N extends GraphNode> ShapeBuilder<N> node(NodeKind kind, Class<N> type, String about) {
        return Shape.<N>named(type.getSimpleName() + "Node", about)
                .literal("type", kind.wireType())
                .id("id", WireType.Id.of(EnumSet.of(kind)), GraphNode::id);
    }

    private static <I> OptionalInt number(Optional<I> id, Function<I, Integer> number) {
        return id.map(number).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static <N extends GraphNode> BiFunction<Writing, N, OptionalInt> count(
            ToIntBiFunction<DerivedValues, NodeId> value) {
        return (writing, node) -> writing.derived(node)
                .map(derived -> OptionalInt.of(value.applyAsInt(derived, node.id())))
                .orElse(OptionalInt.empty());
    }

    private static <N extends GraphNode> BiFunction<Writing, N, Optional<List<String>>> characters(
            BiFunction<DerivedValues, NodeId, List<UUID>> value) {
        return (writing, node) -> writing.derived(node)
                .map(derived -> value.apply(derived, node.id()).stream()
                        .map(UUID::toString)
                        .toList());
    }

    /** The scene that a generation was created for, the first one. */
    private static OptionalInt sceneOf(Writing writing, Generation node) {
        return writing.graph().find(node.id()).isEmpty()
                ? OptionalInt.empty()
                : writing.graph().outEdges(node.id(), EdgeKind.CREATED_FOR).stream()
                        .mapToInt(edge -> ((Scene.Id) edge.to()).number())
                        .findFirst();
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
}
