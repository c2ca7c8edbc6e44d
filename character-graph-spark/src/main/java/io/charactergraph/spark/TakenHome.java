package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.source.LoadScope;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Takes the graph of tables, or a part of it, to the driver as a graph in memory. */
final class TakenHome {

    /** What a row costs in the driver at most while it is taken, in bytes; measured with rows of the sample studio it is half of it. */
    private static final long BYTES_OF_ROW = 1_024;

    private final SparkGraph graph;
    private final long mostRows;

    /**
     * Takes from a graph.
     *
     * @param mostRows how many rows may come to the driver in all
     */
    TakenHome(SparkGraph graph, long mostRows) {
        this.graph = graph;
        this.mostRows = mostRows;
    }

    /** How many rows may come to a driver with the heap of this JVM. */
    static long mostRowsHere() {
        return Runtime.getRuntime().maxMemory() / BYTES_OF_ROW;
    }

    /** The whole graph, under its filter. */
    CharacterGraph whole() {
        SparkGraph below = graph.below();
        long rows = below.table(GraphTable.NODES).count()
                + below.table(GraphTable.EDGES).count();
        if (rows > mostRows) {
            throw SparkPartTables.tooMany(mostRows);
        }
        TakenGraph taken = new TakenGraph();
        for (GraphTable table : GraphTable.values()) { // nodes are the first
            Iterator<Row> all = below.table(table).toLocalIterator();
            all.forEachRemaining(row -> taken.add(table, row));
        }
        taken.entryNodesBelongToScenes();
        return taken.graph(graph.scale(), Optional.empty(), graph.filter());
    }

    /** What the questions about a scope need, under the filter of the graph. */
    CharacterGraph part(LoadScope scope) {
        SparkGraph below = graph.below();
        List<Dataset<Row>> filtered = below == below.loaded()
                ? List.of()
                : Stream.of(GraphTable.NODES, GraphTable.EDGES)
                        .map(below::table)
                        .filter(table -> table.storageLevel().equals(StorageLevel.NONE())) // else the user keeps it
                        .toList();
        filtered.forEach(table -> table.persist(StorageLevel.MEMORY_AND_DISK())); // each round would filter them anew
        try {
            return part(scope, new SparkPartTables(below, mostRows))
                    .graph(graph.scale(), Optional.of(scope), graph.filter());
        } finally {
            filtered.forEach(Dataset::unpersist);
        }
    }

    /** What the questions about a scope need of some tables. */
    static TakenGraph part(LoadScope scope, PartTables tables) {
        PartSearch search = new PartSearch(tables);
        search.find(scope);
        TakenGraph taken = new TakenGraph();
        List<TakenNode> nodes = search.nodes();
        nodes.forEach(taken::add);
        tables.edgesBetween(nodes.stream().map(node -> node.node().id()).toList())
                .forEach(row -> taken.add(GraphTable.EDGES, row));
        Stream.of(GraphTable.MANIFESTS, GraphTable.RELATIONSHIPS, GraphTable.CAPABILITIES, GraphTable.USAGES)
                .forEach(table -> search.rows(table).forEach(row -> taken.add(table, row)));
        search.unresolved().forEach(row -> taken.add(GraphTable.UNRESOLVED, row));
        taken.entryNodesBelongTo(search.owners());
        tables.rows(
                        GraphTable.SCENE_NODES,
                        "sceneId",
                        search.needed(Need.CAST).stream().map(Object::toString).toList())
                .forEach(row -> taken.add(GraphTable.SCENE_NODES, row));
        tables.coverage().forEach(row -> taken.add(GraphTable.COVERAGE, row));
        return taken;
    }
}
