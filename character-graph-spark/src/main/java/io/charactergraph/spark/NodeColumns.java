package io.charactergraph.spark;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.VersionFamily;
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
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Nodes as rows: the names of the wire format, and for each kind the columns that it has. */
final class NodeColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);
    private static final DataType NUMBER = DataTypes.IntegerType;
    private static final DataType FLAG = DataTypes.BooleanType;
    private static final DataType TIME = Times.MICROS;

    static final StructType SCHEMA = new StructType()
            .add("id", TEXT)
            .add("type", TEXT)
            .add("label", TEXT)
            .add("key", TEXT)
            .add("name", TEXT)
            .add("displayName", TEXT)
            .add("category", TEXT)
            .add("species", TEXT)
            .add("archetype", TEXT)
            .add("renderStyle", TEXT)
            .add("tags", TEXTS)
            .add("version", NUMBER)
            .add("usageCount", NUMBER)
            .add("lastUsedAt", TIME)
            .add("isActive", FLAG)
            .add("templateId", TEXT)
            .add("worldId", TEXT)
            .add("characterVersion", NUMBER)
            .add("visualOverrides", FLAG)
            .add("personalityOverrides", FLAG)
            .add("behavioralOverrides", FLAG)
            .add("homeLocationId", NUMBER)
            .add("sceneType", TEXT)
            .add("sceneId", TEXT)
            .add("description", TEXT)
            .add("entryNodeId", NUMBER)
            .add("contentRating", TEXT)
            .add("importance", TEXT)
            .add("requiredCapabilities", TEXTS)
            .add("mediaType", TEXT)
            .add("styleTags", TEXTS)
            .add("contentDomain", TEXT)
            .add("contentCategory", TEXT)
            .add("ageRestricted", FLAG)
            .add("sourceGenerationId", TEXT)
            .add("isArchived", FLAG)
            .add("operationType", TEXT)
            .add("providerId", TEXT)
            .add("status", TEXT)
            .add("promptVersionId", TEXT)
            .add("assetId", TEXT)
            .add("createdAt", TIME)
            .add("familyId", TEXT)
            .add("familyHeadId", TEXT)
            .add("versionNumber", NUMBER)
            .add("variables", TEXTS)
            .add("usedOnce", FLAG)
            .add("blockType", TEXT)
            .add("isQuest", FLAG)
            .add(Attributes.COLUMN, Attributes.TYPE);

    private NodeColumns() {}

    /** A node of a graph as a row. */
    static Row row(IndexedGraph graph, int index) {
        return row(graph.node(index), graph.versionFamily(index));
    }

    /** A node as a row; of a template without its family of versions. */
    static Row row(GraphNode node) {
        return row(node, Optional.empty());
    }

    private static Row row(GraphNode node, Optional<VersionFamily> family) {
        Fields fields = new Fields(SCHEMA)
                .text("id", node.id().toString())
                .text("type", node.kind().wireType())
                .text("label", node.label());
        if (node instanceof CharacterTemplate template) {
            fields.text("key", template.key())
                    .text("name", template.name())
                    .text("displayName", template.displayName())
                    .text("category", template.category())
                    .text("species", template.species())
                    .text("archetype", template.archetype())
                    .text("renderStyle", template.renderStyle())
                    .texts("tags", template.tags())
                    .number("version", template.version())
                    .number("usageCount", template.usageCount())
                    .time("lastUsedAt", template.lastUsedAt())
                    .flag("isActive", template.active())
                    .id("familyId", family.map(VersionFamily::id))
                    .id("familyHeadId", family.flatMap(VersionFamily::head));
        } else if (node instanceof CharacterInstance instance) {
            fields.id("templateId", instance.template())
                    .id("worldId", instance.world())
                    .text("name", instance.instanceName())
                    .number("characterVersion", instance.characterVersion())
                    .flag("visualOverrides", instance.visualOverrides())
                    .flag("personalityOverrides", instance.personalityOverrides())
                    .flag("behavioralOverrides", instance.behavioralOverrides())
                    .flag("isActive", instance.active());
        } else if (node instanceof GameNpc npc) {
            fields.text("name", npc.name()).number("homeLocationId", npc.homeLocationId());
        } else if (node instanceof Scene scene) {
            fields.text("sceneType", scene.id().type().wireName())
                    .text("name", scene.title())
                    .text("description", scene.description())
                    .number("entryNodeId", scene.entryNodeId())
                    .text("contentRating", scene.rating());
        } else if (node instanceof SceneRole role) {
            fields.text("name", role.id().role())
                    .text("sceneId", Scene.Id.game(role.id().scene()).toString())
                    .text("importance", role.importance())
                    .texts("requiredCapabilities", role.requiredCapabilities());
        } else if (node instanceof Asset asset) {
            asset(asset, fields);
        } else if (node instanceof Generation generation) {
            generation(generation, fields);
        } else if (node instanceof PromptVersion prompt) {
            fields.id("familyId", prompt.familyId())
                    .text("name", prompt.familyTitle())
                    .number("versionNumber", prompt.versionNumber())
                    .texts("variables", prompt.variables())
                    .flag("usedOnce", prompt.usedOnce());
        } else if (node instanceof ActionBlock block) {
            fields.text("key", block.key())
                    .text("name", block.key())
                    .text("blockType", block.blockKind())
                    .text("contentRating", block.rating());
        } else if (node instanceof World world) {
            fields.text("name", world.name()).text("contentRating", world.maxContentRating());
        } else if (node instanceof Arc arc) {
            fields.text("name", arc.id().name()).flag("isQuest", arc.quest());
        } else if (node instanceof Extension extension) {
            fields.text("key", extension.id().key()).rows(Attributes.COLUMN, Attributes.rows(extension.attributes()));
        }
        return fields.row();
    }

    private static void asset(Asset asset, Fields fields) {
        fields.text("mediaType", asset.mediaType())
                .text("description", asset.description())
                .texts("tags", asset.tags())
                .texts("styleTags", asset.styleTags())
                .text("contentDomain", asset.contentDomain())
                .text("contentCategory", asset.contentCategory())
                .text("contentRating", asset.contentRating())
                .flag("ageRestricted", asset.ageRestricted())
                .id("sourceGenerationId", asset.sourceGeneration())
                .flag("isArchived", asset.archived());
    }

    private static void generation(Generation generation, Fields fields) {
        fields.text("operationType", generation.operationType())
                .text("providerId", generation.providerId())
                .text("status", generation.status())
                .text("name", generation.name())
                .text("contentRating", generation.rating())
                .id("promptVersionId", generation.promptVersion())
                .id("assetId", generation.asset())
                .time("createdAt", generation.createdAt());
    }

    /** The node of a row; the inverse of {@link #row}, but for half surrogates, which are U+FFFD, and times, which have microseconds. */
    static GraphNode node(Row row) {
        NodeId id = NodeId.parse(row.getAs("id"));
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE ->
                new CharacterTemplate(
                        (CharacterTemplate.Id) id,
                        Fields.findText(row, "key"),
                        Fields.findText(row, "name"),
                        Fields.findText(row, "displayName"),
                        Fields.findText(row, "category"),
                        Fields.findText(row, "species"),
                        Fields.findText(row, "archetype"),
                        Fields.findText(row, "renderStyle"),
                        Fields.list(row, "tags"),
                        Fields.findNumber(row, "version"),
                        Fields.findNumber(row, "usageCount"),
                        Fields.findTime(row, "lastUsedAt"),
                        Fields.isTrue(row, "isActive"));
            case CHARACTER_INSTANCE ->
                new CharacterInstance(
                        (CharacterInstance.Id) id,
                        Fields.findId(row, "templateId", CharacterTemplate.Id.class),
                        Fields.findId(row, "worldId", World.Id.class),
                        Fields.findText(row, "name"),
                        Fields.findNumber(row, "characterVersion"),
                        Fields.isTrue(row, "visualOverrides"),
                        Fields.isTrue(row, "personalityOverrides"),
                        Fields.isTrue(row, "behavioralOverrides"),
                        Fields.isTrue(row, "isActive"),
                        row.getAs("label"));
            case GAME_NPC ->
                new GameNpc((GameNpc.Id) id, Fields.findText(row, "name"), Fields.findNumber(row, "homeLocationId"));
            case SCENE ->
                new Scene(
                        (Scene.Id) id,
                        Fields.findText(row, "name"),
                        Fields.findText(row, "description"),
                        Fields.findNumber(row, "entryNodeId"),
                        Fields.findText(row, "contentRating"));
            case SCENE_ROLE ->
                new SceneRole(
                        (SceneRole.Id) id,
                        Fields.findText(row, "importance"),
                        Fields.list(row, "requiredCapabilities"));
            case ASSET -> asset((Asset.Id) id, row);
            case GENERATION -> generation((Generation.Id) id, row);
            case PROMPT_VERSION ->
                new PromptVersion(
                        (PromptVersion.Id) id,
                        Fields.findText(row, "familyId").map(UUID::fromString),
                        Fields.findText(row, "name"),
                        Fields.findNumber(row, "versionNumber"),
                        Fields.list(row, "variables"),
                        Fields.isTrue(row, "usedOnce"));
            case ACTION_BLOCK ->
                new ActionBlock(
                        (ActionBlock.Id) id,
                        Fields.findText(row, "key"),
                        Fields.findText(row, "blockType"),
                        Fields.findText(row, "contentRating"));
            case WORLD -> new World((World.Id) id, Fields.findText(row, "name"), Fields.findText(row, "contentRating"));
            case ARC -> new Arc((Arc.Id) id, Fields.isTrue(row, "isQuest"));
            case EXTENSION -> new Extension((Extension.Id) id, row.getAs("label"), Attributes.of(row));
        };
    }

    /** The family of versions of the template of a row; empty when it has none, or the row is no template. */
    static Optional<VersionFamily> family(Row row) {
        return NodeId.parse(row.getAs("id")).kind() == NodeKind.CHARACTER_TEMPLATE
                ? Fields.findText(row, "familyId")
                        .map(id -> new VersionFamily(
                                UUID.fromString(id), Fields.findId(row, "familyHeadId", CharacterTemplate.Id.class)))
                : Optional.empty();
    }

    private static Asset asset(Asset.Id id, Row row) {
        return new Asset(
                id,
                Fields.findText(row, "mediaType"),
                Fields.findText(row, "description"),
                Fields.list(row, "tags"),
                Fields.list(row, "styleTags"),
                Fields.findText(row, "contentDomain"),
                Fields.findText(row, "contentCategory"),
                Fields.findText(row, "contentRating"),
                Fields.findFlag(row, "ageRestricted"),
                Fields.findId(row, "sourceGenerationId", Generation.Id.class),
                Fields.isTrue(row, "isArchived"));
    }

    private static Generation generation(Generation.Id id, Row row) {
        return new Generation(
                id,
                Fields.findText(row, "operationType"),
                Fields.findText(row, "providerId"),
                Fields.findText(row, "status"),
                Fields.findText(row, "name"),
                Fields.findText(row, "contentRating"),
                Fields.findId(row, "promptVersionId", PromptVersion.Id.class),
                Fields.findId(row, "assetId", Asset.Id.class),
                Fields.findTime(row, "createdAt"));
    }
}
