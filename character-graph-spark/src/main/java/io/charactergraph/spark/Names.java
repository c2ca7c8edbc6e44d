package io.charactergraph.spark;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.PartAssembly;
import io.charactergraph.source.scope.KnownRow;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.PartNames;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Reads for each row of a part under which names others can ask for it, and for which names the part asks. The rows are read by
 * the readers of a load. What has to do with a name is sent to the partition of the name.
 *
 * <p>A part asks for a name once, however many of its rows do. So a name that a third of all rows have costs one record for each
 * part.
 */
final class Names implements PairFlatMapFunction<Iterator<Tuple2<Integer, byte[]>>, Integer, byte[]> {

    private static final long serialVersionUID = 1;

    private final StudioShape shape;

    Names(StudioShape shape) {
        this.shape = shape;
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> rows) {
        return new Reading(shape, rows);
    }

    /** A name as text. */
    static String text(Name name) {
        return name.kind() + ":" + name.text();
    }

    /** Reads the rows of a part. */
    private static final class Reading extends Packing<Tuple2<Integer, byte[]>> implements PartNames.Receiver {

        private final StudioShape shape;
        private final PartNames names = new PartNames(Schema.standard(), this);
        private final Map<StudioTable, LoadSink.RowConsumer> readers = new EnumMap<>(StudioTable.class);
        private final Map<StudioTable, TextCells> cells = new EnumMap<>(StudioTable.class);
        private final Set<Name> askedByRow = new HashSet<>();
        private final Remembered asked = new Remembered();
        private int part;

        Reading(StudioShape shape, Iterator<Tuple2<Integer, byte[]>> packets) {
            super(packets);
            this.shape = shape;
        }

        @Override
        void pack(Tuple2<Integer, byte[]> packet) {
            part = packet._1();
            PartRows.read(packet._2(), this::read);
        }

        private void read(StudioTable table, List<@Nullable String> row) {
            askedByRow.clear();
            readers.computeIfAbsent(
                            table, any -> names.rows(table, shape.of(table).missing()))
                    .accept(cells.computeIfAbsent(table, TextCells::new).over(row));
            for (Name name : askedByRow) {
                ask(name);
            }
        }

        @Override
        public void has(Name name, KnownRow row) {
            String text = text(name);
            write(shape.partOfName(text), packet -> Directory.has(packet, text, row));
        }

        @Override
        public void asks(Name name) {
            askedByRow.add(name);
        }

        private void ask(Name name) {
            boolean isHere = name.kind() == Name.Kind.GAME_SCENE
                    && part == shape.part(PartAssembly.togetherWithScene(name.text()));
            String text = text(name);
            if (!isHere && asked.isNew(text)) {
                write(shape.partOfName(text), packet -> Directory.asks(packet, text, part));
            }
        }
    }
}
