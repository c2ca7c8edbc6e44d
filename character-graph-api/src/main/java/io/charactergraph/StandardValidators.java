package io.charactergraph;

import io.charactergraph.model.Coverage;
import io.charactergraph.model.TableCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The validators of {@link LoadValidator}. They look at the coverage alone. */
final class StandardValidators {

    private StandardValidators() {}

    private static void require(double share, String name, long number) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share + " is not between 0 and 1");
        }
        if (number < 0) {
            throw new IllegalArgumentException(name + ": " + number + " is negative");
        }
    }

    /** Asks about each table that was read before, with what was read of it afterwards. */
    private static List<String> ofTables(
            Optional<CharacterGraph> before,
            CharacterGraph after,
            BiFunction<TableCoverage, TableCoverage, Optional<String>> question) {
        List<String> refusals = new ArrayList<>();
        Coverage now = after.tables().coverage();
        for (TableCoverage was :
                before.map(graph -> graph.tables().coverage().tables()).orElse(List.of())) {
            if (was.wasRead()) {
                now.find(was.table()).flatMap(is -> question.apply(was, is)).ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    record RowsFell(double share, long rows) implements LoadValidator {

        RowsFell {
            require(share, "rows", rows);
        }

        @Override
        public List<String> refusals(Optional<CharacterGraph> before, CharacterGraph after) {
            return ofTables(before, after, this::refusal);
        }

        private Optional<String> refusal(TableCoverage was, TableCoverage is) {
            long lost = was.rowsRead() - is.rowsRead();
            return is.wasRead() && lost > rows && lost > share * was.rowsRead()
                    ? Optional.of(was.table() + " fell from " + was.rowsRead() + " rows to " + is.rowsRead())
                    : Optional.empty();
        }
    }

    record UnresolvedRose(double share, long references) implements LoadValidator {

        UnresolvedRose {
            require(share, "references", references);
        }

        @Override
        public List<String> refusals(Optional<CharacterGraph> before, CharacterGraph after) {
            if (before.isEmpty()) {
                return List.of();
            }
            long was = unresolved(before.orElseThrow());
            long is = unresolved(after);
            long edges = after.typed().edgeCount();
            return is - was > references && is - was > share * edges
                    ? List.of("unresolved references rose from " + was + " to " + is + ", beside " + edges + " edges")
                    : List.of();
        }

        private static long unresolved(CharacterGraph graph) {
            return graph.tables().coverage().tables().stream()
                    .mapToLong(TableCoverage::unresolved)
                    .sum();
        }
    }

    record TablesGone() implements LoadValidator {

        @Override
        public List<String> refusals(Optional<CharacterGraph> before, CharacterGraph after) {
            return ofTables(before, after, TablesGone::refusal);
        }

        private static Optional<String> refusal(TableCoverage was, TableCoverage is) {
            if (!is.wasRead()) {
                return Optional.of(was.table() + " was read before and is " + is.status());
            }
            List<String> lost = is.missingColumns().stream()
                    .filter(column -> !was.missingColumns().contains(column))
                    .toList();
            return lost.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            was.table() + " is read without " + String.join(", ", lost) + ", which it had before");
        }
    }
}
