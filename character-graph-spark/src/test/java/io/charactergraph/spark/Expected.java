package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The rows of the graph in memory. */
final class Expected {

    private static final String GRAPH = "graph";

    private final Map<GraphTable, List<String>> tables = new EnumMap<>(GraphTable.class);

    Expected(StudioRows rows) {
        GraphRows graph = new GraphRows(
                GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard()), node -> true, scene -> true);
        for (GraphTable table : GraphTable.values()) {
            tables.put(table, graph.of(table).map(Expected::text).toList());
        }
    }

    /** How many rows a table has. */
    int count(GraphTable table) {
        return tables.get(table).size();
    }

    void check(SparkGraph graph) {
        check(rows(List.of(graph)).get(0));
    }

    /** Compares several graphs, by one action of Spark, with what is expected of each of them. */
    static void check(Map<String, Expected> expected, List<SparkGraph> graphs) {
        List<Map<GraphTable, List<Row>>> found = rows(graphs);
        int at = 0;
        for (Map.Entry<String, Expected> one : expected.entrySet()) {
            one.getValue().check(one.getKey(), found.get(at++));
        }
    }

    private void check(Map<GraphTable, List<Row>> found) {
        check("the studio", found);
    }

    private void check(String studio, Map<GraphTable, List<Row>> found) {
        tables.forEach((table, rows) -> assertThat(found.getOrDefault(table, List.of()).stream()
                        .map(Expected::text)
                        .toList())
                .as("%s of %s", table.folder(), studio)
                .containsExactlyInAnyOrderElementsOf(rows));
    }

    /** The rows of all tables of each graph, with times as numbers, by one action of Spark. */
    private static List<Map<GraphTable, List<Row>>> rows(List<SparkGraph> graphs) {
        List<Map<GraphTable, List<Row>>> found = new ArrayList<>();
        Dataset<Row> all = null;
        for (SparkGraph graph : graphs) {
            for (GraphTable table : GraphTable.values()) {
                Dataset<Row> one = among(graph.table(table), table, found.size());
                all = all == null ? one : all.unionAll(one);
            }
            found.add(new EnumMap<>(GraphTable.class));
        }
        for (Row row : Objects.requireNonNull(all).collectAsList()) {
            for (GraphTable table : GraphTable.values()) {
                Row value = row.getAs(table.folder());
                if (value != null) {
                    found.get(row.<Integer>getAs(GRAPH))
                            .computeIfAbsent(table, key -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return found;
    }

    /** The rows of a table as rows that have a column for each table. */
    private static Dataset<Row> among(Dataset<Row> rows, GraphTable table, int graph) {
        List<Column> columns = new ArrayList<>(List.of(functions.lit(graph).as(GRAPH)));
        for (GraphTable other : GraphTable.values()) {
            columns.add((other == table
                            ? functions.struct(columns(rows))
                            : functions.lit(null).cast(other.assembled()))
                    .as(other.folder()));
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    /** The rows of a table, with times as numbers. */
    static List<Row> rows(Dataset<Row> table) {
        return table.select(columns(table)).collectAsList();
    }

    private static Column[] columns(Dataset<Row> table) {
        return Arrays.stream(table.schema().fields())
                .map(field -> field.dataType().equals(DataTypes.TimestampType)
                        ? functions.unix_micros(functions.col(field.name()))
                        : functions.col(field.name()))
                .toArray(Column[]::new);
    }

    /** A row as a text that differs from that of every other row. */
    static String text(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            values.add(text(row.get(i)));
        }
        return values.toString();
    }

    private static String text(Object value) {
        if (value instanceof scala.collection.Seq<?> list) {
            return scala.jdk.javaapi.CollectionConverters.asJava(list).stream()
                    .map(Expected::text)
                    .toList()
                    .toString();
        }
        return value instanceof Row row ? text(row) : String.valueOf(value);
    }
}
