package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** The keys of the templates, sorted, each with the position of its template. */
final class TemplateKeys {

    private final String[] keys;
    private final int[] positions;

    TemplateKeys(NodeTable templates) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            int position = i;
            ((CharacterTemplate) templates.node(i)).key().ifPresent(key -> entries.add(new Entry(key, position)));
        }
        entries.sort(Comparator.comparing(Entry::key, TextOrder.BY_CODE_POINT).thenComparingInt(Entry::position));
        keys = new String[entries.size()];
        positions = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = entries.get(i).key();
            positions[i] = entries.get(i).position();
        }
    }

    int size() {
        return keys.length;
    }

    String key(int place) {
        return keys[place];
    }

    int position(int place) {
        return positions[place];
    }

    /** The first place whose key is not before that one. */
    int place(String key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (TextOrder.compare(keys[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The templates that have the key and pass, in id order. */
    int[] find(String key, IntPredicate passes) {
        IntList found = new IntList();
        for (int place = place(key); place < keys.length && keys[place].equals(key); place++) {
            if (passes.test(positions[place])) {
                found.add(positions[place]);
            }
        }
        return found.toArray();
    }

    /** The lengths that keys have, sorted, each once. Costs a pass over the keys. */
    int[] lengths() {
        return Arrays.stream(keys).mapToInt(String::length).distinct().sorted().toArray();
    }

    boolean isAmbiguous(String key) {
        int place = place(key);
        return place + 1 < keys.length && keys[place].equals(key) && keys[place + 1].equals(key);
    }

    long bytes() {
        return 2 * Sizes.array(keys.length, Integer.BYTES);
    }

    private record Entry(String key, int position) {}
}
