package io.charactergraph.spark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The free attributes of extension nodes and edges as a column: a list, because Spark compares no maps. */
final class Attributes {

    static final String COLUMN = "attributes";

    private static final StructType ATTRIBUTE =
            new StructType().add("name", DataTypes.StringType).add("value", DataTypes.StringType);

    static final ArrayType TYPE = DataTypes.createArrayType(ATTRIBUTE, false);

    private Attributes() {}

    /** Attributes as rows, in their order. */
    static List<Row> rows(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(entry -> new Fields(ATTRIBUTE)
                        .text("name", entry.getKey())
                        .text("value", entry.getValue())
                        .row())
                .toList();
    }

    /** The attributes of a row; none when it is no extension. */
    static Map<String, String> of(Row row) {
        Map<String, String> attributes = new TreeMap<>();
        Fields.rows(row, COLUMN).forEach(attribute -> attributes.put(attribute.getString(0), attribute.getString(1)));
        return attributes;
    }
}
