package io.charactergraph.internal;

import org.jspecify.annotations.Nullable;

/** What an asset is, on its way from a row into a graph. One object is filled anew for one asset after another; no record is made. */
public final class AssetFields {

    /** The place of the media type. */
    public static final int MEDIA_TYPE = 0;

    /** The place of the domain of the content. */
    public static final int CONTENT_DOMAIN = 1;

    /** The place of the category of the content. */
    public static final int CONTENT_CATEGORY = 2;

    /** The place of the rating of the content. */
    public static final int CONTENT_RATING = 3;

    /** The number that is the id. */
    public int number;

    /** The media type, and the domain, the category and the rating of the content, each at its place; null when absent. */
    public final @Nullable String[] words = new @Nullable String[4];

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
