package io.charactergraph.spark;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Manifests of scenes as rows. */
final class ManifestColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);
    private static final DataType FLAG = DataTypes.BooleanType;
    private static final DataType DECIMAL = DataTypes.DoubleType;

    private static final StructType ROLE = new StructType()
            .add("key", TEXT)
            .add("templateId", TEXT)
            .add("role", TEXT)
            .add("importance", TEXT)
            .add("requiredCapabilities", TEXTS);

    private static final StructType RELATIONSHIP = new StructType()
            .add("key", TEXT)
            .add("a", TEXT)
            .add("b", TEXT)
            .add("type", TEXT)
            .add("minStrength", DECIMAL)
            .add("maxStrength", DECIMAL);

    private static final StructType INSTANCE = new StructType()
            .add("key", TEXT)
            .add("templateId", TEXT)
            .add("worldAsked", FLAG)
            .add("worldId", TEXT)
            .add("minVersion", DECIMAL)
            .add("requiresState", FLAG);

    static final StructType SCHEMA = new StructType()
            .add("rowId", TEXT)
            .add("sceneId", TEXT)
            .add("updatedAt", Times.MICROS)
            .add("required", TEXTS)
            .add("optional", TEXTS)
            .add("roles", DataTypes.createArrayType(ROLE, false))
            .add("relationships", DataTypes.createArrayType(RELATIONSHIP, false))
            .add("instanceRequirements", DataTypes.createArrayType(INSTANCE, false));

    private ManifestColumns() {}

    static Row row(GraphRecords.Manifest manifest) {
        return new Fields(SCHEMA)
                .text("rowId", manifest.rowId())
                .id("sceneId", manifest.scene())
                .time("updatedAt", manifest.updatedAt())
                .ids("required", manifest.required())
                .ids("optional", manifest.optional())
                .rows(
                        "roles",
                        manifest.roles().stream().map(ManifestColumns::row).toList())
                .rows(
                        "relationships",
                        manifest.relationships().stream()
                                .map(ManifestColumns::row)
                                .toList())
                .rows(
                        "instanceRequirements",
                        manifest.instanceRequirements().stream()
                                .map(ManifestColumns::row)
                                .toList())
                .row();
    }

    private static Row row(GraphRecords.RoleEntry role) {
        return new Fields(ROLE)
                .text("key", role.key())
                .id("templateId", role.character())
                .text("role", role.role())
                .text("importance", role.importance())
                .texts("requiredCapabilities", role.requiredCapabilities())
                .row();
    }

    private static Row row(GraphRecords.RelationshipRequirement relationship) {
        return new Fields(RELATIONSHIP)
                .text("key", relationship.key())
                .id("a", relationship.a())
                .id("b", relationship.b())
                .text("type", relationship.type())
                .number("minStrength", relationship.minStrength())
                .number("maxStrength", relationship.maxStrength())
                .row();
    }

    private static Row row(GraphRecords.InstanceRequirement instance) {
        return new Fields(INSTANCE)
                .text("key", instance.key())
                .id("templateId", instance.character())
                .flag("worldAsked", instance.worldAsked())
                .id("worldId", instance.world())
                .number("minVersion", instance.minVersion())
                .flag("requiresState", instance.requiresState())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.Manifest manifest(Row row) {
        return new GraphRecords.Manifest(
                row.getAs("rowId"),
                Fields.findId(row, "sceneId", Scene.Id.class),
                Fields.findTime(row, "updatedAt"),
                Fields.ids(row, "required", CharacterTemplate.Id.class),
                Fields.ids(row, "optional", CharacterTemplate.Id.class),
                Fields.rows(row, "roles").stream().map(ManifestColumns::role).toList(),
                Fields.rows(row, "relationships").stream()
                        .map(ManifestColumns::relationship)
                        .toList(),
                Fields.rows(row, "instanceRequirements").stream()
                        .map(ManifestColumns::instance)
                        .toList());
    }

    private static GraphRecords.RoleEntry role(Row row) {
        return new GraphRecords.RoleEntry(
                row.getAs("key"),
                Fields.findId(row, "templateId", CharacterTemplate.Id.class),
                Fields.findText(row, "role"),
                Fields.findText(row, "importance"),
                Fields.list(row, "requiredCapabilities"));
    }

    private static GraphRecords.RelationshipRequirement relationship(Row row) {
        return new GraphRecords.RelationshipRequirement(
                row.getAs("key"),
                Fields.findId(row, "a", CharacterTemplate.Id.class),
                Fields.findId(row, "b", CharacterTemplate.Id.class),
                Fields.findText(row, "type"),
                Fields.findDouble(row, "minStrength"),
                Fields.findDouble(row, "maxStrength"));
    }

    private static GraphRecords.InstanceRequirement instance(Row row) {
        return new GraphRecords.InstanceRequirement(
                row.getAs("key"),
                Fields.findId(row, "templateId", CharacterTemplate.Id.class),
                Fields.isTrue(row, "worldAsked"),
                Fields.findId(row, "worldId", World.Id.class),
                Fields.findDouble(row, "minVersion"),
                Fields.isTrue(row, "requiresState"));
    }
}
