package io.charactergraph.query;

import io.charactergraph.internal.EnumSets;
import java.util.List;
import java.util.Set;

/**
 * Why an asset belongs to a character, direct reasons first.
 *
 * @since 0.1
 */
public enum AssetReason {
    /** The asset depicts the character. */
    DEPICTS,
    /** An NPC of the character expresses itself by it. */
    EXPRESSION,
    /** A generation that involves the character made it. */
    GENERATED,
    /** A scene with the character contains it: it was on set, which is not to say that it shows the character. */
    SCENE;

    /** The direct reasons: all but {@link #SCENE}. */
    public static final Set<AssetReason> DIRECT =
            EnumSets.copyOf(AssetReason.class, List.of(DEPICTS, EXPRESSION, GENERATED));

    /** All reasons. */
    public static final Set<AssetReason> ALL = EnumSets.copyOf(AssetReason.class, List.of(values()));
}
