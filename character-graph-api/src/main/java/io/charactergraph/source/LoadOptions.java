package io.charactergraph.source;

import io.charactergraph.model.RatingScale;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How to load: which tables, by which schema, with which scale of ratings, whether to keep records, and which listener
 * receives the progress. A value; {@code with…} returns another.
 *
 * @since 0.1
 */
public final class LoadOptions {

    private static final LoadOptions STANDARD = new LoadOptions(
            RatingScale.standard(), true, Set.of(), LoadListener.NONE, Schema.standard(), Optional.empty(), true);

    private final RatingScale ratingScale;
    private final boolean records;
    private final Set<StudioTable> leftOut;
    private final LoadListener listener;
    private final Schema schema;
    private final Optional<LoadScope> scope;
    private final boolean heapCheck;

    private LoadOptions(
            RatingScale ratingScale,
            boolean records,
            Set<StudioTable> leftOut,
            LoadListener listener,
            Schema schema,
            Optional<LoadScope> scope,
            boolean heapCheck) {
        this.ratingScale = ratingScale;
        this.records = records;
        this.leftOut = leftOut;
        this.listener = listener;
        this.schema = schema;
        this.scope = scope;
        this.heapCheck = heapCheck;
    }

    /** Loads all tables by the standard schema and scale, keeps records, and reports no progress. */
    public static LoadOptions standard() {
        return STANDARD;
    }

    /**
     * Returns options with another schema: one with places of your own beside those of the dictionary.
     *
     * <pre>{@code
     * Place banner = Place.at(StudioTable.GAME_NPCS, "meta.bannerAssetId", ReferenceForm.ASSET)
     *         .carries(Attribute.constant("banner"))
     *         .makes(PlaceEdge.toNamed("expresses_as", "NPC_IDENTITY", "NPC {from} has the banner {to}"))
     *         .build();
     * LoadOptions options = LoadOptions.standard().withSchema(Schema.standard().with(banner));
     * }</pre>
     */
    public LoadOptions withSchema(Schema other) {
        return new LoadOptions(ratingScale, records, leftOut, listener, other, scope, heapCheck);
    }

    /** With another scale of ratings, which then holds everywhere. */
    public LoadOptions withRatingScale(RatingScale scale) {
        return new LoadOptions(scale, records, leftOut, listener, schema, scope, heapCheck);
    }

    /** Without records: where-used, deletion and some checks then say that they know less. Saves memory. */
    public LoadOptions withoutRecords() {
        return new LoadOptions(ratingScale, false, leftOut, listener, schema, scope, heapCheck);
    }

    /** Without these tables, beside those left out already; the coverage says {@code LEFT_OUT}. */
    public LoadOptions withoutTables(StudioTable... tables) {
        EnumSet<StudioTable> all = EnumSet.noneOf(StudioTable.class);
        all.addAll(leftOut);
        all.addAll(Set.of(tables));
        return new LoadOptions(ratingScale, records, Set.copyOf(all), listener, schema, scope, heapCheck);
    }

    /** With a listener that receives the progress, in place of the one before. */
    public LoadOptions withListener(LoadListener newListener) {
        return new LoadOptions(ratingScale, records, leftOut, newListener, schema, scope, heapCheck);
    }

    /**
     * Returns options that load only what the questions about one thing need.
     *
     * <pre>{@code
     * LoadOptions.standard().withScope(LoadScope.scene(46));
     * }</pre>
     */
    public LoadOptions withScope(LoadScope thing) {
        return new LoadOptions(ratingScale, records, leftOut, listener, schema, Optional.of(thing), heapCheck);
    }

    /** What the graph is loaded for; empty when everything is loaded. */
    public Optional<LoadScope> scope() {
        return scope;
    }

    /**
     * Returns options with which a load begins also when its estimate says that the heap of this JVM is too small for it. It then
     * ends with an {@link OutOfMemoryError}, unless the estimate is wrong.
     */
    public LoadOptions withoutHeapCheck() {
        return new LoadOptions(ratingScale, records, leftOut, listener, schema, scope, false);
    }

    /** Whether a load that will not fit into the heap of this JVM is refused before it begins. */
    public boolean heapCheck() {
        return heapCheck;
    }

    /** The schema by which rows are read. */
    public Schema schema() {
        return schema;
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

    /** The listener that receives the progress. */
    public LoadListener listener() {
        return listener;
    }
}
