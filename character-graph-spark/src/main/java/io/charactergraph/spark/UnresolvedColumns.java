package io.charactergraph.spark;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.UnresolvedReference;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Unresolved references as rows. */
final class UnresolvedColumns {

    private static final DataType TEXT = DataTypes.StringType;
    private static final ArrayType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

    static final StructType SCHEMA = new StructType()
            .add("reason", TEXT)
            .add("table", TEXT)
            .add("rowId", TEXT)
            .add("path", TEXT)
            .add("place", TEXT)
            .add("text", TEXT)
            .add("kinds", TEXTS)
            .add("owner", TEXT)
            .add("missing", TEXTS)
            .add("rowNodes", TEXTS)
            .add("missingKey", TEXT);

    private UnresolvedColumns() {}

    /** An unresolved reference as a row. */
    static Row row(UnresolvedReference reference) {
        return new Fields(SCHEMA)
                .text("reason", reference.reason().name())
                .text("table", reference.table())
                .text("rowId", reference.rowId())
                .text("path", reference.path())
                .text("place", reference.place())
                .text("text", reference.text())
                .texts(
                        "kinds",
                        reference.kinds().stream().map(EdgeKind::wireType).toList())
                .id("owner", reference.owner())
                .texts(
                        "missing",
                        reference.missing().stream().map(Object::toString).toList())
                .texts(
                        "rowNodes",
                        reference.rowNodes().stream().map(Object::toString).toList())
                .text("missingKey", reference.missingKey())
                .row();
    }
}
