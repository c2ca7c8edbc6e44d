package io.charactergraph.source.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that may be references, in the order in which they were found. They are emitted when all are found, so
 * that finding is short code apart from what each reference does. Filled anew for one row after another.
 */
final class Findings {

    private static final int NUMBERS = 4;

    private @Nullable PlaceValue[] places = new @Nullable PlaceValue[8];
    private PlaceTree.@Nullable SceneLink[] links = new PlaceTree.@Nullable SceneLink[8];
    private @Nullable PlacePath[] paths = new @Nullable PlacePath[8];
    private @Nullable String[] keys = new @Nullable String[8];
    private int[] numbers = new int[8 * NUMBERS];
    private int size;

    /** Drops all. */
    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /**
     * Adds a value.
     *
     * @param parent the object that holds it
     * @param cell where in the column it stands
     * @param key the free key above, when it is a name
     */
    void add(PlaceValue place, int value, int parent, PlacePath path, JsonCell cell, String key) {
        if (size == places.length) {
            grow();
        }
        places[size] = place;
        links[size] = null;
        put(value, parent, path, cell, key);
    }

    /** Adds a scene with a scene node beside it, in the fields of an object. */
    void add(PlaceTree.SceneLink link, int object, PlacePath path, JsonCell cell) {
        if (size == places.length) {
            grow();
        }
        links[size] = link;
        put(object, object, path, cell, "");
    }

    private void put(int value, int parent, PlacePath path, JsonCell cell, String key) {
        paths[size] = path;
        keys[size] = key;
        int at = size++ * NUMBERS;
        numbers[at] = value;
        numbers[at + 1] = parent;
        numbers[at + 2] = cell.index();
        numbers[at + 3] = cell.entry();
    }

    private void grow() {
        places = Arrays.copyOf(places, size * 2);
        links = Arrays.copyOf(links, size * 2);
        paths = Arrays.copyOf(paths, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2 * NUMBERS);
    }

    /** The scene link, or null when it is another value. */
    PlaceTree.@Nullable SceneLink link(int i) {
        return links[i];
    }

    PlaceValue place(int i) {
        return present(places[i]);
    }

    PlacePath path(int i) {
        return present(paths[i]);
    }

    String key(int i) {
        return present(keys[i]);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no such finding");
        }
        return value;
    }

    int value(int i) {
        return numbers[i * NUMBERS];
    }

    int parent(int i) {
        return numbers[i * NUMBERS + 1];
    }

    /** Takes a cell to where a value stands. */
    void goTo(int i, JsonCell cell) {
        cell.at(numbers[i * NUMBERS + 2]);
        int entry = numbers[i * NUMBERS + 3];
        if (cell.entry() != entry) {
            cell.under(entry);
        }
    }
}
