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
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The rows of the graph in memory. */
final class Expected {

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
        check("the studio", graph);
    }

    /** Compares the tables of a graph of a studio of this name. */
    void check(String studio, SparkGraph graph) {
        check(studio, rows(graph::table));
    }

    private void check(String studio, Map<GraphTable, List<Row>> found) {
        tables.forEach((table, rows) -> assertThat(found.getOrDefault(table, List.of()).stream()
                        .map(Expected::text)
                        .toList())
                .as("%s of %s", table.folder(), studio)
                .containsExactlyInAnyOrderElementsOf(rows));
    }

    /** The rows of all tables, with times as numbers, by one action of Spark. */
    static Map<GraphTable, List<Row>> rows(Function<GraphTable, Dataset<Row>> tables) {
        Map<GraphTable, List<Row>> found = new EnumMap<>(GraphTable.class);
        List<Dataset<Row>> all = Arrays.stream(GraphTable.values())
                .map(table -> among(tables.apply(table), table))
                .toList();
        // in one task: each task of a union is sent with the whole of it
        for (Row row : CheckRows.union(all).coalesce(1).collectAsList()) {
            for (GraphTable table : GraphTable.values()) {
                Row value = row.getAs(table.folder());
                if (value != null) {
                    found.computeIfAbsent(table, key -> new ArrayList<>()).add(value);
                }
            }
        }
        return found;
    }

    /** The rows of a table as rows that have a column for each table. */
    private static Dataset<Row> among(Dataset<Row> rows, GraphTable table) {
        List<Column> columns = new ArrayList<>();
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
                        ? functions.unix_micros(functions.col(field.name())).as(field.name())
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
