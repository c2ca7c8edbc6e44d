package io.charactergraph;

import java.util.List;
import java.util.Optional;

/**
 * Looks at a graph that was loaded, before it is published. A graph that a validator refuses is not published; a person can accept
 * it, see {@link LiveGraph#accept}.
 *
 * <pre>{@code
 * LoadValidator cast = (before, after) ->
 *         after.typed().nodeCount(NodeKind.SCENE) == 0 ? List.of("no scene is left") : List.of();
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface LoadValidator {

    /**
     * Returns why the graph must not be published: sentences for an operator, without row content; empty when it may be. Called on
     * the thread that refreshes. What it throws counts as a refusal.
     *
     * @param before the graph that is published; empty for the first load
     * @param after the graph that was loaded
     */
    List<String> refusals(Optional<CharacterGraph> before, CharacterGraph after);

    /**
     * Returns the validators that a live graph has unless others are set: {@link #rowsFell rowsFell(0.3, 20)}, {@link
     * #unresolvedRose unresolvedRose(0.05, 100)} and {@link #tablesGone}.
     */
    static List<LoadValidator> standard() {
        return List.of(rowsFell(0.3, 20), unresolvedRose(0.05, 100), tablesGone());
    }

    /**
     * Returns a validator that refuses when a table has lost more than a share of its rows, and also more than a number of them.
     * Compares with the graph that is published, so a first load passes.
     *
     * @param share of the rows before, such as 0.3
     * @param rows the number of rows, which a small table may always lose
     * @throws IllegalArgumentException if the share is not between 0 and 1, or the number is negative
     */
    static LoadValidator rowsFell(double share, long rows) {
        return new StandardValidators.RowsFell(share, rows);
    }

    /**
     * Returns a validator that refuses when there are more unresolved references than before, by more than a share of the edges
     * and also by more than a number. Compares with the graph that is published, so a first load passes.
     *
     * @param share of the edges after, such as 0.05
     * @param references the number of new unresolved references that are always accepted
     * @throws IllegalArgumentException if the share is not between 0 and 1, or the number is negative
     */
    static LoadValidator unresolvedRose(double share, long references) {
        return new StandardValidators.UnresolvedRose(share, references);
    }

    /**
     * Returns a validator that refuses when a table or a column that was read before is not read any more. Compares with the
     * graph that is published, so a first load passes.
     */
    static LoadValidator tablesGone() {
        return new StandardValidators.TablesGone();
    }
}
