package io.charactergraph.spark;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of {@code character_usage} as the graph understands them. */
final class UsageColumns {

    static final StructType SCHEMA = new StructType()
            .add("rowId", DataTypes.StringType)
            .add("templateId", DataTypes.StringType)
            .add("usageType", DataTypes.StringType)
            .add("targets", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("dangles", DataTypes.BooleanType)
            .add("usedAt", Times.MICROS);

    private UsageColumns() {}

    static Row row(GraphRecords.UsageRow usage) {
        return new Fields(SCHEMA)
                .text("rowId", usage.rowId())
                .id("templateId", usage.template())
                .text("usageType", usage.usageType())
                .ids("targets", usage.targets())
                .flag("dangles", usage.dangles())
                .time("usedAt", usage.usedAt())
                .row();
    }

    /** The record of a row. */
    static GraphRecords.UsageRow usage(Row row) {
        return new GraphRecords.UsageRow(
                row.getAs("rowId"),
                Fields.findId(row, "templateId", CharacterTemplate.Id.class),
                row.getAs("usageType"),
                Fields.ids(row, "targets", NodeId.class),
                Fields.isTrue(row, "dangles"),
                Fields.findTime(row, "usedAt"));
    }
}
