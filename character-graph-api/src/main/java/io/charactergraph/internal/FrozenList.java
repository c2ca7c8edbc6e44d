package io.charactergraph.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * An immutable list that makes its elements on demand, each time anew: an answer of many elements costs
 * little until they are read. It prints its first elements, on one line when all of them fit there.
 *
 * @param <T> the elements, never null
 */
public final class FrozenList<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<? extends T> elements;
    private final IntFunction<String> texts;
    private final Function<? super FrozenList<T>, String> print;

    private FrozenList(
            int size,
            IntFunction<? extends T> elements,
            IntFunction<String> texts,
            Function<? super FrozenList<T>, String> print) {
        this.size = size;
        this.elements = elements;
        this.texts = texts;
        this.print = print;
    }

    /**
     * A list of that many elements.
     *
     * @param elements returns an equal element for the same index every time; safe for all threads
     */
    public static <T> List<T> of(int size, IntFunction<? extends T> elements) {
        return of(size, elements, i -> elements.apply(i).toString());
    }

    /**
     * A list of that many elements, which print as other texts than their own.
     *
     * @param texts the text of the element of an index, in one line
     */
    public static <T> List<T> of(int size, IntFunction<? extends T> elements, IntFunction<String> texts) {
        return size == 0 ? List.of() : new FrozenList<>(size, elements, texts, FrozenList::lines);
    }

    /** The list itself when it is a frozen one already, else a copy. */
    public static <T> List<T> copyOf(List<T> list) {
        if (list instanceof FrozenList<T> frozen) {
            return frozen;
        }
        List<T> copy = List.copyOf(list);
        return of(copy.size(), copy::get);
    }

    /** The same list, which prints as the number of its entries and a table. */
    public static <T> List<T> copyOf(List<T> list, TextTable<T> table) {
        return copyOf(
                list,
                all -> (all.size() == 1 ? "1 entry" : all.size() + " entries") + "\n"
                        + new Printout().table(table, all));
    }

    /** The same list, which prints as another text. */
    public static <T> List<T> copyOf(List<T> list, Function<? super List<T>, String> print) {
        return copyOf(list) instanceof FrozenList<T> copy
                ? new FrozenList<>(copy.size, copy.elements, copy.texts, print)
                : List.of();
    }

    /** The texts as which the elements of a list print, made when they are read. */
    public static List<String> texts(List<?> list) {
        return list instanceof FrozenList<?> frozen
                ? of(frozen.size, frozen.texts)
                : of(list.size(), i -> list.get(i).toString());
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

    /** Returns the first elements as text: in brackets when all of them fit on a line, else a line for each. */
    @Override
    public String toString() {
        return print.apply(this);
    }

    private static String lines(FrozenList<?> list) {
        if (list.size <= Printout.LINES) {
            String line = OneLine.few(texts(list));
            if (TextWidth.of(line) < Printout.COLUMNS - 1) {
                return "[" + line + "]";
            }
        }
        return new Printout().list(texts(list), FrozenList::firstLine).toString();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
