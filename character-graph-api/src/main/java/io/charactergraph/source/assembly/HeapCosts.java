package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.EnumSet;
import java.util.Set;

/** What a reference or a fact takes of the heap of a finished graph, in bytes, as measured on large studios. */
final class HeapCosts {

    /** What is live at once while a graph is loaded, as a multiple of the estimate of the graph, which errs on the high side. */
    static final double WHILE_LOADING = 1.35;

    /** Rows and buffers on the way from the source. */
    static final long ON_THE_WAY = 8L << 20;

    /** A text that is no reference, beside its characters. */
    static final long MALFORMED = 400;

    private static final long EDGE = 22;
    private static final long ROLE = 140;
    /** What a row costs that is kept as a record. */
    private static final long SMALL_RECORD = 32;

    private static final long RECORD = 64;
    private static final long LARGE_RECORD = 420;
    private static final long ENTRY = 120;

    private static final Set<StudioTable> OUTSIDE = EnumSet.of(
            StudioTable.CHARACTER_DIALOGUE_PROFILES,
            StudioTable.GAME_SCENE_EDGES,
            StudioTable.GAME_LOCATIONS,
            StudioTable.GAME_HOTSPOTS);

    private HeapCosts() {}

    static long of(RowReference reference, boolean records) {
        if (OUTSIDE.contains(reference.row().table())) {
            return records ? RECORD : 0;
        }
        return EDGE + (reference.role() == null ? 0 : EDGE);
    }

    static long of(RowFact fact, boolean records) {
        if (fact instanceof RowFact.DeclaredRole) {
            return ROLE;
        }
        if (fact instanceof RowFact.Pair) {
            return EDGE + (records ? SMALL_RECORD : 0);
        }
        if (fact instanceof RowFact.Usage) {
            return records ? RECORD : 0;
        }
        if (fact instanceof RowFact.Manifest manifest) {
            return records
                    ? LARGE_RECORD
                            + ENTRY
                                    * (manifest.roles().size()
                                            + manifest.relationships().size()
                                            + manifest.instances().size())
                    : EDGE * manifest.required().size();
        }
        if (fact instanceof RowFact.Capability capability) {
            return EDGE * (1 + capability.blocks().size()) + (records ? LARGE_RECORD / 2 : 0);
        }
        if (fact instanceof RowFact.InactiveCapability) {
            return records ? LARGE_RECORD / 2 : 0;
        }
        return fact instanceof RowFact.PromptFamily ? RECORD : EDGE;
    }
}
