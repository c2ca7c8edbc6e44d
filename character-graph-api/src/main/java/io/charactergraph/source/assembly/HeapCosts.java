package io.charactergraph.source.assembly;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a reference or a fact takes of the heap of a finished graph, in bytes, as measured on large studios. */
final class HeapCosts {

    /** What is live at once while a graph is loaded, as a multiple of the estimate of the graph, which errs on the high side. */
    static final double WHILE_LOADING = 1.35;

    /** What makes the estimate err on the high side: the most by which the sum of the parts was less than what was measured. */
    static final double SAFETY = 1.08;

    /** Rows and buffers on the way from the source. */
    static final long ON_THE_WAY = 8L << 20;

    /** What an unresolved reference takes while references are resolved, beside what it takes in the finished graph. */
    static final long RESOLVING = 320;

    /** An unresolved reference beside its text. */
    private static final long UNRESOLVED = 370;
    /** The longest text that is kept whole. */
    private static final int LONGEST_TEXT = 200;

    private static final long EDGE = 20;
    private static final long ROLE = 85;
    /** What a family of prompts takes beside its title. */
    private static final long FAMILY = 200;

    // what a row costs that is kept as a record

    private static final long CAPABILITY = 180;
    private static final long USAGE = 105;
    private static final long SCENE_NODE = 60;
    private static final long OUTSIDE_ROW = 80;
    private static final long MANIFEST = 450;
    private static final long ENTRY = 160;
    /** By table: a row that joins two nodes. */
    private static final Map<StudioTable, Long> PAIRS = Map.of(
            StudioTable.ASSET_LINEAGE, 150L,
            StudioTable.SCENE_ASSETS, 150L,
            StudioTable.CHARACTER_NPC_LINKS, 95L);

    private static final long PAIR = 90;
    /** By table: a row that is a node. */
    private static final Map<StudioTable, Long> NODES = Map.of(
            StudioTable.CHARACTERS, 75L,
            StudioTable.GAME_NPCS, 55L,
            StudioTable.ACTION_BLOCKS, 60L,
            StudioTable.PROMPT_VERSIONS, 95L,
            StudioTable.GAME_SCENES, 100L);

    private static final Set<StudioTable> OUTSIDE = EnumSet.of(
            StudioTable.CHARACTER_DIALOGUE_PROFILES,
            StudioTable.GAME_SCENE_EDGES,
            StudioTable.GAME_LOCATIONS,
            StudioTable.GAME_HOTSPOTS);

    private HeapCosts() {}

    /** An unresolved reference with that text. */
    static long unresolved(String text) {
        return UNRESOLVED + Math.min(text.length(), LONGEST_TEXT);
    }

    static long of(RowReference reference, boolean records) {
        if (OUTSIDE.contains(reference.row().table())) {
            return records ? OUTSIDE_ROW : 0;
        }
        return EDGE + (reference.role() == null ? 0 : EDGE);
    }

    /** The record of a row that is a node. */
    static long ofNode(StudioTable table, boolean records) {
        return records ? NODES.getOrDefault(table, 0L) : 0;
    }

    static long of(RowFact fact, boolean records) {
        if (fact instanceof RowFact.DeclaredRole) {
            return ROLE;
        }
        if (fact instanceof RowFact.Pair pair) {
            return EDGE + (records ? PAIRS.getOrDefault(pair.table(), PAIR) : 0);
        }
        if (fact instanceof RowFact.Usage) {
            return records ? USAGE : 0;
        }
        if (fact instanceof RowFact.SceneNode) {
            return EDGE + (records ? SCENE_NODE : 0);
        }
        if (fact instanceof RowFact.Manifest manifest) {
            return EDGE * manifest.required().size() + (records ? record(manifest) : 0);
        }
        if (fact instanceof RowFact.Capability capability) {
            return EDGE * (1 + capability.blocks().size()) + (records ? CAPABILITY : 0);
        }
        if (fact instanceof RowFact.InactiveCapability) {
            return records ? CAPABILITY : 0;
        }
        if (fact instanceof RowFact.PromptFamily family) {
            return records ? FAMILY + family.title().map(String::length).orElse(0) : 0;
        }
        return EDGE;
    }

    private static long record(RowFact.Manifest manifest) {
        return MANIFEST
                + ENTRY
                        * (manifest.roles().size()
                                + manifest.relationships().size()
                                + manifest.instances().size());
    }
}
