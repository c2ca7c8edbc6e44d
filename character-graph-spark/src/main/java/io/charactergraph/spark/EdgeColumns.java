package io.charactergraph.spark;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Edges as rows, with their evidence and what they carry. */
final class EdgeColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final DataType NUMBER = DataTypes.IntegerType;
    private static final DataType FLAG = DataTypes.BooleanType;

    /** The columns by which edges are the same. */
    static final String[] IDENTITY = {"from", "type", "to", "source", "sceneNodeId", "attribute"};

    /** The columns of what edges carry beside that. */
    static final List<String> CARRIED = List.of(
            "strength", "skillLevel", "importance", "isHint", "isEnabled", "direction", "priority", "isConditional");

    static final StructType SCHEMA = new StructType()
            .add("from", TEXT)
            .add("type", TEXT)
            .add("to", TEXT)
            .add("source", TEXT)
            .add("basis", TEXT)
            .add("sceneNodeId", NUMBER)
            .add("table", TEXT)
            .add("rowId", TEXT)
            .add("path", TEXT)
            .add("attribute", TEXT)
            .add("strength", DataTypes.DoubleType)
            .add("skillLevel", NUMBER)
            .add("importance", TEXT)
            .add("isHint", FLAG)
            .add("isEnabled", FLAG)
            .add("direction", TEXT)
            .add("priority", NUMBER)
            .add("isConditional", FLAG)
            .add("saysQuest", FLAG)
            .add(Attributes.COLUMN, Attributes.TYPE);

    private EdgeColumns() {}

    /** An edge of a graph as a row. */
    static Row row(IndexedGraph graph, int index) {
        GraphEdge edge = graph.edge(index);
        Fields fields = new Fields(SCHEMA)
                .text("from", edge.from().toString())
                .text("type", edge.kind().wireType())
                .text("to", edge.to().toString())
                .text("source", edge.source().name())
                .text("basis", edge.source().basis().name())
                .number("sceneNodeId", edge.sceneNodeId())
                .text("table", edge.evidence().table())
                .text("rowId", edge.evidence().rowId())
                .text("path", edge.evidence().path())
                .text("attribute", edge.detail().attribute());
        if (edge.detail() instanceof EdgeDetail.Relationship relationship) {
            fields.number("strength", relationship.strength());
        } else if (edge.detail() instanceof EdgeDetail.Capability capability) {
            fields.number("skillLevel", capability.skillLevel());
        } else if (edge.detail() instanceof EdgeDetail.Filling filling) {
            fields.text("importance", filling.importance());
        } else if (edge.detail() instanceof EdgeDetail.Casting casting) {
            fields.flag("isHint", casting.hint());
        } else if (edge.detail() instanceof EdgeDetail.NpcLink link) {
            fields.flag("isEnabled", link.enabled())
                    .text("direction", link.direction())
                    .number("priority", link.priority())
                    .flag("isConditional", link.conditional());
        } else if (edge.detail() instanceof EdgeDetail.Extension extension) {
            fields.rows(Attributes.COLUMN, Attributes.rows(extension.attributes()));
        } else if (edge.kind() == EdgeKind.PART_OF_ARC) {
            fields.flag("saysQuest", graph.saysQuest(index));
        }
        return fields.row();
    }

    /** The kind of the edge of a row. */
    static EdgeKind kind(Row row) {
        return EdgeKind.findByWireType(row.getAs("type")).orElse(EdgeKind.EXTENSION);
    }

    /** The edge of a row. */
    static GraphEdge edge(Row row) {
        EdgeKind kind = kind(row);
        return new GraphEdge(
                kind,
                NodeId.parse(row.getAs("from")),
                NodeId.parse(row.getAs("to")),
                EvidenceSource.valueOf(row.getAs("source")),
                Fields.findNumber(row, "sceneNodeId"),
                detail(kind, row),
                new Evidence(row.getAs("table"), row.getAs("rowId"), row.getAs("path")));
    }

    private static EdgeDetail detail(EdgeKind kind, Row row) {
        String attribute = row.getAs("attribute");
        return switch (kind) {
            case REFERENCES -> new EdgeDetail.Relationship(attribute, Fields.findDouble(row, "strength"));
            case HAS_CAPABILITY -> new EdgeDetail.Capability(attribute, Fields.findNumber(row, "skillLevel"));
            case FILLS_ROLE ->
                Fields.findText(row, "importance")
                        .<EdgeDetail>map(EdgeDetail.Filling::new)
                        .orElse(EdgeDetail.None.NONE);
            case CASTS -> new EdgeDetail.Casting(attribute, Fields.isTrue(row, "isHint"));
            case EXPRESSES_AS -> new EdgeDetail.Expression(attribute);
            case DERIVED_FROM -> attribute.isEmpty() ? EdgeDetail.None.NONE : new EdgeDetail.Derivation(attribute);
            case USES_INPUT -> attribute.isEmpty() ? EdgeDetail.None.NONE : new EdgeDetail.Input(attribute);
            case SYNCS_WITH ->
                new EdgeDetail.NpcLink(
                        Fields.isTrue(row, "isEnabled"),
                        Fields.findText(row, "direction"),
                        Fields.findNumber(row, "priority").orElse(0),
                        Fields.isTrue(row, "isConditional"));
            case EXTENSION -> new EdgeDetail.Extension(attribute, Attributes.of(row));
            default -> EdgeDetail.None.NONE;
        };
    }
}
