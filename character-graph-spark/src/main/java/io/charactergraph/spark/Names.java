package io.charactergraph.spark;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.PartAssembly;
import io.charactergraph.source.scope.KnownRow;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.PartNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads for each row under which names others can ask for it, and for which names its part asks. Each partition is read by the
 * readers of a load.
 */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class Names implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    /** A row that has a name, when {@code table} is there; else a part that asks for a name. */
    static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType)
            .add("part", DataTypes.IntegerType)
            .add("table", DataTypes.IntegerType)
            .add("id", DataTypes.StringType)
            .add("key", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("scene", DataTypes.IntegerType)
            .add("family", DataTypes.StringType)
            .add("head", DataTypes.StringType)
            .add("further", DataTypes.StringType);

    /** How many questions of a partition are remembered, so that they are not asked again. */
    private static final int REMEMBERED = 200_000;

    private final StudioShape shape;

    Names(StudioShape shape) {
        this.shape = shape;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Reading(shape, rows);
    }

    /** The row that a name has, of the columns of {@link #SCHEMA}. */
    private static Row known(String name, KnownRow row) {
        return RowFactory.create(
                name,
                null,
                row.table().ordinal(),
                row.id(),
                row.key(),
                row.title(),
                row.scene(),
                row.family() == null ? null : row.family().toString(),
                row.head() == null ? null : row.head().toString(),
                row.further().map(Names::text).orElse(null));
    }

    /** What is known of a row, of the columns of {@link #SCHEMA}. */
    static KnownRow known(Row row) {
        return new KnownRow(
                StudioTable.values()[row.getInt(row.fieldIndex("table"))],
                row.getAs("id"),
                row.getAs("key"),
                row.getAs("title"),
                row.getAs("scene"),
                uuid(row.getAs("family")),
                uuid(row.getAs("head")));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static String text(Name name) {
        return name.kind() + ":" + name.text();
    }

    /** Reads the rows of a partition. */
    private static final class Reading implements Iterator<Row>, PartNames.Receiver {

        private final StudioShape shape;
        private final Iterator<Row> rows;
        private final PartNames names = new PartNames(Schema.standard(), this);
        private final Map<StudioTable, LoadSink.RowConsumer> readers = new EnumMap<>(StudioTable.class);
        private final Map<StudioTable, TextCells> cells = new EnumMap<>(StudioTable.class);
        private final Deque<Row> found = new ArrayDeque<>();
        private final Set<Name> askedByRow = new HashSet<>();
        private final Set<String> asked = new HashSet<>();
        private int part;

        Reading(StudioShape shape, Iterator<Row> rows) {
            this.shape = shape;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && rows.hasNext()) {
                read(rows.next());
            }
            return !found.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return found.remove();
        }

        private void read(Row row) {
            StudioTable table = PartRows.table(row);
            part = PartRows.part(row);
            askedByRow.clear();
            readers.computeIfAbsent(
                            table, any -> names.rows(table, shape.of(table).missing()))
                    .accept(cells.computeIfAbsent(table, TextCells::new).over(PartRows.cells(row)));
            for (Name name : askedByRow) {
                ask(name);
            }
        }

        @Override
        public void has(Name name, KnownRow row) {
            found.add(known(text(name), row));
        }

        @Override
        public void asks(Name name) {
            askedByRow.add(name);
        }

        private void ask(Name name) {
            String text = text(name);
            boolean isHere = name.kind() == Name.Kind.GAME_SCENE
                    && part == shape.part(PartAssembly.togetherWithScene(name.text()));
            if (!isHere && asked.add(part + " " + text)) {
                if (asked.size() > REMEMBERED) {
                    asked.clear();
                }
                found.add(RowFactory.create(text, part, null, null, null, null, null, null, null, null));
            }
        }
    }
}
