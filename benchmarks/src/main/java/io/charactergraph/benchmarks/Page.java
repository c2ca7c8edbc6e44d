package io.charactergraph.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes the measured part of {@code docs/performance.md}, between two marks, and the plots beside it. */
final class Page {

    static final String BEGIN = "<!-- measured: begin -->";
    static final String END = "<!-- measured: end -->";

    private static final int MILLION = 1_000_000;
    private static final List<String> PEERS = List.of(
            Results.OURS,
            Peer.Kind.PSEUDOGRAPH.label(),
            Peer.Kind.FASTUTIL.label(),
            Peer.Kind.TINKERGRAPH.label(),
            Peer.Kind.SQL.label());
    private static final List<String> QUESTIONS = List.of(
            "characters of an NPC",
            "scenes of a character",
            "assets of a character",
            "generations of a character",
            "character graph",
            "users of an asset",
            "assets of the favourite");

    private final Results results;

    Page(Results results) {
        this.results = results;
    }

    void write(Path docs) throws IOException {
        Path page = docs.resolve("performance.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("performance.md: the marks are missing");
        }
        Files.createDirectories(docs.resolve("plots"));
        String part = measured(docs.resolve("plots"));
        Files.write(
                page,
                (text.substring(0, begin + BEGIN.length()) + "\n\n" + part + "\n" + text.substring(end))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String measured(Path plots) throws IOException {
        StringBuilder page = new StringBuilder();
        line(
                page,
                "Measured on %s, by the command at the end of this part. Values are rounded; a dash is not measured.",
                results.machine());
        line(page, "");
        goals(page);
        loading(page);
        memory(page);
        MEASURED_AT.forEach(nodes -> questions(page, nodes));
        own(page);
        plot(
                page,
                plots,
                "load",
                "Loading from PostgreSQL",
                "seconds",
                1,
                List.of(
                        new Curve("bare COPY", "load seconds", DatabaseStep.COPY),
                        new Curve("first load of a JVM", "load seconds cold", Results.OURS),
                        new Curve("fifth load", "load seconds", Results.OURS)));
        plot(page, plots, "memory", "Heap of the graph", "megabytes", 1e-6, curves("graph bytes"));
        plot(
                page,
                plots,
                "assets",
                "Assets of one character",
                "microseconds",
                1e-3,
                curves("assets of a character ns"));
        plot(page, plots, "usage", "Usage of all characters", "milliseconds", 1, curves("usage of all ms"));
        line(page, "The same again, with the plots, and a part of it:");
        line(page, "");
        line(page, "    ./mvnw -ntp -pl benchmarks -am -P measure test-compile");
        line(
                page,
                "    ./mvnw -ntp -pl benchmarks -am -P measure test-compile -Dsizes=10000,100000 -Dsections=peers,own");
        return page.toString();
    }

    private static final List<Integer> MEASURED_AT = List.of(100_000, MILLION);

    private void goals(StringBuilder page) {
        line(page, "### Goals");
        line(page, "");
        line(page, "| | goal | measured | |");
        line(page, "| --- | --- | --- | --- |");
        atLeast(
                page,
                "load, fifth of a JVM, one million nodes: part of the rate of bare `COPY`",
                "load of COPY",
                MILLION,
                0.6);
        atLeast(
                page,
                "load, first of a JVM, one million nodes: part of the rate of bare `COPY`",
                "load of COPY cold",
                MILLION,
                0.35);
        OptionalDouble ten = results.find("load seconds cold", Results.OURS, 10 * MILLION);
        row(
                page,
                "ten million nodes under `-Xmx5g`",
                "loads",
                ten.isPresent() ? number(ten.getAsDouble()) + " s" : "—",
                ten.isPresent() ? "reached" : "not measured, or not reached");
        atMost(
                page,
                "live heap while loading, in graphs, one million nodes",
                "heap while loading of graph",
                MILLION,
                1.5,
                "");
        atMost(
                page,
                "refresh after one row in a thousand changed: part of a full load, one million nodes",
                "refresh of a full load",
                MILLION,
                0.3,
                "");
        atMost(
                page,
                "usage of all: each asset and generation of 1,000 characters with 540 and 1,350",
                "usage of busy characters ns each",
                1_000,
                40,
                " ns");
        atMost(page, "characters of an NPC, one million nodes", "characters of an NPC ns", MILLION, 5_000, " ns");
        atMost(
                page,
                "first view of a rating, each node and edge, one million nodes",
                "first view of a rating ns each",
                MILLION,
                20,
                " ns");
        atMost(
                page,
                "first view of worlds, each node and edge, one million nodes",
                "first view of worlds ns each",
                MILLION,
                20,
                " ns");
        atMost(page, "all checks, one million nodes", "check ms", MILLION, 10_000, " ms");
        line(page, "");
    }

    private void atLeast(StringBuilder page, String what, String measure, int nodes, double goal) {
        OptionalDouble value = results.find(measure, Results.OURS, nodes);
        row(page, what, "at least " + number(goal), cell(value, 1), verdict(value, value.orElse(0) >= goal));
    }

    private void atMost(StringBuilder page, String what, String measure, int nodes, double goal, String unit) {
        OptionalDouble value = results.find(measure, Results.OURS, nodes);
        row(
                page,
                what,
                "at most " + number(goal) + unit,
                cell(value, 1) + (value.isPresent() ? unit : ""),
                verdict(value, value.orElse(0) <= goal));
    }

    private static String verdict(OptionalDouble value, boolean reached) {
        return value.isEmpty() ? "not measured" : reached ? "reached" : "**not reached**";
    }

    private void loading(StringBuilder page) {
        line(page, "### Loading from PostgreSQL");
        line(page, "");
        line(
                page,
                "Seconds; in brackets the part of the rate of bare binary `COPY` of the same columns in the same run. One character: the median of "
                        + "48 of the rarer half, loaded with the indexes that `JdbcGraphSource.indexes` gives, each for the second time; in brackets the slowest of them.");
        line(page, "");
        line(
                page,
                "| nodes | bare `COPY` | first load of a JVM | fifth load | heap while loading | one character | refresh, nothing changed | refresh, 1 row in 1,000 changed |");
        line(page, "| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int nodes : Suite.SIZES) {
            line(
                    page,
                    "| %,d | %s | %s (%s) | %s (%s) | %s graphs | %s (%s) ms | %s of a full load | %s |",
                    nodes,
                    cell("load seconds", DatabaseStep.COPY, nodes, 1),
                    ours("load seconds cold", nodes, 1),
                    ours("load of COPY cold", nodes, 1),
                    ours("load seconds", nodes, 1),
                    ours("load of COPY", nodes, 1),
                    ours("heap while loading of graph", nodes, 1),
                    ours("load of one character ms", nodes, 1),
                    ours("load of one character slowest ms", nodes, 1),
                    ours("refresh without changes of a full load", nodes, 1),
                    ours("refresh of a full load", nodes, 1));
        }
        line(page, "");
    }

    private void memory(StringBuilder page) {
        line(page, "### Memory");
        line(page, "");
        line(
                page,
                "Megabytes of heap after a collection, all nodes with their fields and all edges with their evidence for this library, ids and "
                        + "edges only for its peers; in brackets the seconds to build a peer from the graph.");
        line(page, "");
        line(page, "| nodes | %s |", String.join(" | ", PEERS.subList(0, 4)));
        line(page, "| --- | --- | --- | --- | --- |");
        for (int nodes : Suite.SIZES) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %,d |", nodes));
            for (String peer : PEERS.subList(0, 4)) {
                OptionalDouble seconds = results.find("build seconds", peer, nodes);
                row.append(' ').append(cell("graph bytes", peer, nodes, 1e-6));
                row.append(seconds.isPresent() ? " (" + number(seconds.getAsDouble()) + ") |" : " |");
            }
            line(page, "%s", row);
        }
        line(page, "");
    }

    private void questions(StringBuilder page, int nodes) {
        line(page, "### Questions, %,d nodes", nodes);
        line(page, "");
        line(
                page,
                "Microseconds to find the nodes of an answer. Every peer answers the same questions on the same nodes and edges, and each "
                        + "answer is compared with this library's before it is timed. This library also finds the reasons, the ways and the edges that prove them. "
                        + "SQL reads a table of the edges with an index on each end, with one statement for each step (`= ANY`); by one recursive statement the users of an "
                        + "asset take it %s. To find the assets of a character and to read each as a record takes this library %s.",
                cell("users of an asset ns", "SQL recursive", nodes, 1e-3),
                ours("assets of a character read whole ns", nodes, 1e-3));
        line(page, "");
        line(page, "| | %s |", String.join(" | ", PEERS));
        line(page, "| --- | --- | --- | --- | --- | --- |");
        for (String question : QUESTIONS) {
            StringBuilder row = new StringBuilder("| " + question + " |");
            for (String peer : PEERS) {
                row.append(' ')
                        .append(cell(question + " ns", peer, nodes, 1e-3))
                        .append(" |");
            }
            line(page, "%s", row);
        }
        StringBuilder row = new StringBuilder("| usage of all characters |");
        for (String peer : PEERS) {
            row.append(' ').append(cell("usage of all ms", peer, nodes, 1e3)).append(" |");
        }
        line(page, "%s", row);
        line(page, "");
    }

    private void own(StringBuilder page) {
        line(page, "### Filters, checks and differences");
        line(page, "");
        line(page, "What the peers have no question for.");
        line(page, "");
        line(
                page,
                "| nodes | first view of a rating, each node and edge | first view of worlds | further view of worlds | all checks | difference after 1 row in 1,000 changed | difference of two studios | usage of all, filtered |");
        line(page, "| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int nodes : Suite.SIZES.subList(0, 3)) {
            line(
                    page,
                    "| %,d | %s ns | %s ns | %s ns | %s ms | %s ms | %s ms | %s ms |",
                    nodes,
                    ours("first view of a rating ns each", nodes, 1),
                    ours("first view of worlds ns each", nodes, 1),
                    ours("view of worlds ns each", nodes, 1),
                    ours("check ms", nodes, 1),
                    ours("diff of changes ms", nodes, 1),
                    ours("diff ms", nodes, 1),
                    ours("usage of all filtered ms", nodes, 1));
        }
        line(page, "");
    }

    private void plot(
            StringBuilder page, Path plots, String name, String title, String unit, double factor, List<Curve> curves)
            throws IOException {
        Plot plot = new Plot(title, unit);
        for (Curve curve : curves) {
            List<Plot.Point> points = new ArrayList<>();
            for (int nodes : results.sizes(curve.measure, curve.peer)) {
                results.find(curve.measure, curve.peer, nodes)
                        .ifPresent(value -> points.add(new Plot.Point(nodes, value * factor)));
            }
            plot.add(curve.label, points);
        }
        if (!plot.isEmpty()) {
            Files.write(plots.resolve(name + ".svg"), plot.svg().getBytes(StandardCharsets.UTF_8));
            line(page, "![%s: %s against nodes](plots/%s.svg)", title, unit, name);
            line(page, "");
        }
    }

    private static List<Curve> curves(String measure) {
        return PEERS.stream().map(peer -> new Curve(peer, measure, peer)).toList();
    }

    private String ours(String measure, int nodes, double factor) {
        return cell(measure, Results.OURS, nodes, factor);
    }

    private String cell(String measure, String peer, int nodes, double factor) {
        return cell(results.find(measure, peer, nodes), factor);
    }

    private static String cell(OptionalDouble value, double factor) {
        return value.isPresent() ? number(value.getAsDouble() * factor) : "—";
    }

    /** A number with two or three significant digits. */
    private static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        return String.format(
                Locale.ROOT, value >= 10 ? "%.0f" : value >= 1 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f", value);
    }

    private static void row(StringBuilder page, String what, String goal, String measured, String verdict) {
        line(page, "| %s | %s | %s | %s |", what, goal, measured, verdict);
    }

    private static void line(StringBuilder page, String format, Object... values) {
        page.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append('\n');
    }

    private record Curve(String label, String measure, String peer) {}
}
