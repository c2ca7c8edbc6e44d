package io.charactergraph.tests.reference;

import java.util.List;

/**
 * A filter of the answer sheet.
 *
 * @param worldsOrNull world ids, or null for every world
 * @param arcsOrNull names of arcs, or null for every arc
 * @param ratingOrNull the ceiling, or null for none
 * @param none no filter at all: the graph as loaded
 */
public record ReferenceFilter(
        String name,
        List<Integer> worldsOrNull,
        boolean strict,
        List<String> arcsOrNull,
        String ratingOrNull,
        boolean includeInactive,
        boolean none) {

    public static ReferenceFilter asLoaded(String name) {
        return new ReferenceFilter(name, null, false, null, null, true, true);
    }
}
