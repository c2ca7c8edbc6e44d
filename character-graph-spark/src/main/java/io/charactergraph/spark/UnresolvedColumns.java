package io.charactergraph.spark;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.source.assembly.CeilingContext;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

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
            .add("missingKey", TEXT)
            .add("partners", TEXTS)
            .add("named", TEXTS)
            .add("before", TEXTS);

    private UnresolvedColumns() {}

    /** An unresolved reference as a row, with what a rating ceiling must know of it, if that is anything. */
    static Row row(UnresolvedReference reference, @Nullable CeilingContext context) {
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
                .ids("missing", reference.missing())
                .ids("rowNodes", reference.rowNodes())
                .text("missingKey", reference.missingKey())
                .ids("partners", context == null ? List.of() : context.partners())
                .ids("named", context == null ? List.of() : context.named())
                .ids("before", context == null ? List.of() : context.before())
                .row();
    }

    /** The reference of a row. */
    static UnresolvedReference reference(Row row) {
        return new UnresolvedReference(
                UnresolvedReference.Reason.valueOf(row.getAs("reason")),
                row.getAs("table"),
                row.getAs("rowId"),
                row.getAs("path"),
                row.getAs("place"),
                row.getAs("text"),
                Fields.list(row, "kinds").stream()
                        .map(kind -> EdgeKind.findByWireType(kind).orElseThrow())
                        .toList(),
                Fields.findId(row, "owner", NodeId.class),
                Fields.ids(row, "missing", NodeId.class),
                Fields.ids(row, "rowNodes", NodeId.class),
                Fields.findText(row, "missingKey"));
    }

    /** What a rating ceiling must know of the reference of a row. */
    static CeilingContext context(Row row) {
        return new CeilingContext(
                Fields.ids(row, "partners", NodeId.class),
                Fields.ids(row, "named", NodeId.class),
                Fields.ids(row, "before", NodeId.class));
    }
}
