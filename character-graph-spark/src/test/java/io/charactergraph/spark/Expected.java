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
        tables.forEach((table, rows) -> assertThat(
                        rows(graph.table(table)).stream().map(Expected::text).toList())
                .as(table.folder())
                .containsExactlyInAnyOrderElementsOf(rows));
    }

    /** The rows of a table, with times as numbers. */
    static List<Row> rows(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.schema().fields())
                .map(field -> field.dataType().equals(DataTypes.TimestampType)
                        ? functions.unix_micros(functions.col(field.name()))
                        : functions.col(field.name()))
                .toArray(Column[]::new);
        return table.select(columns).collectAsList();
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
