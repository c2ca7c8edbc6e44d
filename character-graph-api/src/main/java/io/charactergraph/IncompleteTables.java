package io.charactergraph;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.TableCoverage.Status;
import java.lang.System.Logger.Level;
import java.util.List;

/** Logs which tables a published graph lacks, once for each change. Tables that the options leave out are not missing. */
final class IncompleteTables {

    private final System.Logger log;

    IncompleteTables(System.Logger log) {
        this.log = log;
    }

    /** Logs what is different from the graph before. An absent table is information, the rest is a warning. */
    void published(GraphChange change) {
        List<TableCoverage> before = change.before().map(IncompleteTables::of).orElse(List.of());
        List<TableCoverage> after = of(change.after());
        if (kinds(before).equals(kinds(after))) {
            return;
        }
        if (after.isEmpty()) {
            log.log(
                    Level.INFO,
                    () -> "All tables are read whole again, in version "
                            + change.after().number());
            return;
        }
        boolean absentOnly = after.stream().allMatch(table -> table.status() == Status.ABSENT);
        log.log(
                absentOnly ? Level.INFO : Level.WARNING,
                () -> "Tables are not read, or not whole, in version "
                        + change.after().number() + ": "
                        + OneLine.joined(
                                after.stream().map(TableCoverage::described).toList()));
    }

    private static List<TableCoverage> of(GraphVersion version) {
        return version.graph().tables().coverage().gaps().stream()
                .filter(table -> table.status() != Status.LEFT_OUT)
                .toList();
    }

    /** What is missing, without the numbers of rows, which may change with every load. */
    private static List<Kind> kinds(List<TableCoverage> tables) {
        return tables.stream()
                .map(table -> new Kind(table.table(), table.status(), table.missingColumns()))
                .toList();
    }

    private record Kind(String table, Status status, List<String> missingColumns) {}
}
