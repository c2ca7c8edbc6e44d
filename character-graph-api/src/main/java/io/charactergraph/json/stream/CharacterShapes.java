package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.ShapeBuilder;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.Together;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What answers about characters look like. Some properties have underscores: clients that exist read them so. */
final class CharacterShapes {

    private static final Shape<FoundScene> FOUND_SCENE = Shape.<FoundScene>named(
                    "FoundScene", "A scene of a character, and why it was found.")
            .include(NodeShapes.SCENE, FoundScene::scene)
            .textOrNull("role", found -> roles(found).stream().findFirst())
            .texts("roles", CharacterShapes::roles)
            .flag("required", FoundScene::required)
            .words("ways", Way.class, FoundScene::ways)
            .texts("because", FoundScene::because)
            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(FoundScene::edges))
            .build();

    static final Shape<CharacterScenes> SCENES = asked(
                    "CharacterScenes", "The scenes of a character.", CharacterScenes::character)
            .counted("scenes", FOUND_SCENE, CharacterScenes::scenes)
            .build();

    private static final Shape<FoundAsset> FOUND_ASSET = Shape.<FoundAsset>named(
                    "FoundAsset", "An asset of a character, and why it was found.")
            .include(NodeShapes.ASSET, FoundAsset::asset)
            .words("reasons", AssetReason.class, FoundAsset::reasons)
            .texts("because", FoundAsset::because)
            .objects(
                    "scenes",
                    Shape.<GraphEdge>named("AssetInScene", "A scene of the game that contains an asset.")
                            .number("scene_id", edge -> ((Scene.Id) edge.from()).number())
                            .optionalNumber("node_id", GraphEdge::sceneNodeId)
                            .build(),
                    found -> of(found, EdgeKind.CONTAINS_ASSET))
            .objects(
                    "expressions",
                    Shape.<GraphEdge>named("AssetOfNpc", "An NPC that looks so.")
                            .number("npc_id", edge -> ((GameNpc.Id) edge.from()).number())
                            .text("state", edge -> edge.detail().attribute())
                            .build(),
                    found -> of(found, EdgeKind.EXPRESSES_AS))
            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(FoundAsset::edges))
            .build();

    static final Shape<CharacterAssets> ASSETS = asked(
                    "CharacterAssets", "The assets of a character.", CharacterAssets::character)
            .counted("assets", FOUND_ASSET, CharacterAssets::assets)
            .build();

    static final Shape<CharacterGenerations> GENERATIONS = asked(
                    "CharacterGenerations", "The generations of a character.", CharacterGenerations::character)
            .counted(
                    "generations",
                    Shape.<FoundGeneration>named(
                                    "FoundGeneration", "A generation of a character, and why it was found.")
                            .include(NodeShapes.GENERATION, FoundGeneration::generation)
                            .words("reasons", GenerationReason.class, FoundGeneration::reasons)
                            .words("ways", Way.class, FoundGeneration::ways)
                            .texts("because", FoundGeneration::because)
                            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(FoundGeneration::edges))
                            .build(),
                    CharacterGenerations::generations)
            .build();

    static final Shape<NpcCharacters> NPC = Shape.<NpcCharacters>named(
                    "NpcCharacters", "The characters that play an NPC.")
            .number("npc_id", answer -> answer.npc().id().number())
            .textOrNull("npc_name", answer -> answer.npc().name())
            .objects(
                    "character_templates",
                    NodeShapes.TEMPLATE,
                    answer -> answer.templates().stream()
                            .map(NpcCharacters.LinkedTemplate::template)
                            .toList())
            .objects(
                    "character_instances",
                    NodeShapes.INSTANCE,
                    answer -> answer.instances().stream()
                            .map(NpcCharacters.LinkedInstance::instance)
                            .toList())
            .objects(
                    "links",
                    Shape.<NpcCharacters.LinkedInstance>named("NpcLink", "A link of an instance with an NPC.")
                            .uuid(
                                    "character_instance_id",
                                    linked -> linked.instance().id().uuid())
                            .flag("sync_enabled", linked -> linked.link().enabled())
                            .textOrNull(
                                    "sync_direction", linked -> linked.link().direction())
                            .number("priority", linked -> linked.link().priority())
                            .build(),
                    NpcCharacters::instances)
            .build();

    static final Shape<UsageStats> USAGE = Shape.<UsageStats>named("UsageStats", "How much a character is used.")
            .uuid("characterId", answer -> answer.template().id().uuid())
            .text("characterName", answer -> answer.template().label())
            .number("instanceCount", UsageStats::instances)
            .number("npcCount", UsageStats::npcs)
            .number("sceneCount", UsageStats::scenes)
            .number("assetCount", UsageStats::assets)
            .number("directAssetCount", UsageStats::assetsDirect)
            .number("generationCount", UsageStats::generations)
            .number("promptVersionCount", UsageStats::promptVersions)
            .number("actionBlockCount", UsageStats::actionBlocks)
            .numbers(
                    "worldIds",
                    answer -> answer.worldIds().stream().map(World.Id::number).toList())
            .numbers("sceneIds", answer -> numbers(answer.sceneIds(), SceneType.GAME))
            .numbers("contentSceneIds", answer -> numbers(answer.sceneIds(), SceneType.CONTENT))
            .uuids(
                    "relatedCharacterIds",
                    answer -> answer.relatedTemplateIds().stream()
                            .map(CharacterTemplate.Id::uuid)
                            .toList())
            .optionalTime("lastUsedAt", UsageStats::lastUsed)
            .build();

    static final Shape<Relationships> RELATIONSHIPS = Shape.<Relationships>named(
                    "Relationships", "The relationships of a character with others, in both directions.")
            .uuid("characterId", answer -> answer.template().id().uuid())
            .counted(
                    "relationships",
                    Shape.<Relationships.Relationship>named("Relationship", "A relationship with another character.")
                            .object("character", NodeShapes.TEMPLATE, Relationships.Relationship::other)
                            .flag("outgoing", Relationships.Relationship::outgoing)
                            .text("because", Relationships.Relationship::because)
                            .object("edge", EdgeShapes.EDGE, Relationships.Relationship::edge)
                            .build(),
                    Relationships::all)
            .build();

    static final Shape<Together> TOGETHER = Shape.<Together>named(
                    "Together", "Characters that share scenes or have a relationship, in pairs.")
            .counted(
                    "pairs",
                    Shape.<Together.Pair>named("TogetherPair", "Two characters.")
                            .object("first", NodeShapes.TEMPLATE, Together.Pair::first)
                            .object("second", NodeShapes.TEMPLATE, Together.Pair::second)
                            .numbers("sceneIds", pair -> numbers(pair.scenes(), SceneType.GAME))
                            .numbers("contentSceneIds", pair -> numbers(pair.scenes(), SceneType.CONTENT))
                            .texts("because", Together.Pair::because)
                            .objects("relationships", EdgeShapes.EDGE, Together.Pair::relationships)
                            .build(),
                    Together::pairs)
            .build();

    static final Shape<RenameReport> RENAME = Shape.<RenameReport>named(
                    "RenameReport", "What stops resolving when the key of a character changes.")
            .uuid("characterId", answer -> answer.template().id().uuid())
            .objects(
                    "places",
                    Shape.<RenameReport.Place>named("RenamePlace", "A place that names the character by its key.")
                            .text("table", RenameReport.Place::table)
                            .text("rowId", RenameReport.Place::rowId)
                            .text("path", RenameReport.Place::path)
                            .word("certainty", RenameReport.Certainty.class, RenameReport.Place::certainty)
                            .build(),
                    RenameReport::places)
            .texts("unknowns", RenameReport::unknowns)
            .build();

    private CharacterShapes() {}

    /** Begins an answer with the id of the character: of a template, or of an instance. */
    private static <A> ShapeBuilder<A> asked(String name, String about, Function<A, GraphNode> character) {
        return Shape.<A>named(name, about)
                .optionalUuid("character_id", character.andThen(CharacterShapes::template))
                .optionalUuid("character_instance_id", character.andThen(CharacterShapes::instance));
    }

    private static Optional<UUID> template(GraphNode character) {
        return character instanceof CharacterTemplate template
                ? Optional.of(template.id().uuid())
                : Optional.empty();
    }

    private static Optional<UUID> instance(GraphNode character) {
        return character instanceof CharacterInstance instance
                ? Optional.of(instance.id().uuid())
                : Optional.empty();
    }

    private static List<String> roles(FoundScene found) {
        return found.roles().stream().map(SceneRole.Id::role).toList();
    }

    /** The edges of a kind to the asset; of edges from scenes those from scenes of the game, since only these have nodes. */
    private static List<GraphEdge> of(FoundAsset found, EdgeKind kind) {
        return found.edges().stream()
                .filter(edge ->
                        edge.kind() == kind && edge.to().equals(found.asset().id()))
                .filter(edge -> !(edge.from() instanceof Scene.Id scene) || scene.type() == SceneType.GAME)
                .toList();
    }

    private static List<Integer> numbers(List<Scene.Id> scenes, SceneType type) {
        return scenes.stream()
                .filter(scene -> scene.type() == type)
                .map(Scene.Id::number)
                .toList();
    }
}
