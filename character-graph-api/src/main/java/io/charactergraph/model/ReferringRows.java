package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.List;
import java.util.OptionalLong;

/**
 * Counts rows of tables that the graph does not hold and that foreign keys name: what a deletion cannot know without the
 * database. A {@link io.charactergraph.source.GraphSource} gives one for the tables that it read.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ReferringRows {

    /** Counts nothing. */
    ReferringRows NONE = questions -> List.of();

    /**
     * Counts rows in the database as it is now.
     *
     * @param questions keys, and the rows that they may refer to; keys of other sources are passed over
     * @return how many rows refer, for each key of the questions that the database has; also for keys that refer to rows that
     *     would be deleted in tables outside the graph
     * @throws io.charactergraph.source.GraphLoadException when the outside world fails
     */
    List<Count> count(List<Question> questions);

    /**
     * A key to count rows of.
     *
     * @param key the key
     * @param rowIds the ids of the rows of {@link ForeignKey#referenced} that would go
     */
    record Question(ForeignKey key, List<String> rowIds) {

        /** Copies the list. */
        public Question {
            rowIds = List.copyOf(rowIds);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * What was counted.
     *
     * @param key the key
     * @param rows how many rows refer by it to a row that would go; empty when they could not be counted, for want of a
     *     permission say
     */
    record Count(ForeignKey key, OptionalLong rows) {}
}
