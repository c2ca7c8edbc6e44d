package io.charactergraph.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a generation is, on its way from a row into a graph. One object is filled anew for one generation after another; no record is made. */
public final class GenerationFields {

    /** The number that is the id. */
    public int number;

    /** The type of the operation, or null. */
    public @Nullable String operationType;

    /** The id of the provider, or null. */
    public @Nullable String providerId;

    /** The status, or null. */
    public @Nullable String status;

    /** The rating, or null. */
    public @Nullable String rating;

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
