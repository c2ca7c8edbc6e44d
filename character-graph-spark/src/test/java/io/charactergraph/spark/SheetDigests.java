package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.testkit.sheet.SheetRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The digests of a sheet: the lines are made and sorted by Spark, and read one after another. */
final class SheetDigests {

    private static final StructType LINE = new StructType()
            .add("studio", DataTypes.IntegerType, false)
            .add("ref", DataTypes.StringType, false)
            .add("line", DataTypes.StringType, false);

    private final SparkGraph graph;
    private final Naming naming;

    SheetDigests(SparkGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
    }

    /** How many lines, and their digest. */
    record Sum(long n, String sha256) {}

    /** Of edges, by studio and kind. */
    Map<Integer, Map<String, Sum>> edges() {
        return sums(lines(edgeRows(), new EdgeLine(naming, false)));
    }

    /** Of edges with their evidence, by studio and kind. */
    Map<Integer, Map<String, Sum>> evidence() {
        return sums(lines(edgeRows(), new EdgeLine(naming, true)));
    }

    /** Of edges that have a column {@code ref}, by studio and ref. */
    Map<Integer, Map<String, Sum>> edgesByRef(Dataset<Row> edges) {
        return sums(lines(edges, new EdgeLine(naming, false)));
    }

    private Dataset<Row> edgeRows() {
        Dataset<Row> edges = graph.table(GraphTable.EDGES);
        return edges.withColumn("ref", col("type"));
    }

    /** Of ids, by studio and kind. */
    Map<Integer, Map<String, Sum>> ids() {
        return sums(lines(nodeRows(), new NodeLine(naming, NodeLine.Of.ID)));
    }

    /** Of ids, labels, ratings and activity, by studio and kind. */
    Map<Integer, Map<String, Sum>> nodes() {
        return sums(lines(nodeRows(), new NodeLine(naming, NodeLine.Of.NODE)));
    }

    /** Of the fields of the wire format, by studio and kind. */
    Map<Integer, Map<String, Sum>> fields() {
        return sums(lines(nodeRows(), new NodeLine(naming, NodeLine.Of.FIELDS)));
    }

    /** Nodes as assembled, and of a generation the first scene that it was created for. */
    private Dataset<Row> nodeRows() {
        Dataset<Row> scenes = graph.table(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.CREATED_FOR.wireType()))
                .groupBy(col("from").as("id"))
                .agg(min_by(col("to"), Order.key(col("to"))).as("createdFor"));
        return graph.table(GraphTable.NODES).join(scenes, Sequences.of(java.util.List.of("id")), "left_outer");
    }

    private static Dataset<Row> lines(Dataset<Row> rows, MapFunction<Row, Row> line) {
        return rows.map(line, Encoders.row(LINE));
    }

    private static Map<Integer, Map<String, Sum>> sums(Dataset<Row> lines) {
        Map<Integer, Map<String, Sum>> sums = new TreeMap<>();
        Iterator<Row> sorted = lines.orderBy("studio", "ref", "line").toLocalIterator();
        int studio = -1;
        String ref = "";
        long n = 0;
        MessageDigest digest = sha256();
        while (sorted.hasNext()) {
            Row row = sorted.next();
            if (n > 0 && (row.getInt(0) != studio || !row.getString(1).equals(ref))) {
                put(sums, studio, ref, n, digest);
                n = 0;
            }
            studio = row.getInt(0);
            ref = row.getString(1);
            n++;
            digest.update(row.getString(2).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        if (n > 0) {
            put(sums, studio, ref, n, digest);
        }
        return sums;
    }

    private static void put(Map<Integer, Map<String, Sum>> sums, int studio, String ref, long n, MessageDigest digest) {
        sums.computeIfAbsent(studio, key -> new TreeMap<>())
                .put(ref, new Sum(n, HexFormat.of().formatHex(digest.digest())));
    }

    /** The digest of no lines. */
    static Sum none() {
        return new Sum(0, HexFormat.of().formatHex(sha256().digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An edge as a line. */
    private record EdgeLine(Naming naming, boolean evidence) implements MapFunction<Row, Row> {

        @Override
        public Row call(Row row) {
            int studio = naming.studioOf(row.getAs("from"));
            Object[] values = new Object[EdgeColumns.SCHEMA.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getAs(EdgeColumns.SCHEMA.fieldNames()[i]);
            }
            Row renamed = named(
                    EdgeColumns.SCHEMA,
                    new TableIds(naming.back(studio)).renamed(GraphTable.EDGES, RowFactory.create(values)));
            String line = evidence
                    ? SheetRows.evidence(EdgeColumns.edge(renamed))
                    : SheetRows.edge(EdgeColumns.edge(renamed));
            return RowFactory.create(studio, row.getAs("ref"), Texts.whole(line));
        }
    }

    /** A node as a line. */
    private record NodeLine(Naming naming, Of of) implements MapFunction<Row, Row> {

        enum Of {
            ID,
            NODE,
            FIELDS
        }

        @Override
        public Row call(Row row) {
            int studio = naming.studioOf(row.getAs("id"));
            IdParts back = naming.back(studio);
            StructType schema = GraphTable.NODES.schema();
            Object[] values = new Object[schema.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getAs(schema.fieldNames()[i]);
            }
            GraphNode node = NodeColumns.node(
                    named(schema, new TableIds(back).renamed(GraphTable.NODES, RowFactory.create(values))));
            String createdFor = row.getAs("createdFor");
            OptionalInt scene = createdFor == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(((Scene.Id) NodeId.parse(back.node(createdFor))).number());
            String line = switch (of) {
                case ID -> node.id().toString();
                case NODE -> SheetRows.node(node);
                case FIELDS -> SheetRows.fields(node, scene);
            };
            return RowFactory.create(studio, node.kind().wireType(), line);
        }
    }

    private static Row named(StructType schema, Row row) {
        Object[] values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return new GenericRowWithSchema(values, schema);
    }
}
