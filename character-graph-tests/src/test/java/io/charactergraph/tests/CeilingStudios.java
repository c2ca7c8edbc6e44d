package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.rows.StudioRows;

/** The studios of {@link CeilingTest}, for tests in other packages. */
public final class CeilingStudios {

    private CeilingStudios() {}

    /** A random studio with what is difficult below a ceiling. */
    public static StudioRows of(long seed) {
        return CeilingTest.studio(seed);
    }

    /** The studio without the rows that a ceiling hides. */
    public static StudioRows withoutHidden(StudioRows studio, CharacterGraph graph, String ceiling) {
        return CeilingTest.withoutHidden(studio, graph, ceiling);
    }
}
