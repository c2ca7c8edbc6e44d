package io.charactergraph.spark;

import static io.charactergraph.spark.PhysicalFrame.quoted;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.internal.JsonEscape;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.schema.form.ColumnSource;
import io.charactergraph.schema.form.PhysicalTables;
import io.charactergraph.schema.form.TableForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The tables of the dictionary, from the frames of the physical tables of any profile. Cells are texts. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class LogicalTables {

    /** The column with the place of a row's table in the dictionary, from 0. */
    static final String TABLE = "table";

    /** The column with the cells of a row. */
    static final String CELLS = "cells";

    private static final String UPPER_CASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER_CASE = "abcdefghijklmnopqrstuvwxyz";

    private static final Column NULL = lit(null).cast(DataTypes.StringType);

    private final Map<String, PhysicalFrame> frames = new HashMap<>();
    private final PhysicalTables physical = new PhysicalTables() {
        @Override
        public boolean has(String relation) {
            return frames.containsKey(relation);
        }

        @Override
        public boolean has(String relation, String column) {
            return LogicalTables.this.has(relation, column);
        }
    };

    /** The tables of these frames, by the names of the physical tables. */
    LogicalTables(Map<String, Dataset<Row>> frames) {
        frames.forEach((table, frame) -> this.frames.put(table, new PhysicalFrame(table, frame)));
    }

    private boolean has(String relation, String column) {
        PhysicalFrame frame = frames.get(relation);
        return frame != null && frame.has(column);
    }

    /** The form in which a table is there. */
    private TableForm form(StudioTable table) {
        return TableForm.probe(table, physical);
    }

    private boolean isThere(TableForm form, ColumnSource source) {
        return source.own().stream().allMatch(column -> has(form.relation(), column))
                && source.others().stream()
                        .allMatch(mark -> has(mark.relation(), mark.column().orElseThrow()));
    }

    /** Whether the table is there, with an id. */
    boolean isThere(StudioTable table) {
        TableForm form = form(table);
        return form.find(table.columns().get(0).name())
                .filter(id -> isThere(form, id))
                .isPresent();
    }

    /** The columns of the table's profile that are not there. */
    List<String> missing(StudioTable table) {
        TableForm form = form(table);
        return table.columns().stream()
                .map(StudioColumn::name)
                .filter(column -> form.find(column)
                        .filter(source -> !isThere(form, source))
                        .isPresent())
                .toList();
    }

    /** The physical tables from which the table is read. */
    List<String> relations(StudioTable table) {
        return form(table).relations().stream().filter(frames::containsKey).toList();
    }

    /**
     * The rows of a table: {@link #TABLE}, its place in the dictionary, and {@link #CELLS}, an array of texts with one for each column
     * of the table, null when the column is not there.
     */
    Dataset<Row> rows(StudioTable table) {
        TableForm form = form(table);
        Map<String, @Nullable ColumnSource> sources = new LinkedHashMap<>();
        for (StudioColumn column : table.columns()) {
            sources.put(
                    column.name(),
                    form.find(column.name())
                            .filter(found -> isThere(form, found))
                            .orElse(null));
        }
        Column number = lit(table.ordinal()).as(TABLE);
        PhysicalFrame frame = physical(form.relation());
        return sources.values().stream().anyMatch(LogicalTables::isJoined)
                ? joined(frame, sources, number)
                : cells(frame, sources, number);
    }

    private static boolean isJoined(@Nullable ColumnSource source) {
        return source instanceof ColumnSource.LookedUp || source instanceof ColumnSource.Tags;
    }

    /** The cells of a table that is one physical table: one projection. */
    private static Dataset<Row> cells(PhysicalFrame frame, Map<String, @Nullable ColumnSource> sources, Column number) {
        return frame.rows()
                .select(
                        number,
                        array(sources.values().stream()
                                        .map(source -> source == null ? NULL : cell(source, frame::text))
                                        .toArray(Column[]::new))
                                .as(CELLS));
    }

    /** The cells of a table that is joined with others. */
    private Dataset<Row> joined(PhysicalFrame physical, Map<String, @Nullable ColumnSource> sources, Column number) {
        Dataset<Row> frame = physical.texts(sources.values().stream()
                .filter(Objects::nonNull)
                .flatMap(source -> source.own().stream())
                .distinct()
                .toList());
        List<Column> cells = new ArrayList<>();
        for (Map.Entry<String, @Nullable ColumnSource> column : sources.entrySet()) {
            ColumnSource source = column.getValue();
            if (source instanceof ColumnSource.LookedUp lookedUp) {
                String name = "looked up " + column.getKey();
                frame = lookUp(frame, lookedUp, name);
                cells.add(col(quoted(name)));
            } else if (source instanceof ColumnSource.Tags tags) {
                String name = "tags " + column.getKey();
                frame = tags(frame, tags, name);
                cells.add(col(quoted(name)));
            } else {
                cells.add(source == null ? NULL : cell(source, name -> col(quoted(name))));
            }
        }
        return frame.select(number, array(cells.toArray(new Column[0])).as(CELLS));
    }

    private PhysicalFrame physical(String relation) {
        PhysicalFrame frame = frames.get(relation);
        if (frame == null) {
            throw new IllegalArgumentException("relation: there is no table " + relation);
        }
        return frame;
    }

    private static Column cell(ColumnSource source, Function<String, Column> texts) {
        if (source instanceof ColumnSource.Stored stored) {
            return texts.apply(stored.column());
        }
        if (source instanceof ColumnSource.OfKind ofKind) {
            Column holds = lit(true);
            for (Map.Entry<String, String> word : ofKind.words().entrySet()) {
                holds = holds.and(lowerAscii(texts.apply(word.getKey())).equalTo(word.getValue()));
            }
            return when(holds, texts.apply(ofKind.column()));
        }
        if (source instanceof ColumnSource.Reworded reworded) {
            Column text = texts.apply(reworded.column());
            Column cell = text;
            for (Map.Entry<String, String> word : reworded.words().entrySet()) {
                cell = when(lowerAscii(text).equalTo(word.getKey()), lit(word.getValue()))
                        .otherwise(cell);
            }
            return cell;
        }
        if (source instanceof ColumnSource.InField inField) {
            StringBuilder name = new StringBuilder("{");
            JsonEscape.quote(name, inField.field());
            return concat(lit(name.append(':').toString()), texts.apply(inField.column()), lit("}"));
        }
        if (source instanceof ColumnSource.AnyNull anyNull) {
            Column any = lit(false);
            for (String column : anyNull.columns()) {
                any = any.or(texts.apply(column).isNull());
            }
            return when(any, lit("t")).otherwise(lit("f"));
        }
        throw new IllegalStateException("source: " + source + " is read by a join");
    }

    /** The letters of ASCII in lower case, as a database of locale C has them. */
    private static Column lowerAscii(Column text) {
        return translate(text, UPPER_CASE, LOWER_CASE);
    }

    private Dataset<Row> lookUp(Dataset<Row> frame, ColumnSource.LookedUp source, String name) {
        PhysicalFrame physical = physical(source.relation());
        Dataset<Row> others = physical.rows()
                .select(
                        lowerAscii(physical.text(source.key())).as("looked up key"),
                        physical.text(source.value()).as(name))
                .where(col("`looked up key`").isNotNull())
                .groupBy(col("`looked up key`"))
                .agg(first(col(quoted(name))).as(name));
        Column key = lowerAscii(frame.col(quoted(source.column())));
        return frame.join(others, key.equalTo(others.col("`looked up key`")), "left")
                .drop(others.col("`looked up key`"));
    }

    private Dataset<Row> tags(Dataset<Row> frame, ColumnSource.Tags source, String name) {
        PhysicalFrame physical = physical(source.tags());
        Dataset<Row> tags = physical.rows()
                .select(
                        physical.text("id").as("tag"),
                        physical.text(source.text()).as("text"),
                        physical.text(source.canonical()).as("canonical"));
        TagAliases aliases = TagAliases.of(tags);
        PhysicalFrame pairs = physical(source.links());
        Dataset<Row> links = pairs.rows()
                .select(
                        pairs.text(source.owner()).as("owner"),
                        pairs.text(source.tag()).as("tag"));
        Column stands = functions
                .udf((UDF1<String, String>) aliases::standsFor, DataTypes.StringType)
                .apply(col("tag"));
        Dataset<Row> byOwner = links.where(
                        col("owner").isNotNull().and(col("tag").isNotNull()))
                .select(col("owner").as("tags of"), stands.as("tag"))
                .join(tags.select("tag", "text"), "tag")
                .where(col("text").isNotNull())
                .groupBy(col("`tags of`"))
                .agg(to_json(sort_array(collect_set(col("text")))).as(name));
        return frame.join(byOwner, frame.col("id").equalTo(byOwner.col("`tags of`")), "left")
                .drop(byOwner.col("`tags of`"));
    }
}
