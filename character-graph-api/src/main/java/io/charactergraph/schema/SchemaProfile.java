package io.charactergraph.schema;

/**
 * A state of the studio's tables at one date. The graph means the same in each profile.
 *
 * @since 0.1
 */
public enum SchemaProfile {
    /** The tables as the data dictionary describes them. */
    PROFILE_2025("2025"),
    /** The tables a year later. */
    PROFILE_2026("2026");

    private final String profileName;

    SchemaProfile(String profileName) {
        this.profileName = profileName;
    }

    /** The name that people write, such as {@code 2025}. */
    public String profileName() {
        return profileName;
    }
}
