package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.diff.FieldChange;
import io.charactergraph.diff.NodeChange;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** Finds the fields in which two rows of one node differ. */
final class NodeFields implements UDF2<Row, Row, Seq<Row>> {

    private static final long serialVersionUID = 1;

    private static final StructType SCHEMA = new StructType()
            .add("field", DataTypes.StringType)
            .add("before", DataTypes.StringType)
            .add("after", DataTypes.StringType);

    private static final ArrayType FIELDS = DataTypes.createArrayType(SCHEMA, false);

    /** The fields that differ between two nodes, as a column; none when one of the two is null. */
    static Column changed(Column before, Column after) {
        return when(
                        before.isNotNull().and(after.isNotNull()),
                        udf(new NodeFields(), FIELDS).apply(inside(before::getField), inside(after::getField)))
                .otherwise(array().cast(FIELDS));
    }

    /** A node as {@link NodeColumns#node} reads it, with its times as numbers. */
    static Column inside(Function<String, Column> column) {
        return struct(Arrays.stream(NodeColumns.SCHEMA.fields())
                .map(field -> {
                    Column shown = column.apply(field.name());
                    return (field.dataType().equals(Times.MICROS) ? unix_micros(shown) : shown).as(field.name());
                })
                .toArray(Column[]::new));
    }

    @Override
    public Seq<Row> call(Row before, Row after) {
        List<FieldChange> fields =
                NodeChange.of(NodeColumns.node(before), NodeColumns.node(after)).fields();
        return Sequences.ofRows(fields.stream().map(NodeFields::row).toList());
    }

    private static Row row(FieldChange change) {
        return new Fields(SCHEMA)
                .text("field", change.field())
                .text("before", change.before())
                .text("after", change.after())
                .row();
    }
}
