package io.charactergraph.source.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that may be references, in the order in which they were found. They are emitted when all are found, so
 * finding them is little code, which the JVM compiles soon. Filled anew for one row after another.
 */
final class Findings {

    private static final int NUMBERS = 4;

    private @Nullable Kind[] kinds = new @Nullable Kind[8];
    private @Nullable PlacePath[] paths = new @Nullable PlacePath[8];
    private @Nullable String[] keys = new @Nullable String[8];
    private int[] numbers = new int[8 * NUMBERS];
    private int size;

    /** What was found. */
    sealed interface Kind permits PlaceValue, PlaceTree.SceneLink, PlaceTree.RoleKey {}

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
    void add(Kind kind, int value, int parent, PlacePath path, JsonCell cell, String key) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        paths[size] = path;
        keys[size] = key;
        int at = size++ * NUMBERS;
        numbers[at] = value;
        numbers[at + 1] = parent;
        numbers[at + 2] = cell.index();
        numbers[at + 3] = cell.entry();
    }

    private void grow() {
        kinds = Arrays.copyOf(kinds, size * 2);
        paths = Arrays.copyOf(paths, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2 * NUMBERS);
    }

    Kind kind(int i) {
        return present(kinds[i]);
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
