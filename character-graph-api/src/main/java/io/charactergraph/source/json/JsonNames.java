package io.charactergraph.source.json;

import io.charactergraph.internal.ByteRange;
import io.charactergraph.internal.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names of the fields that are wanted of one kind of document, in both spellings, each with a code. */
final class JsonNames {

    /** The code of a name that is not wanted. */
    static final int NONE = -1;

    private static final byte[][] NO_NAMES = {};
    private static final int[] NO_CODES = {};

    private final List<String> names = new ArrayList<>();
    private byte[][][] byLength = new byte[16][][];
    private int[][] codes = new int[16][];

    JsonNames() {
        Arrays.fill(byLength, NO_NAMES);
        Arrays.fill(codes, NO_CODES);
    }

    /** The code of a name; a new one when it has none. */
    int add(String name) {
        int known = names.indexOf(name);
        if (known >= 0) {
            return known;
        }
        byte[] bytes = Utf8.encode(name);
        int length = bytes.length;
        if (length >= byLength.length) {
            int before = byLength.length;
            byLength = Arrays.copyOf(byLength, length + 1);
            codes = Arrays.copyOf(codes, length + 1);
            Arrays.fill(byLength, before, length + 1, NO_NAMES);
            Arrays.fill(codes, before, length + 1, NO_CODES);
        }
        int place = codes[length].length;
        byLength[length] = Arrays.copyOf(byLength[length], place + 1);
        byLength[length][place] = bytes;
        codes[length] = Arrays.copyOf(codes[length], place + 1);
        codes[length][place] = names.size();
        names.add(name);
        return names.size() - 1;
    }

    int size() {
        return names.size();
    }

    String name(int code) {
        return names.get(code);
    }

    /** The code of the name that stands in an array. */
    int find(byte[] array, int from, int to) {
        int length = to - from;
        if (length >= byLength.length || length == 0) {
            return length == 0 ? names.indexOf("") : NONE;
        }
        byte[][] candidates = byLength[length];
        byte last = array[to - 1];
        for (int i = 0; i < candidates.length; i++) {
            byte[] candidate = candidates[i];
            if (candidate[length - 1] == last && ByteRange.equal(array, from, candidate, 0, length)) {
                return codes[length][i];
            }
        }
        return NONE;
    }

    /** The code of a name that is written with escapes. */
    int find(String name) {
        byte[] bytes = Utf8.encode(name);
        return find(bytes, 0, bytes.length);
    }
}
