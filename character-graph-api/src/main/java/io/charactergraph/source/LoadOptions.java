package io.charactergraph.source;

import io.charactergraph.model.RatingScale;
import io.charactergraph.schema.StudioTable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to load: which tables, which scale of ratings, whether to keep records, and who is told of progress. A value;
 * {@code with…} gives another.
 *
 * @since 0.1
 */
public final class LoadOptions {

    private static final LoadOptions STANDARD =
            new LoadOptions(RatingScale.standard(), true, Set.of(), LoadListener.NONE);

    private final RatingScale ratingScale;
    private final boolean records;
    private final Set<StudioTable> leftOut;
    private final LoadListener listener;

    private LoadOptions(RatingScale ratingScale, boolean records, Set<StudioTable> leftOut, LoadListener listener) {
        this.ratingScale = ratingScale;
        this.records = records;
        this.leftOut = leftOut;
        this.listener = listener;
    }

    /** All tables, the standard scale, records kept, nobody told. */
    public static LoadOptions standard() {
        return STANDARD;
    }

    /** With another scale of ratings, which then holds everywhere. */
    public LoadOptions withRatingScale(RatingScale scale) {
        return new LoadOptions(scale, records, leftOut, listener);
    }

    /** Without records: where-used, deletion and some checks then say that they know less. Saves memory. */
    public LoadOptions withoutRecords() {
        return new LoadOptions(ratingScale, false, leftOut, listener);
    }

    /** Without these tables, beside those left out already; the coverage says {@code LEFT_OUT}. */
    public LoadOptions withoutTables(StudioTable... tables) {
        EnumSet<StudioTable> all = EnumSet.noneOf(StudioTable.class);
        all.addAll(leftOut);
        all.addAll(Set.of(tables));
        return new LoadOptions(ratingScale, records, Set.copyOf(all), listener);
    }

    /** With a listener that is told of progress, in place of the one before. */
    public LoadOptions withListener(LoadListener newListener) {
        return new LoadOptions(ratingScale, records, leftOut, newListener);
    }

    /** The scale of ratings. */
    public RatingScale ratingScale() {
        return ratingScale;
    }

    /** Whether records are kept. */
    public boolean records() {
        return records;
    }

    /** The tables left out on purpose, in the order of {@link StudioTable}. */
    public Set<StudioTable> leftOut() {
        return Collections.unmodifiableSet(new TreeSet<>(leftOut));
    }

    /** Who is told of progress. */
    public LoadListener listener() {
        return listener;
    }
}
