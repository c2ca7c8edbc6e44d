package io.charactergraph.spark;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Assembles a part: its rows, among the rows of other parts that it asks for. Returns the rows of its tables as {@link KeptRows}. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class Assembling
        implements FlatMapFunction2<Iterator<Tuple2<Integer, byte[]>>, Iterator<byte[]>, Tuple2<Integer, byte[]>> {

    private static final long serialVersionUID = 1;

    /** The number of the table of references whose edges other parts may make too. */
    private static final int SHARED = GraphTable.values().length;

    private final StudioShape shape;

    Assembling(StudioShape shape) {
        this.shape = shape;
    }

    /** Returns the rows of a table of what was assembled. */
    static Dataset<Row> read(SparkSession session, JavaRDD<Tuple2<Integer, byte[]>> assembled, GraphTable table) {
        return KeptRows.read(session, assembled, table.ordinal(), table.assembled());
    }

    /** Returns the references whose edges several parts may make. */
    static Dataset<Row> shared(SparkSession session, JavaRDD<Tuple2<Integer, byte[]>> assembled) {
        return KeptRows.read(session, assembled, SHARED, RecordColumns.SHARED);
    }

    @Override
    public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Tuple2<Integer, byte[]>> rows, Iterator<byte[]> known) {
        if (!rows.hasNext()) {
            return Collections.emptyIterator();
        }
        PartAssembly assembly = new PartAssembly(Schema.standard(), shape.source());
        Map<StudioTable, Reader> readers = new EnumMap<>(StudioTable.class);
        for (StudioShape.Table table : shape.tables()) {
            if (table.isRead()) {
                readers.put(table.table(), new Reader(assembly, table));
            } else {
                assembly.unread(table.table(), table.unread());
            }
        }
        int part = read(rows, readers);
        known.forEachRemaining(packet -> Directory.known(packet).forEach(assembly::know));
        GraphRows parts = new GraphRows(
                assembly.finish(),
                assembly::isOwn,
                scene -> shape.part(PartAssembly.togetherWithScene(Integer.toString(scene))) == part);
        KeptRows kept = new KeptRows();
        for (GraphTable table : GraphTable.values()) {
            StructType schema = table.assembled();
            parts.of(table).forEach(row -> kept.write(table.ordinal(), schema, row));
        }
        assembly.shared().forEach(reference -> kept.write(SHARED, RecordColumns.SHARED, RecordColumns.row(reference)));
        return kept.packets();
    }

    /** Reads the rows, and returns the number of their part. */
    private static int read(Iterator<Tuple2<Integer, byte[]>> rows, Map<StudioTable, Reader> readers) {
        int part = 0;
        while (rows.hasNext()) {
            Tuple2<Integer, byte[]> packet = rows.next();
            part = packet._1();
            PartRows.read(
                    packet._2(),
                    (table, cells) -> Objects.requireNonNull(readers.get(table)).read(cells));
        }
        return part;
    }

    /** Reads the rows of a table. */
    private static final class Reader {

        private final PartAssembly assembly;
        private final StudioTable table;
        private final TextCells cells;
        private final LoadSink.RowConsumer reader;

        Reader(PartAssembly assembly, StudioShape.Table table) {
            this.assembly = assembly;
            this.table = table.table();
            this.cells = new TextCells(this.table);
            this.reader = assembly.table(this.table, table.missing(), table.readFrom());
        }

        void read(List<@Nullable String> row) {
            reader.accept(cells.over(row));
            for (int unreadable = cells.unreadable(); unreadable > 0; unreadable--) {
                assembly.unheldValue(table);
            }
        }
    }
}
