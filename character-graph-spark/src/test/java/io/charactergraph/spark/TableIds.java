package io.charactergraph.spark;

import io.charactergraph.graph.index.SceneTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The ids in the tables of a graph: which columns hold them, and what becomes of a row when they are renamed. */
final class TableIds {

    /** Columns of ids in wire form, and of lists of them; also inside the structs of manifests. */
    private static final Set<String> NODES = Set.of(
            "id",
            "templateId",
            "familyHeadId",
            "worldId",
            "sceneId",
            "sourceGenerationId",
            "promptVersionId",
            "assetId",
            "instanceId",
            "npcId",
            "from",
            "to",
            "owner",
            "missing",
            "rowNodes",
            "partners",
            "named",
            "before",
            "target",
            "targets",
            "a",
            "b",
            "required",
            "optional");

    /** Columns of ids of rows: a number, a UUID or any other text. */
    private static final Set<String> ROWS = Set.of("rowId", "familyId");

    /** Columns of numbers of rows that are no nodes. */
    private static final Set<String> NUMBERS = Set.of("sceneNodeId", "entryNodeId", "homeLocationId");

    private static final String TAGS = "tags";
    private static final Pattern SCENE_TAG = Pattern.compile("(\\D*0*)(\\d+)(\\D*)", Pattern.DOTALL);

    private final IdParts names;

    TableIds(IdParts names) {
        this.names = names;
    }

    /** The row of a table with other ids. */
    Row renamed(GraphTable table, Row row) {
        return renamed(table, table.assembled(), row);
    }

    /** Whether a column of a table, at whatever depth, is renamed. */
    static boolean isRenamed(GraphTable table, StructType schema, String column) {
        return NODES.contains(column)
                || ROWS.contains(column)
                || column.equals(TAGS)
                || NUMBERS.contains(column)
                || isRoleColumn(table, column)
                || isKey(table, schema, column);
    }

    /** The keys of entries of a manifest are no keys of templates. */
    private static boolean isKey(GraphTable table, StructType schema, String column) {
        return column.equals("missingKey")
                || column.equals("key") && table == GraphTable.NODES && schema.equals(table.assembled());
    }

    private Row renamed(GraphTable table, StructType schema, Row row) {
        @Nullable Object[] values = new @Nullable Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            StructField field = schema.fields()[i];
            values[i] = isBlockKey(schema, row, field.name())
                    ? row.get(i)
                    : isRole(table, schema, row, field.name())
                            ? names.name(row.getString(i))
                            : renamed(table, schema, field.name(), field.dataType(), row.get(i));
        }
        return RowFactory.create(values);
    }

    /** Only templates are named by their keys. */
    private static boolean isBlockKey(StructType schema, Row row, String column) {
        return schema.equals(NodeColumns.SCHEMA)
                && column.equals("key")
                && !row.getString(schema.fieldIndex("type")).equals("character_template");
    }

    /** Worlds cast by the names of roles, and manifests have them. */
    private static boolean isRole(GraphTable table, StructType schema, Row row, String column) {
        return isRoleColumn(table, column)
                && !row.isNullAt(schema.fieldIndex(column))
                && (table == GraphTable.MANIFESTS
                        || row.getString(schema.fieldIndex("type")).equals("casts"));
    }

    private static boolean isRoleColumn(GraphTable table, String column) {
        return table == GraphTable.EDGES && column.equals("attribute")
                || table == GraphTable.MANIFESTS && column.equals("role");
    }

    private @Nullable Object renamed(
            GraphTable table, StructType schema, String column, DataType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof ArrayType array) {
            List<Object> elements = new ArrayList<>();
            for (Object element : scala.jdk.javaapi.CollectionConverters.asJava((scala.collection.Seq<?>) value)) {
                elements.add(renamed(table, schema, column, array.elementType(), element));
            }
            return scala.jdk.javaapi.CollectionConverters.asScala(elements).toSeq();
        }
        if (type instanceof StructType inner) {
            return renamed(table, inner, (Row) value);
        }
        if (NODES.contains(column)) {
            return names.node((String) value);
        }
        if (ROWS.contains(column)) {
            return names.row((String) value);
        }
        if (NUMBERS.contains(column)) {
            return Math.toIntExact(names.number((Integer) value));
        }
        if (column.equals(TAGS)) {
            return tag((String) value);
        }
        return isKey(table, schema, column) ? names.key((String) value) : value;
    }

    /** A tag with another id of the scene that it names; what else it says, zeros and blanks, stays. */
    private String tag(String tag) {
        Matcher scene = SCENE_TAG.matcher(tag);
        return SceneTags.scene(tag).isPresent() && scene.matches()
                ? scene.group(1) + names.number(Long.parseLong(scene.group(2))) + scene.group(3)
                : tag;
    }
}
