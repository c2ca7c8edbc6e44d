package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.LoadedStudio;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Prints what became of the rows of a load. */
final class LoadReport {

    private static final int WIDE = 99;
    private static final String WIDE_ROW = "%-28s %-13s %8s %8s %8s %8s %8s %10s";
    private static final String NARROW_ROW = "%-27s %-7s %5s %5s %5s %7s %5s %10s";

    private final LoadedStudio loaded;
    private final CharacterGraph graph;
    private final Page page;

    LoadReport(LoadedStudio loaded, Page page) {
        this.loaded = loaded;
        this.graph = loaded.all();
        this.page = page;
    }

    void print() {
        page.title("What was loaded");
        if (loaded.underCeiling()) {
            page.line(0, "Below the ceiling; rows are not counted.");
        } else {
            tables();
        }
        sizes();
    }

    private void tables() {
        List<TableCoverage> tables = graph.tables().coverage().tables();
        page.line(0, "Every row read is accounted for: it made a node, or only edges, or nothing.");
        page.blank();
        row("table", "read", "rows", "nodes", "links", "nothing", "edges", "unresolved");
        for (TableCoverage table : tables) {
            row(
                    table.table(),
                    table.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    table.rowsRead(),
                    table.nodeRows(),
                    table.edgeOnlyRows(),
                    table.nothingRows(),
                    table.edges(),
                    table.unresolved());
        }
        row(
                "all",
                "",
                sum(tables, TableCoverage::rowsRead),
                sum(tables, TableCoverage::nodeRows),
                sum(tables, TableCoverage::edgeOnlyRows),
                sum(tables, TableCoverage::nothingRows),
                sum(tables, TableCoverage::edges),
                sum(tables, TableCoverage::unresolved));
        page.blank();
        tables.stream()
                .filter(table -> !table.lacking().isEmpty())
                .forEach(table -> page.line(0, "Not read whole: " + table.described() + "."));
    }

    private void sizes() {
        int derived =
                graph.typed().nodeCount(NodeKind.SCENE_ROLE) + graph.typed().nodeCount(NodeKind.ARC);
        page.line(
                0,
                "The graph: " + graph.typed().nodeCount() + " nodes (" + derived
                        + " of them roles and arcs, which have no rows), "
                        + graph.typed().edgeCount() + " edges.");
        page.line(0, "References that point nowhere: " + unresolved() + ".");
        page.line(
                0, String.format(Locale.ROOT, "Loaded in %.1f s.", loaded.time().toMillis() / 1000.0));
    }

    private String unresolved() {
        Map<UnresolvedReference.Reason, Integer> counts =
                graph.tables().unresolved().counts();
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " "
                                + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
    }

    /** A page that is not wide enough for the wide columns has narrow ones. */
    private void row(Object... cells) {
        page.line(0, String.format(Locale.ROOT, page.width() < WIDE ? NARROW_ROW : WIDE_ROW, cells));
    }

    private static long sum(List<TableCoverage> tables, ToLongFunction<TableCoverage> what) {
        return tables.stream().mapToLong(what).sum();
    }
}
