package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.spark.Look.Sight;
import io.charactergraph.spark.Look.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The edges that rules read in the parts of a graph.
 *
 * <p>The first look of each step is at a thing of the part itself: its edges need no join. For the others a part asks for a node
 * once, however many of its edges lead there. So a character that a third of all edges name costs each part a row for each look.
 * No look at another part's thing goes to the uses of a character.
 */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class GatheredEdges {

    /** The columns: the part, the step, the graph in which the edge is seen, and the edge. */
    private static final Column[] COLUMNS = {col("part"), col("step"), col("sight"), col("edge")};

    private final SparkGraph graph;
    private final PartNumbers parts;
    private final AskedRows askedRows;
    private final List<Step> own;
    private final List<Step> steps;

    /**
     * The edges for some steps.
     *
     * @param askedRows gets what the parts ask for
     * @param own the first steps, each at things of the part itself
     */
    GatheredEdges(SparkGraph graph, PartNumbers parts, AskedRows askedRows, Collection<Step> own) {
        this.graph = graph;
        this.parts = parts;
        this.askedRows = askedRows;
        Set<Step> all = new LinkedHashSet<>();
        Set<Step> first = new LinkedHashSet<>();
        own.forEach(step -> first.add(seen(step)));
        first.forEach(step -> addAll(step, all));
        this.steps = List.copyOf(all);
        this.own = List.copyOf(first);
    }

    private static void addAll(Step step, Set<Step> all) {
        all.add(step);
        step.next().forEach(next -> addAll(next, all));
    }

    /** The step where each graph is the same as one that shows less is read there. */
    private Step seen(Step step) {
        return new Step(
                step.look().in(seen(step.look().sight())),
                step.next().stream().map(this::seen).toList());
    }

    private Sight seen(Sight sight) {
        return Arrays.stream(Sight.values())
                .filter(other -> of(other) == of(sight))
                .findFirst()
                .orElseThrow();
    }

    private SparkGraph of(Sight sight) {
        return switch (sight) {
            case SHOWN -> graph;
            case BELOW -> graph.below();
            case LOADED -> graph.loaded();
        };
    }

    /** The edges: {@code part}, {@code step}, {@code sight} and {@code edge}. The same edge may come several times. */
    Dataset<Row> table() {
        Dataset<Row> last = found(own)
                .withColumn("part", parts.of(Roles.sceneOf(col("key"))))
                .select(COLUMNS);
        List<Dataset<Row>> found = new ArrayList<>();
        found.add(last);
        List<Step> current = own;
        while (true) {
            List<Step> next = current.stream()
                    .flatMap(step -> step.next().stream())
                    .distinct()
                    .toList();
            if (next.isEmpty()) {
                return CheckRows.union(found);
            }
            last = asked(last, current)
                    .join(found(next), Sequences.of(List.of("step", "key")), "inner")
                    .select(COLUMNS);
            found.add(last);
            current = next;
        }
    }

    /** What the parts ask for at the other ends of edges: {@code part}, {@code step} and {@code key}, each once. */
    private Dataset<Row> asked(Dataset<Row> last, List<Step> current) {
        List<Column> asks = new ArrayList<>();
        for (Step step : current) {
            Column node = step.look().other("edge");
            for (Step next : step.next()) {
                asks.add(when(
                        col("step").equalTo(number(step)).and(next.look().readsAt(node)),
                        struct(
                                lit(number(next)).as("step"),
                                next.look().keyOf(node).as("key"))));
            }
        }
        return askedRows.once(last.select(
                        col("part"),
                        explode(array_compact(array(asks.toArray(new Column[0]))))
                                .as("ask"))
                .select("part", "ask.step", "ask.key"));
    }

    private int number(Step step) {
        return steps.indexOf(step);
    }

    /** The edges that the looks of some steps read: {@code step}, {@code key}, {@code sight} and {@code edge}. */
    private Dataset<Row> found(List<Step> those) {
        Map<Sight, List<Step>> bySight = new EnumMap<>(Sight.class);
        those.forEach(step -> bySight.computeIfAbsent(step.look().sight(), sight -> new ArrayList<>())
                .add(step));
        List<Dataset<Row>> found = new ArrayList<>();
        bySight.forEach((sight, some) -> {
            List<Step> many = some.stream().filter(step -> !step.look().few()).toList();
            List<Step> few = some.stream()
                    .filter(step -> step.look().few() && !step.look().inactive())
                    .toList();
            List<Step> inactive =
                    some.stream().filter(step -> step.look().inactive()).toList();
            if (!many.isEmpty()) {
                found.add(read(sight, many));
            }
            if (!few.isEmpty()) {
                found.add(first(read(sight, few)));
            }
            if (!inactive.isEmpty()) {
                Dataset<Row> nodes = of(sight)
                        .table(GraphTable.NODES)
                        .where(not(col("isActive")))
                        .select(col("id").as("key"));
                found.add(first(read(sight, inactive).join(nodes, Sequences.of(List.of("key")), "left_semi")));
            }
        });
        return CheckRows.union(found);
    }

    private Dataset<Row> read(Sight sight, List<Step> those) {
        Dataset<Row> edges = of(sight).table(GraphTable.EDGES);
        Column whole =
                struct(Arrays.stream(edges.columns()).map(name -> col(name)).toArray(Column[]::new));
        Column[] reads = those.stream()
                .map(step -> when(
                        step.look().reads(),
                        struct(lit(number(step)).as("step"), step.look().key().as("key"))))
                .toArray(Column[]::new);
        Object[] kinds = those.stream()
                .map(step -> step.look().kind().wireType())
                .distinct()
                .toArray();
        return edges.where(col("type").isin(kinds))
                .select(whole.as("edge"), explode(array_compact(array(reads))).as("read"))
                .select(
                        col("read.step").as("step"),
                        col("read.key").as("key"),
                        lit(sight.ordinal()).as("sight"),
                        col("edge"));
    }

    /** The first edges of each look at each node, in the order of the graph; Spark keeps no more of them before it sorts. */
    private static Dataset<Row> first(Dataset<Row> found) {
        Column casts = when(col("edge.type").equalTo(EdgeKind.CASTS.wireType()), col("edge.attribute"));
        Column[] sources = Arrays.stream(EvidenceSource.values())
                .map(source -> lit(source.name()))
                .toArray(Column[]::new);
        Column from = when(col("key").equalTo(col("edge.from")), col("edge.to")).otherwise(col("edge.from"));
        WindowSpec order = Window.partitionBy(col("step"), col("key"), casts)
                .orderBy(
                        Order.key(from),
                        array_position(array(sources), col("edge.source")),
                        col("edge.sceneNodeId"),
                        col("edge.attribute"));
        return found.withColumn("rank", row_number().over(order))
                .where(col("rank").leq(Look.MOST))
                .drop("rank");
    }
}
