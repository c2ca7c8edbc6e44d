package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextHash;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The keys of the templates, sorted, each with the position of its template. A key that several templates of one family have
 * means the family's head.
 */
final class TemplateKeys {

    private final String[] keys;
    private final int[] positions;
    /** By the hash of a key, one more than its first place. */
    private final int[] slots;
    /** By position of a template, the number of its family; empty when there are no families. */
    private final int[] families;
    /** By the number of a family, the position of its head. */
    private final int[] heads;
    /** By the number of a family, the family. */
    private final VersionFamily[] versions;

    TemplateKeys(NodeTable templates, VersionFamilies members) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            int position = i;
            ((CharacterTemplate) templates.node(i)).key().ifPresent(key -> entries.add(new Entry(key, position)));
        }
        families = new int[members.isEmpty() ? 0 : templates.size()];
        for (int i = 0; i < families.length; i++) {
            families[i] = members.family((CharacterTemplate.Id) templates.id(i));
        }
        heads = members.heads(templates);
        versions = members.all();
        entries.sort(Comparator.comparing(Entry::key, TextOrder.BY_CODE_POINT).thenComparingInt(Entry::position));
        keys = new String[entries.size()];
        positions = new int[keys.length];
        slots = new int[Integer.highestOneBit(Math.max(4, keys.length)) << 2];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = entries.get(i).key();
            positions[i] = entries.get(i).position();
            if (i == 0 || !keys[i].equals(keys[i - 1])) {
                slots[slot(keys[i])] = i + 1;
            }
        }
    }

    /** The first place of a key, or the number of keys when no template has it. */
    private int firstPlace(String key) {
        int place = slots[slot(key)];
        return place == 0 ? keys.length : place - 1;
    }

    private int slot(String key) {
        int mask = slots.length - 1;
        int slot = TextHash.of(key) & mask;
        while (slots[slot] != 0 && !keys[slots[slot] - 1].equals(key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** The family of versions of the template at a position. */
    Optional<VersionFamily> family(int position) {
        return families.length == 0 || families[position] == VersionFamilies.NONE
                ? Optional.empty()
                : Optional.of(versions[families[position]]);
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

    /**
     * The templates that the key may mean, of those that pass, in id order: the one that has it; of several that have it the
     * head of their family, if they are all of one that has a head; else all that have it.
     */
    int[] find(String key, IntPredicate passes) {
        IntList found = new IntList();
        for (int place = firstPlace(key); place < keys.length && keys[place].equals(key); place++) {
            if (passes.test(positions[place])) {
                found.add(positions[place]);
            }
        }
        int head = found.size() > 1 ? head(found) : VersionFamilies.NONE;
        return head != VersionFamilies.NONE && passes.test(head) ? new int[] {head} : found.toArray();
    }

    /** The head of the family that all these templates are of; none when they are of several, or of none. */
    private int head(IntList templates) {
        int family = families.length == 0 ? VersionFamilies.NONE : families[templates.get(0)];
        for (int i = 1; i < templates.size() && family != VersionFamilies.NONE; i++) {
            if (families[templates.get(i)] != family) {
                return VersionFamilies.NONE;
            }
        }
        return family == VersionFamilies.NONE ? VersionFamilies.NONE : heads[family];
    }

    /** The lengths that keys have, sorted, each once. Costs a pass over the keys. */
    int[] lengths() {
        return Arrays.stream(keys).mapToInt(String::length).distinct().sorted().toArray();
    }

    boolean isAmbiguous(String key) {
        int place = firstPlace(key);
        return place + 1 < keys.length && keys[place + 1].equals(key) && find(key, any -> true).length > 1;
    }

    long bytes() {
        return 2 * Sizes.array(keys.length, Integer.BYTES)
                + Sizes.array(slots.length, Integer.BYTES)
                + Sizes.array(families.length, Integer.BYTES)
                + Sizes.array(heads.length, Integer.BYTES);
    }

    private record Entry(String key, int position) {}
}
