package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.OptionalInt;

/**
 * A part of a list, which says whether the list goes on. It makes any list of an answer an answer of its own, to be written as JSON.
 *
 * <pre>{@code
 * ListPage<UsageStats> first = ListPage.of(graph.usage().ranking(), 0, 50);
 * String json = graph.json().text(first);
 * }</pre>
 *
 * @param <T> what the list is of
 * @since 0.1
 */
public final class ListPage<T> extends Value implements Answer {

    private final Parts<T> parts;

    private ListPage(Parts<T> parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns a whole list. It keeps the list, which must not change. */
    public static <T> ListPage<T> of(List<T> all) {
        return new ListPage<>(new Parts<>(FrozenList.copyOf(all), all.size(), 0, OptionalInt.empty()));
    }

    /**
     * Returns a part of a list. Only its elements are made, when the list makes them on demand.
     *
     * @param offset how many elements are left out at the beginning; more than there are gives an empty page
     * @param limit how many elements there are at most
     * @throws IllegalArgumentException if one of the two is negative
     */
    public static <T> ListPage<T> of(List<T> all, int offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException((offset < 0 ? "offset: " + offset : "limit: " + limit)
                    + " is negative; give 0 or a positive number");
        }
        int from = Math.min(offset, all.size());
        int count = Math.min(limit, all.size() - from);
        return new ListPage<>(
                new Parts<>(FrozenList.of(count, i -> all.get(from + i)), all.size(), offset, OptionalInt.of(limit)));
    }

    /** Returns the elements, in the order of the list. */
    public List<T> items() {
        return parts.items();
    }

    /** Returns how many elements the whole list has. */
    public int total() {
        return parts.total();
    }

    /** Returns how many elements are left out at the beginning. */
    public int offset() {
        return parts.offset();
    }

    /** Returns how many elements there are at most; empty when all of them were asked for. */
    public OptionalInt limit() {
        return parts.limit();
    }

    /** Returns whether the list goes on. */
    public boolean more() {
        return (long) offset() + items().size() < total();
    }

    @Override
    public String explain() {
        return printout().whole();
    }

    /** Returns the first elements, as many as a screen shows; {@link #explain} has all of them. */
    @Override
    public String toString() {
        return printout().toString();
    }

    private Printout printout() {
        String which = items().size() == total()
                ? Explanation.count(total(), "item")
                : items().isEmpty()
                        ? "none of " + Explanation.count(total(), "item")
                        : "items " + (offset() + 1) + " to " + (offset() + items().size()) + " of " + total();
        return new Printout().line(which).list(items(), ListPage::line);
    }

    private static String line(Object item) {
        String text = item instanceof GraphNode node ? Explanation.name(node) : item.toString();
        return text.lines().findFirst().orElse("");
    }

    /** Everything that it consists of; not public, so that it can grow. */
    private record Parts<T>(List<T> items, int total, int offset, OptionalInt limit) {}
}
