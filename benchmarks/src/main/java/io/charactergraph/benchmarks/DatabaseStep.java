package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.live.RefreshReport;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadScope;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures what reads a database: loads beside bare {@code COPY}, loads of one character, refreshes. */
final class DatabaseStep {

    static final String COPY = "bare COPY";

    /** Above this size only one cold load is measured, and not how the heap grows meanwhile. */
    private static final int LARGEST_WARM = 1_000_000;

    private DatabaseStep() {}

    static void load(int nodes, String heap) throws SQLException, IOException, InterruptedException {
        String url = Databases.studio(nodes);
        List<String> options = List.of(heap);
        BareCopy copy = BareCopy.fastest(LoadReport.dataSource(url), nodes > LARGEST_WARM ? 1 : 3);
        put("load seconds", COPY, nodes, copy.seconds());
        if (nodes > LARGEST_WARM) {
            LoadRun run = LoadReport.runs(options, "run", url, "1").get(0);
            put("load seconds cold", Results.OURS, nodes, run.seconds());
            put("load of COPY cold", Results.OURS, nodes, run.rowsPerSecond() / copy.rowsPerSecond());
            return;
        }
        LoadReport report = LoadReport.measure(url, 2, options);
        double copyRate = Math.max(copy.rowsPerSecond(), report.copy().rowsPerSecond());
        LoadRun cold = report.cold().get(0).seconds() < report.cold().get(1).seconds()
                ? report.cold().get(0)
                : report.cold().get(1);
        put("load seconds cold", Results.OURS, nodes, cold.seconds());
        put("load of COPY cold", Results.OURS, nodes, cold.rowsPerSecond() / copyRate);
        put("load seconds", Results.OURS, nodes, report.warm().seconds());
        put("load of COPY", Results.OURS, nodes, report.warm().rowsPerSecond() / copyRate);
        put("heap while loading of graph", Results.OURS, nodes, report.heap().peakToGraph());
    }

    /**
     * Loads the graph of one character from a database that has the indexes for it, with the same answers as those of the whole graph.
     * Each character is loaded twice: the second time counts.
     */
    static void scope(int nodes) throws SQLException {
        GraphSource source = LoadReport.source(Databases.indexedStudio(nodes));
        CharacterGraph whole = CharacterGraph.load(source);
        List<CharacterTemplate.Id> templates = Starts.of(whole).templates();
        for (CharacterTemplate.Id template : templates) {
            CharacterGraph scoped = scoped(source, template);
            if (!scoped.tables().scanned().isEmpty()) {
                throw new IllegalStateException(
                        "a scoped load scans " + scoped.tables().scanned());
            }
            if (!ids(scoped, template).equals(ids(whole, template))) {
                throw new IllegalStateException("a scoped load has other answers");
            }
        }
        double[] millis = new double[templates.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            scoped(source, templates.get(i));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        put("load of one character ms", Results.OURS, nodes, millis[millis.length / 2]);
        put("load of one character slowest ms", Results.OURS, nodes, millis[millis.length - 1]);
    }

    private static CharacterGraph scoped(GraphSource source, CharacterTemplate.Id template) {
        return CharacterGraph.load(LoadOptions.standard().withScope(LoadScope.character(template)), source);
    }

    private static Set<Object> ids(CharacterGraph graph, CharacterTemplate.Id template) {
        return graph.getCharacterGraph(template)
                .typed()
                .nodes()
                .map(node -> (Object) node.id())
                .collect(Collectors.toSet());
    }

    /** Refreshes a live graph when nothing has changed, and when one row in a thousand has. */
    static void refresh(int nodes) throws SQLException {
        String url = Databases.ownStudio(nodes);
        GraphSource source = LoadReport.source(url);
        try (LiveGraph live = LiveGraph.builder(source).start();
                Connection connection = LoadReport.dataSource(url).getConnection();
                Statement statement = connection.createStatement()) {
            live.awaitGraph(Duration.ofMinutes(10));
            double full = Double.MAX_VALUE;
            double unchanged = Double.MAX_VALUE;
            double changed = Double.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                long start = System.nanoTime();
                CharacterGraph loaded = CharacterGraph.load(source);
                full = Math.min(full, (System.nanoTime() - start) / 1e9);
                unchanged = Math.min(unchanged, seconds(live));
                statement.execute("UPDATE assets SET description = description || '.' WHERE id % 1000 = " + i);
                statement.execute("UPDATE generations SET name = name || '.' WHERE id % 1000 = " + i);
                statement.execute("UPDATE game_scenes SET title = title || '.' WHERE id % 1000 = " + i);
                changed = Math.min(changed, seconds(live));
                if (live.graph().typed().nodeCount() != loaded.typed().nodeCount()) {
                    throw new IllegalStateException("a refreshed graph is not that of a full load");
                }
            }
            put("full load beside refreshes seconds", Results.OURS, nodes, full);
            put("refresh without changes of a full load", Results.OURS, nodes, unchanged / full);
            put("refresh of a full load", Results.OURS, nodes, changed / full);
        }
    }

    private static double seconds(LiveGraph live) {
        RefreshReport report = live.refresh();
        if (report.outcome() != RefreshReport.Outcome.PUBLISHED
                && report.outcome() != RefreshReport.Outcome.UNCHANGED) {
            throw new IllegalStateException("the refresh ended as " + report.outcome());
        }
        return report.duration().toNanos() / 1e9;
    }

    private static void put(String measure, String peer, int nodes, double value) {
        System.out.println(Results.csv(measure, peer, nodes, value));
    }
}
