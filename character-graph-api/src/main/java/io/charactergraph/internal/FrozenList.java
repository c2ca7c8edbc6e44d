package io.charactergraph.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list that makes its elements when they are asked for, each time anew: an answer of many elements costs
 * little until somebody looks.
 *
 * @param <T> the elements, never null
 */
public final class FrozenList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<? extends T> elements;

    private FrozenList(int size, IntFunction<? extends T> elements) {
        this.size = size;
        this.elements = elements;
    }

    /**
     * A list of that many elements.
     *
     * @param elements gives an equal element whenever it is asked for the same index; safe for all threads
     */
    public static <T> List<T> of(int size, IntFunction<? extends T> elements) {
        return size == 0 ? List.of() : new FrozenList<>(size, elements);
    }

    /** The list itself when it is a frozen one already, else a copy. */
    public static <T> List<T> copyOf(List<T> list) {
        return list instanceof FrozenList<T> frozen ? frozen : List.copyOf(list);
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return elements.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
