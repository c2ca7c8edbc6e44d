package io.charactergraph.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a generation is, on its way from a row into a graph. One object is filled anew for one generation after another; no record is made. */
public final class GenerationFields {

    /** The place of the type of the operation. */
    public static final int OPERATION_TYPE = 0;

    /** The place of the id of the provider. */
    public static final int PROVIDER_ID = 1;

    /** The place of the status. */
    public static final int STATUS = 2;

    /** The place of the rating. */
    public static final int RATING = 3;

    /** The number that is the id. */
    public int number;

    /** The type of the operation, the id of the provider, the status and the rating, each at its place; null when absent. */
    public final @Nullable String[] words = new @Nullable String[4];

    /** The id of the prompt version, or null. */
    public @Nullable UUID promptVersion;

    /** Whether there is an asset that was made. */
    public boolean hasAsset;

    /** The number of that asset, if there is one. */
    public int asset;

    /** When the generation was created, or null. */
    public @Nullable Instant createdAt;

    /** The name. */
    public final TextSpan name = new TextSpan();
}
