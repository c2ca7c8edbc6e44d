package io.charactergraph.internal;

import org.jspecify.annotations.Nullable;

/** What an asset is, on its way from a row into a graph. One object is filled anew for one asset after another; no record is made. */
public final class AssetFields {

    /** The number that is the id. */
    public int number;

    /** The media type, or null. */
    public @Nullable String mediaType;

    /** The domain of the content, or null. */
    public @Nullable String contentDomain;

    /** The category of the content, or null. */
    public @Nullable String contentCategory;

    /** The rating of the content, or null. */
    public @Nullable String contentRating;

    /** Whether it is known if the asset is restricted by age. */
    public boolean ageKnown;

    /** Whether the asset is known to be restricted by age. */
    public boolean ageRestricted;

    /** Whether the asset is archived. */
    public boolean archived;

    /** Whether there is a generation that made the asset. */
    public boolean hasSourceGeneration;

    /** The number of that generation, if there is one. */
    public int sourceGeneration;

    /** The description. */
    public final TextSpan description = new TextSpan();

    /** The tags, in order. */
    public final WordList tags = new WordList();

    /** The tags of style, in order. */
    public final WordList styleTags = new WordList();
}
