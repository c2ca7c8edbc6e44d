package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.RatingScale;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One studio as a graph in memory and as tables of Spark. The tables are made of the graph in memory, so that a test of answers
 * does not read the studio twice; {@link SparkGraphTest} verifies that a read makes the same tables.
 *
 * @param memory the graph in memory
 * @param spark the graph as tables
 */
record Twin(CharacterGraph memory, SparkGraph spark) {

    static Twin of(SparkSession session, StudioRows rows) {
        GraphRows graph = new GraphRows(
                GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard()), node -> true, scene -> true);
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        for (GraphTable table : GraphTable.values()) {
            Dataset<Row> assembled = session.createDataFrame(graph.of(table).toList(), table.assembled());
            tables.put(table, table == GraphTable.COVERAGE ? assembled : Times.shown(assembled));
        }
        return new Twin(
                CharacterGraph.load(RowsSource.of(rows)), new SparkGraph(tables, RatingScale.standard(), () -> {}));
    }
}
