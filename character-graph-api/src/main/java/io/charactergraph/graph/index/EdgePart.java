package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edges that one thread adds while other threads add others. Made by {@link CompactGraphBuilder#parts}, and added to the same
 * builder when it is full; for one thread at a time.
 */
@SuppressWarnings("EnumOrdinal") // the codes live no longer than the part
public final class EdgePart {

    private static final EdgeCodes.FreeKey[] KEYS = EdgeCodes.FreeKey.values();
    private static final int FREE_KEYS = KEYS.length;
    private static final int NO_KEY = EdgeCodes.FreeKey.NONE.ordinal();

    private final CompactGraphBuilder builder;
    private final EdgeDetail[] details;
    private final EdgeBlock block = new EdgeBlock();
    private final EdgeExtras extras = new EdgeExtras();
    /** By place and where its key is kept: one more than the number of their code in this part. */
    private int[] codes = new int[64];

    private final List<EdgePlace> codePlaces = new ArrayList<>();
    private final IntList codeKeys = new IntList();

    EdgePart(CompactGraphBuilder builder, EdgeDetail[] details) {
        this.builder = builder;
        this.details = details;
    }

    /**
     * Adds an edge whose source and ends determine its row.
     *
     * @param place the place, which the builder made
     * @param fromHandle the start
     * @param toHandle the end
     * @param detail the number of what the edge carries, which the builder gave before it made this part
     * @param sceneNode the scene node that contains the evidence, or {@link IndexedGraph#NO_SCENE_NODE}
     * @param freeKey the free key in the path, as written; null when the path has none
     * @throws IllegalArgumentException if a handle is none, or the place cannot join such nodes
     */
    public void add(
            EdgePlace place, int fromHandle, int toHandle, int detail, int sceneNode, @Nullable String freeKey) {
        if ((fromHandle | toHandle) < 0) {
            throw new IllegalArgumentException(
                    "handles: " + fromHandle + " and " + toHandle + ", of which one is no handle of a node");
        }
        builder.requireJoin(place, fromHandle, toHandle);
        if (freeKey == null && detail == EdgeExtras.NONE) {
            block.add(fromHandle, toHandle, code(place, NO_KEY), sceneNode, EdgeExtras.NONE);
        } else {
            addWithExtra(place, fromHandle, toHandle, detail, sceneNode, freeKey);
        }
    }

    private void addWithExtra(
            EdgePlace place, int fromHandle, int toHandle, int detail, int sceneNode, @Nullable String freeKey) {
        EdgeCodes.FreeKey key = freeKey == null
                ? EdgeCodes.FreeKey.NONE
                : EdgeMaker.freeKey(freeKey, builder.id(fromHandle), builder.id(toHandle), details[detail]);
        block.add(
                fromHandle,
                toHandle,
                code(place, key.ordinal()),
                sceneNode,
                extras.add(detail, EdgeExtras.NONE, key == EdgeCodes.FreeKey.KEPT ? freeKey : null));
    }

    private int code(EdgePlace place, int key) {
        int at = place.number() * FREE_KEYS + key;
        return at < codes.length && codes[at] != 0 ? codes[at] - 1 : newCode(place, key, at);
    }

    private int newCode(EdgePlace place, int key, int at) {
        if (at >= codes.length) {
            codes = Arrays.copyOf(codes, Math.max(at + 1, codes.length * 2));
        }
        codePlaces.add(place);
        codeKeys.add(key);
        if (codePlaces.size() > EdgeCodes.MAX) {
            throw new IllegalStateException("More than " + EdgeCodes.MAX + " places of evidence");
        }
        codes[at] = codePlaces.size();
        return codes[at] - 1;
    }

    /** Adds the edges to a staging, with its codes and extras instead of those of this part. */
    void addTo(EdgeStaging staging) {
        char[] known = new char[codePlaces.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = (char) codePlaces.get(i).code(staging.codes, KEYS[codeKeys.get(i)], false);
        }
        int[] numbers = staging.extras.add(extras);
        for (int chunk = 0; chunk < block.from.chunks(); chunk++) {
            int length = block.from.length(chunk);
            replace(block.code.chunk(chunk), length, known);
            replace(block.extra.chunk(chunk), length, numbers);
        }
        staging.add(block);
    }

    private static void replace(char[] values, int length, char[] by) {
        for (int i = 0; i < length; i++) {
            values[i] = by[values[i]];
        }
    }

    private static void replace(int[] values, int length, int[] by) {
        for (int i = 0; i < length; i++) {
            if (values[i] != EdgeExtras.NONE) {
                values[i] = by[values[i]];
            }
        }
    }
}
