package io.charactergraph.spark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.FilterExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.aggregate.BaseAggregateExec;
import org.apache.spark.sql.execution.columnar.InMemoryTableScanExec;
import org.apache.spark.sql.execution.exchange.ReusedExchangeExec;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeLike;
import org.apache.spark.sql.execution.joins.BaseJoinExec;
import scala.jdk.javaapi.CollectionConverters;

/**
 * How many rows of the tables of a graph the plan of a question shuffles. The rows that a scan gives are counted for each exchange
 * on their way to the answer, also when they carry columns of rows that they were joined with. They are no longer counted when they
 * have become rows of the answer: after an aggregation, and in the exchange of one that comes after a join, for Spark aggregates
 * before such an exchange. Rows that only choose among others are counted until they have done so. An exchange that several parts of
 * the plan read counts once. The tables of the graph must be cached.
 */
final class ShuffleCount {

    /** Joins that only choose among the rows of the first side. Those of the other side go no further. */
    private static final Set<String> EXISTENCE = Set.of("LEFT SEMI", "LEFT ANTI");

    private final Map<SparkPlan, Long> counted = new HashMap<>();

    /**
     * Rows of a table on their way through a plan.
     *
     * @param table the table
     * @param rows how many
     * @param shuffles how often they were shuffled so far
     * @param areJoined whether they were joined with other rows
     * @param areFound whether they have become rows of the answer, or go no further
     */
    private record Flow(GraphTable table, long rows, int shuffles, boolean areJoined, boolean areFound) {

        Flow shuffled() {
            return areFound ? this : new Flow(table, rows, shuffles + 1, areJoined, false);
        }

        Flow countedElsewhere() {
            return new Flow(table, rows, 0, areJoined, areFound);
        }

        Flow stopped() {
            return new Flow(table, rows, shuffles, areJoined, true);
        }

        Flow joined() {
            return new Flow(table, rows, shuffles, true, areFound);
        }

        Flow grouped(boolean isPartial) {
            return new Flow(table, rows, shuffles, areJoined, areFound || areJoined || !isPartial);
        }
    }

    /** The rows that are shuffled, by their tables; a row that is shuffled twice counts twice. */
    Map<GraphTable, Long> of(SparkPlan plan) {
        Map<GraphTable, Long> rows = new EnumMap<>(GraphTable.class);
        flows(plan).forEach(flow -> rows.merge(flow.table(), flow.rows() * flow.shuffles(), Long::sum));
        return rows;
    }

    private List<Flow> flows(SparkPlan plan) {
        if (plan instanceof ReusedExchangeExec reused) {
            return flows(reused.child()).stream().map(Flow::countedElsewhere).toList();
        }
        if (plan instanceof InMemoryTableScanExec scan) {
            return read(scan, plan);
        }
        if (plan instanceof FilterExec filter && filter.child() instanceof InMemoryTableScanExec scan) {
            return read(scan, plan);
        }
        List<SparkPlan> children = CollectionConverters.asJava(plan.children());
        if (plan instanceof BaseJoinExec join
                && EXISTENCE.contains(join.joinType().sql())) {
            return Stream.concat(
                            flows(children.get(0)).stream(),
                            flows(children.get(1)).stream().map(Flow::stopped))
                    .toList();
        }
        return children.stream()
                .flatMap(child -> flows(child).stream())
                .map(flow -> passed(plan, flow))
                .toList();
    }

    /** The rows of a table of the graph; of any other table that is kept those of which it is made. */
    private List<Flow> read(InMemoryTableScanExec scan, SparkPlan plan) {
        return tableOf(scan)
                .map(table -> List.of(new Flow(table, rows(plan), 0, false, false)))
                .orElseGet(() -> flows(scan.relation().cachedPlan()));
    }

    private long rows(SparkPlan plan) {
        return counted.computeIfAbsent(
                plan.canonicalized(), key -> plan.execute().count());
    }

    private static Flow passed(SparkPlan plan, Flow flow) {
        if (plan instanceof ShuffleExchangeLike) {
            return flow.shuffled();
        }
        if (plan instanceof BaseJoinExec) {
            return flow.joined();
        }
        if (plan instanceof BaseAggregateExec aggregate) {
            return flow.grouped(aggregate.requiredChildDistributionExpressions().isEmpty());
        }
        return plan.nodeName().equals("MapGroups") ? flow.grouped(false) : flow;
    }

    private static Optional<GraphTable> tableOf(InMemoryTableScanExec scan) {
        Set<String> columns =
                Set.copyOf(CollectionConverters.asJava(scan.relation().output()).stream()
                        .map(Attribute::name)
                        .toList());
        return Arrays.stream(GraphTable.values())
                .filter(table -> Set.of(table.schema().fieldNames()).equals(columns))
                .findFirst();
    }
}
