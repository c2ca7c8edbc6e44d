package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The few combinations of kind, source, path and "calls it a quest" that edges have, so that each edge needs one byte for
 * them. A path here has {@code {}} in place of a free key, so the combinations do not grow with the keys of a studio: they
 * are the places of the data dictionary, each in a few spellings.
 */
final class EdgeCodes {

    /** What stands in a path in place of a free key. */
    static final String FREE_KEY = "{}";

    /** The largest code. */
    static final int MAX = Character.MAX_VALUE;

    private final List<Code> codes = new ArrayList<>();
    private final Map<Code, Integer> indexes = new HashMap<>();

    /** The code of a combination; the quest counts for {@code part_of_arc} only. */
    int code(EdgeKind kind, EvidenceSource source, String path, FreeKey key, boolean quest) {
        Code code = new Code(kind, source, path, key, quest && kind == EdgeKind.PART_OF_ARC);
        Integer known = indexes.get(code);
        if (known != null) {
            return known;
        }
        if (codes.size() > MAX) {
            throw new IllegalStateException(
                    "More than " + MAX + " places of evidence; a free key is no part of a place");
        }
        codes.add(code);
        indexes.put(code, codes.size() - 1);
        return codes.size() - 1;
    }

    /** The same combination with the evidence calling the arc a quest. */
    int questCode(int code) {
        Code plain = get(code);
        return code(plain.kind, plain.source, plain.path, plain.key, true);
    }

    Code get(int code) {
        return codes.get(code);
    }

    Code[] toArray() {
        return codes.toArray(new Code[0]);
    }

    /** Where the free key of an edge's path is kept. */
    enum FreeKey {
        /** The path has none. */
        NONE,
        /** It is the name of the role at one of the edge's ends, or of the role that a world casts. */
        ROLE,
        /** It is the number of the NPC at one of the edge's ends. */
        NPC,
        /** The edge keeps it in {@link EdgeKeys}. */
        KEPT
    }

    /** A combination. */
    record Code(EdgeKind kind, EvidenceSource source, String path, FreeKey key, boolean quest) {

        /** The path with its free key, which is null when it has none. */
        String path(@Nullable String freeKey) {
            if (key == FreeKey.NONE || freeKey == null) {
                return path;
            }
            int at = path.indexOf(FREE_KEY);
            return path.substring(0, at) + freeKey + path.substring(at + FREE_KEY.length());
        }
    }
}
