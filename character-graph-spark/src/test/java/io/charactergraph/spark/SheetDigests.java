package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.testkit.sheet.SheetRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The digests of a sheet: the lines are made and sorted by Spark, and read one after another. The lines of several questions about
 * the same rows are made and sorted together.
 */
final class SheetDigests {

    private static final StructType LINE = new StructType()
            .add("question", DataTypes.StringType, false)
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

    /** A digest of a question. */
    interface Digests {

        /** Takes the sum of the lines of a studio and a kind. */
        void add(String question, int studio, String ref, Sum sum);
    }

    /** Of edges, and when it is asked for, of edges with their evidence: by studio and kind. */
    void edges(boolean evidence, Digests digests) {
        Dataset<Row> edges = graph.table(GraphTable.EDGES);
        sums(edges.withColumn("ref", col("type")), new EdgeLines(naming, evidence), digests);
    }

    /** Of edges that have a column {@code ref}, by studio and ref. */
    void edgesByRef(Dataset<Row> edges, Digests digests) {
        sums(edges, new EdgeLines(naming, false), digests);
    }

    /**
     * Of ids and of the fields of the wire format, and when it is asked for, of ids, labels, ratings and activity: by studio and
     * kind.
     */
    void nodes(boolean activity, Digests digests) {
        sums(nodeRows(), new NodeLines(naming, activity), digests);
    }

    /** Nodes as assembled, and of a generation the first scene that it was created for. */
    private Dataset<Row> nodeRows() {
        Dataset<Row> scenes = graph.table(GraphTable.EDGES)
                .where(col("type").equalTo(EdgeKind.CREATED_FOR.wireType()))
                .groupBy(col("from").as("id"))
                .agg(min_by(col("to"), Order.key(col("to"))).as("createdFor"));
        return graph.table(GraphTable.NODES).join(scenes, Sequences.of(List.of("id")), "left_outer");
    }

    private static void sums(Dataset<Row> rows, FlatMapFunction<Row, Row> lines, Digests digests) {
        Iterator<Row> sorted = rows.flatMap(lines, Encoders.row(LINE))
                .orderBy("question", "studio", "ref", "line")
                .toLocalIterator();
        Row first = null;
        long n = 0;
        MessageDigest digest = sha256();
        while (sorted.hasNext()) {
            Row row = sorted.next();
            if (first != null && !isOfSame(first, row)) {
                add(first, n, digest, digests);
                n = 0;
            }
            first = row;
            n++;
            digest.update(row.getString(3).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        if (first != null) {
            add(first, n, digest, digests);
        }
    }

    private static boolean isOfSame(Row one, Row other) {
        return one.getString(2).equals(other.getString(2))
                && one.getInt(1) == other.getInt(1)
                && one.getString(0).equals(other.getString(0));
    }

    private static void add(Row row, long n, MessageDigest digest, Digests digests) {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        digests.add(row.getString(0), row.getInt(1), row.getString(2), new Sum(n, sha256));
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

    /** An edge as lines. */
    private record EdgeLines(Naming naming, boolean evidence) implements FlatMapFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Row row) {
            int studio = naming.studioOf(row.getAs("from"));
            GraphEdge edge = EdgeColumns.edge(back(naming, studio, GraphTable.EDGES, row));
            String ref = row.getAs("ref");
            List<Row> lines = new ArrayList<>();
            lines.add(RowFactory.create("edges-digest", studio, ref, Texts.whole(SheetRows.edge(edge))));
            if (evidence) {
                lines.add(RowFactory.create("evidence-digest", studio, ref, Texts.whole(SheetRows.evidence(edge))));
            }
            return lines.iterator();
        }
    }

    /** A node as lines. */
    private record NodeLines(Naming naming, boolean activity) implements FlatMapFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Row row) {
            int studio = naming.studioOf(row.getAs("id"));
            GraphNode node = NodeColumns.node(back(naming, studio, GraphTable.NODES, row));
            String createdFor = row.getAs("createdFor");
            OptionalInt scene = createdFor == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                            ((Scene.Id) NodeId.parse(naming.back(studio).node(createdFor))).number());
            String ref = node.kind().wireType();
            List<Row> lines = new ArrayList<>();
            lines.add(RowFactory.create("ids-digest", studio, ref, node.id().toString()));
            lines.add(RowFactory.create("fields-digest", studio, ref, SheetRows.fields(node, scene)));
            if (activity) {
                lines.add(RowFactory.create("nodes-digest", studio, ref, SheetRows.node(node)));
            }
            return lines.iterator();
        }
    }

    /** The columns of a table, with the ids that the studio itself gives. */
    private static Row back(Naming naming, int studio, GraphTable table, Row row) {
        StructType schema = table.schema();
        Object[] values = new Object[schema.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getAs(schema.fieldNames()[i]);
        }
        Row back = naming.back(studio, table, RowFactory.create(values));
        for (int i = 0; i < values.length; i++) {
            values[i] = back.get(i);
        }
        return new GenericRowWithSchema(values, schema);
    }
}
