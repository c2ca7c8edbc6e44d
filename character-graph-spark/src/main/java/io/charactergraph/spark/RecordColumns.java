package io.charactergraph.spark;

import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.source.assembly.SharedReference;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows that reports and checks need beside nodes and edges; manifests and usages have classes of their own. */
final class RecordColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);
    private static final DataType NUMBER = DataTypes.IntegerType;
    private static final DataType FLAG = DataTypes.BooleanType;

    static final StructType NPC_LINKS = new StructType()
            .add("rowId", TEXT)
            .add("instanceId", TEXT)
            .add("npcId", TEXT)
            .add("isEnabled", FLAG)
            .add("direction", TEXT)
            .add("priority", NUMBER)
            .add("isConditional", FLAG);

    static final StructType RELATIONSHIPS = new StructType()
            .add("rowId", TEXT)
            .add("a", TEXT)
            .add("b", TEXT)
            .add("attribute", TEXT)
            .add("strength", DataTypes.DoubleType);

    static final StructType CAPABILITIES = new StructType()
            .add("rowId", TEXT)
            .add("templateId", TEXT)
            .add("instanceId", TEXT)
            .add("attribute", TEXT)
            .add("skillLevel", NUMBER);

    static final StructType OUTSIDE_REFERENCES = new StructType()
            .add("table", TEXT)
            .add("rowId", TEXT)
            .add("path", TEXT)
            .add("target", TEXT);

    static final StructType ROW_REFERENCES = OUTSIDE_REFERENCES.add("rowNodes", TEXTS);

    static final StructType SCENE_NODES =
            new StructType().add("sceneNodeId", NUMBER).add("sceneId", TEXT);

    static final StructType SHARED = ROW_REFERENCES.add("edge", TEXT);

    private RecordColumns() {}

    static Row row(GraphRecords.NpcLinkRow row) {
        return new Fields(NPC_LINKS)
                .text("rowId", row.rowId())
                .id("instanceId", row.instance())
                .id("npcId", row.npc())
                .flag("isEnabled", row.link().enabled())
                .text("direction", row.link().direction())
                .number("priority", row.link().priority())
                .flag("isConditional", row.link().conditional())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.NpcLinkRow npcLink(Row row) {
        return new GraphRecords.NpcLinkRow(
                row.getAs("rowId"),
                Fields.findId(row, "instanceId", CharacterInstance.Id.class),
                Fields.findId(row, "npcId", GameNpc.Id.class),
                new EdgeDetail.NpcLink(
                        Fields.isTrue(row, "isEnabled"),
                        Fields.findText(row, "direction"),
                        Fields.findNumber(row, "priority").orElse(0),
                        Fields.isTrue(row, "isConditional")));
    }

    static Row row(GraphRecords.RelationshipRow row) {
        return new Fields(RELATIONSHIPS)
                .text("rowId", row.rowId())
                .id("a", row.a())
                .id("b", row.b())
                .text("attribute", row.relationship().attribute())
                .number("strength", row.relationship().strength())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.RelationshipRow relationship(Row row) {
        return new GraphRecords.RelationshipRow(
                row.getAs("rowId"),
                Fields.findId(row, "a", CharacterTemplate.Id.class),
                Fields.findId(row, "b", CharacterTemplate.Id.class),
                new EdgeDetail.Relationship(row.getAs("attribute"), Fields.findDouble(row, "strength")));
    }

    static Row row(GraphRecords.CapabilityRow row) {
        return new Fields(CAPABILITIES)
                .text("rowId", row.rowId())
                .id("templateId", row.template())
                .id("instanceId", row.instance())
                .text("attribute", row.capability().attribute())
                .number("skillLevel", row.capability().skillLevel())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.CapabilityRow capability(Row row) {
        return new GraphRecords.CapabilityRow(
                row.getAs("rowId"),
                Fields.findId(row, "templateId", CharacterTemplate.Id.class),
                Fields.findId(row, "instanceId", CharacterInstance.Id.class),
                new EdgeDetail.Capability(row.getAs("attribute"), Fields.findNumber(row, "skillLevel")));
    }

    static Row row(GraphRecords.OutsideReference reference) {
        return new Fields(OUTSIDE_REFERENCES)
                .text("table", reference.table())
                .text("rowId", reference.rowId())
                .text("path", reference.path())
                .text("target", reference.target().toString())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.OutsideReference outsideReference(Row row) {
        return new GraphRecords.OutsideReference(
                row.getAs("table"), row.getAs("rowId"), row.getAs("path"), NodeId.parse(row.getAs("target")));
    }

    static Row row(RowReferences.Bare reference) {
        return fields(ROW_REFERENCES, reference).row();
    }

    static Row row(SharedReference shared) {
        return fields(SHARED, shared.reference()).text("edge", shared.edge()).row();
    }

    private static Fields fields(StructType schema, RowReferences.Bare reference) {
        return new Fields(schema)
                .text("table", reference.table())
                .text("rowId", reference.rowId())
                .text("path", reference.path())
                .text("target", reference.target().toString())
                .ids("rowNodes", reference.rowNodes());
    }

    /** The reference of a row. */
    static RowReferences.Bare rowReference(Row row) {
        return new RowReferences.Bare(
                row.getAs("table"),
                row.getAs("rowId"),
                row.getAs("path"),
                NodeId.parse(row.getAs("target")),
                Fields.ids(row, "rowNodes", NodeId.class));
    }

    /** A scene node and its scene, which {@link RowReferences#sceneNode} keeps as one number, as a row. */
    static Row row(long sceneNode) {
        return new Fields(SCENE_NODES)
                .number("sceneNodeId", RowReferences.nodeOf(sceneNode))
                .text("sceneId", Scene.Id.game(RowReferences.sceneOf(sceneNode)).toString())
                .row();
    }

    /** The scene node of a row, as {@link RowReferences#sceneNode}. */
    static long sceneNode(Row row) {
        Scene.Id scene = (Scene.Id) NodeId.parse(row.getAs("sceneId"));
        return RowReferences.sceneNode(scene.number(), row.<Integer>getAs("sceneNodeId"));
    }
}
