package io.charactergraph.spark;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
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
            .add("versionNumber", NUMBER)
            .add("variables", TEXTS)
            .add("usedOnce", FLAG)
            .add("blockType", TEXT)
            .add("isQuest", FLAG);

    private NodeColumns() {}

    /** A node as a row. */
    static Row row(GraphNode node) {
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
                    .flag("isActive", template.active());
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
}
