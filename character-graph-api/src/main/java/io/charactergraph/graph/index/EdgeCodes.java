package io.charactergraph.graph.index;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few combinations of kind, source, path and "calls it a quest" that edges have, so that each edge needs one byte for
 * them.
 *
 * <p>Codes are given as combinations come. When no more can be had, a new path of a kind and source is cut to its column
 * (what stands before the first dot) as it was in the first such path; a code for that is always left.
 */
final class EdgeCodes {

    private static final int LIMIT = 256;
    private static final int LIMIT_OF_EXACT = LIMIT - commonCodes();

    private final List<Code> codes = new ArrayList<>();
    private final Map<Code, Integer> exact = new HashMap<>();
    private final Map<Code, Integer> common = new HashMap<>();

    /** The code of a combination; the quest counts for {@code part_of_arc} only. */
    int code(EdgeKind kind, EvidenceSource source, String path, boolean quest) {
        Code code = new Code(kind, source, path, quest && kind == EdgeKind.PART_OF_ARC);
        Integer known = exact.get(code);
        if (known != null) {
            return known;
        }
        if (exact.size() < LIMIT_OF_EXACT) {
            return add(exact, code, code);
        }
        Code group = new Code(kind, source, "", code.quest);
        Integer shared = common.get(group);
        if (shared != null) {
            return shared;
        }
        int dot = path.indexOf('.');
        return add(common, group, new Code(kind, source, dot < 0 ? path : path.substring(0, dot), code.quest));
    }

    /** The same combination with the evidence calling the arc a quest. */
    int questCode(int code) {
        Code plain = get(code);
        return code(plain.kind, plain.source, plain.path, true);
    }

    Code get(int code) {
        return codes.get(code);
    }

    Code[] toArray() {
        return codes.toArray(new Code[0]);
    }

    private int add(Map<Code, Integer> map, Code key, Code code) {
        codes.add(code);
        map.put(key, codes.size() - 1);
        return codes.size() - 1;
    }

    /** How many codes it takes to tell kinds and sources apart. */
    private static int commonCodes() {
        int count = 0;
        for (EdgeKind kind : EdgeKind.values()) {
            count += kind.sources().size() * (kind == EdgeKind.PART_OF_ARC ? 2 : 1);
        }
        return count;
    }

    /** A combination. */
    record Code(EdgeKind kind, EvidenceSource source, String path, boolean quest) {}
}
