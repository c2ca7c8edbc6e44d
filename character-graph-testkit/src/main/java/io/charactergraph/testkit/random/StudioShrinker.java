package io.charactergraph.testkit.random;

import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a studio smaller by taking rows away for as long as something still holds of it: for a studio with which a test
 * fails, to
 * see why. The tables stay, be they empty.
 *
 * @since 0.1
 */
public final class StudioShrinker {

    /** How often a predicate is tested at most. */
    private static final int MOST = 2_000;

    private StudioShrinker() {}

    /**
     * A studio with which it still holds, and with none of whose rows taken away it does; or, after two thousand tries, the
     * smallest until then. The rows keep their order. If it does not hold for the studio itself, the studio is returned.
     *
     * @param holds must return the same for the same rows; its exceptions are passed on
     */
    public static StudioRows shrink(StudioRows studio, Predicate<StudioRows> holds) {
        return new Shrinking(studio, holds).shrink();
    }

    /** One shrinking. */
    private static final class Shrinking {

        private final StudioRows studio;
        private final Predicate<StudioRows> holds;
        private int asked;

        Shrinking(StudioRows studio, Predicate<StudioRows> holds) {
            this.studio = studio;
            this.holds = holds;
        }

        StudioRows shrink() {
            List<Integer> left =
                    IntStream.range(0, studio.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            if (!holds(left)) {
                return studio;
            }
            for (int chunk = left.size() / 2; chunk > 1; chunk /= 2) {
                left = withoutChunks(left, chunk);
            }
            int before;
            do {
                before = left.size();
                left = withoutChunks(left, 1);
            } while (left.size() < before);
            return with(left);
        }

        /** Takes away every so many rows one after another that it holds without. */
        private List<Integer> withoutChunks(List<Integer> rows, int chunk) {
            List<Integer> left = rows;
            for (int from = 0; from < left.size() && asked < MOST; ) {
                List<Integer> without = new ArrayList<>(left);
                without.subList(from, Math.min(from + chunk, left.size())).clear();
                if (holds(without)) {
                    left = without;
                } else {
                    from += chunk;
                }
            }
            return left;
        }

        private boolean holds(List<Integer> rows) {
            asked++;
            return holds.test(with(rows));
        }

        /** The studio with the rows of these numbers only, counted through all tables. */
        private StudioRows with(List<Integer> rows) {
            Set<Integer> kept = new TreeSet<>(rows);
            StudioRows.Builder builder = StudioRows.builder();
            int number = 0;
            for (String table : studio.tables()) {
                builder.table(table, studio.columns(table));
                for (List<@Nullable String> row : studio.rows(table)) {
                    if (kept.contains(number++)) {
                        builder.row(table, studio.columns(table), row);
                    }
                }
            }
            return builder.build();
        }
    }
}
