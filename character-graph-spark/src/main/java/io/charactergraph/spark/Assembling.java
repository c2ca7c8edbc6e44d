package io.charactergraph.spark;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.source.assembly.PartAssembly;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Assembles a part: its rows, among the rows of other parts that it asks for. */
final class Assembling implements CoGroupFunction<Integer, Row, Row, Row> {

    private static final long serialVersionUID = 1;

    /** Of each row one column is there. */
    static final StructType SCHEMA = new StructType()
            .add("node", NodeColumns.SCHEMA)
            .add("edge", EdgeColumns.SCHEMA)
            .add("unresolved", UnresolvedColumns.SCHEMA)
            .add("coverage", CoverageColumns.SCHEMA)
            .add("usage", UsageColumns.SCHEMA);

    private final StudioShape shape;

    Assembling(StudioShape shape) {
        this.shape = shape;
    }

    @Override
    public Iterator<Row> call(Integer part, Iterator<Row> rows, Iterator<Row> known) {
        PartAssembly assembly = new PartAssembly(Schema.standard(), shape.source());
        Map<StudioTable, Reader> readers = new EnumMap<>(StudioTable.class);
        for (StudioShape.Table table : shape.tables()) {
            if (table.isRead()) {
                readers.put(table.table(), new Reader(assembly, table));
            } else {
                assembly.unread(table.table(), table.unread());
            }
        }
        rows.forEachRemaining(
                row -> Objects.requireNonNull(readers.get(PartRows.table(row))).read(row));
        known.forEachRemaining(row -> assembly.know(Names.known(row)));
        LoadedGraph loaded = assembly.finish();
        IndexedGraph graph = loaded.graph();
        Stream<Row> nodes = IntStream.range(0, graph.nodeBound())
                .filter(node -> assembly.isOwn(graph.id(node)))
                .mapToObj(node -> row(0, NodeColumns.row(graph.node(node))));
        Stream<Row> edges =
                IntStream.range(0, graph.edgeBound()).mapToObj(edge -> row(1, EdgeColumns.row(graph.edge(edge))));
        Stream<Row> unresolved =
                loaded.unresolved().stream().map(reference -> row(2, UnresolvedColumns.row(reference)));
        Stream<Row> coverage = loaded.coverage().tables().stream().map(table -> row(3, CoverageColumns.row(table)));
        Stream<Row> usages = loaded.records().usages().stream().map(usage -> row(4, UsageColumns.row(usage)));
        return Stream.of(nodes, edges, unresolved, coverage, usages)
                .flatMap(each -> each)
                .iterator();
    }

    private static Row row(int column, Row value) {
        @Nullable Object[] values = new @Nullable Object[SCHEMA.length()];
        values[column] = value;
        return RowFactory.create(values);
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

        void read(Row row) {
            reader.accept(cells.over(PartRows.cells(row)));
            for (int unreadable = cells.unreadable(); unreadable > 0; unreadable--) {
                assembly.unheldValue(table);
            }
        }
    }
}
