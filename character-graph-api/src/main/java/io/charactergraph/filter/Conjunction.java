package io.charactergraph.filter;

import io.charactergraph.internal.TextOrder;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions that must all hold. They are collected and put in order when they are first looked at, without recursion,
 * so that
 * a filter that is composed in a loop costs about its length. Safe for all threads.
 */
final class Conjunction {

    private static final List<Class<? extends FilterPart>> ORDER = List.of(
            FilterPart.Ceiling.class,
            FilterPart.Worlds.class,
            FilterPart.Arcs.class,
            FilterPart.Tags.class,
            FilterPart.NodeKinds.class,
            FilterPart.EdgeKinds.class,
            FilterPart.Nodes.class,
            FilterPart.Edges.class);

    private static final Comparator<Described> BY_KIND_THEN_TEXT = Comparator.<Described>comparingInt(
                    described -> ORDER.indexOf(described.part().getClass()))
            .thenComparing(Described::text, TextOrder.BY_CODE_POINT);

    private static final Conjunction EMPTY = new Conjunction(new Known(Set.of()));

    /** Replaced once by what is known, which is the same on every thread. */
    private volatile Form form;

    private Conjunction(Form form) {
        this.form = form;
    }

    static Conjunction empty() {
        return EMPTY;
    }

    static Conjunction of(FilterPart part) {
        return new Conjunction(new Known(Set.of(part)));
    }

    /** Returns what holds when both hold. Takes constant time. */
    Conjunction and(Conjunction other) {
        if (isEmpty() || this == other) {
            return other;
        }
        return other.isEmpty() ? this : new Conjunction(new Both(this, other));
    }

    /** Only the empty one has no parts. */
    boolean isEmpty() {
        return this == EMPTY;
    }

    /** Returns the conditions, each once, in the order of their kinds and texts. */
    Set<FilterPart> parts() {
        if (form instanceof Known known) {
            return known.parts();
        }
        Set<FilterPart> parts = collected().stream()
                .map(part -> new Described(part, part.describe()))
                .sorted(BY_KIND_THEN_TEXT)
                .map(Described::part)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Known known = new Known(Collections.unmodifiableSet(parts));
        form = known;
        return known.parts();
    }

    /** From left to right; what is shared is visited once. */
    private Set<FilterPart> collected() {
        Set<FilterPart> found = new LinkedHashSet<>();
        Set<Conjunction> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Conjunction> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Conjunction next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            Form current = next.form;
            if (current instanceof Both both) {
                open.push(both.right());
                open.push(both.left());
            } else if (current instanceof Known known) {
                found.addAll(known.parts());
            }
        }
        return found;
    }

    private sealed interface Form {}

    private record Both(Conjunction left, Conjunction right) implements Form {}

    private record Known(Set<FilterPart> parts) implements Form {}

    /** A condition with its text, which is read once. */
    private record Described(FilterPart part, String text) {}
}
