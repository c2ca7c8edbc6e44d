package io.charactergraph;

import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.IntSet;
import io.charactergraph.internal.Lazy;
import io.charactergraph.internal.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How a selection comes about: what it is made from, how its members follow from that, and how it is said. Members are
 * searched and words are put together without recursion, so that a selection may be made in any number of steps.
 */
final class Derivation {

    /** How long a description is at most, in characters. */
    static final int LONGEST = 10_000;

    private final Operation operation;
    private final List<Derivation> operands;
    private final Lazy<int[]> members;
    /** Texts, and derivations that stand for their words. */
    private final List<Object> words;

    private Derivation(Operation operation, List<Derivation> operands, Supplier<int[]> search, List<Object> words) {
        this.operation = operation;
        this.operands = operands;
        this.members = Lazy.of(search);
        this.words = words;
    }

    /** What a selection is made by. */
    private enum Operation {
        UNION("union"),
        INTERSECTION("intersection"),
        DIFFERENCE("difference"),
        OTHER("");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        /** Whether it does not matter how several are put together. */
        boolean isAssociative() {
            return this == UNION || this == INTERSECTION;
        }
    }

    /** A selection that is made from no other. */
    static Derivation of(Supplier<int[]> search, String words) {
        return new Derivation(Operation.OTHER, List.of(), search, List.of(words));
    }

    /** A selection made from one. The search may ask for its members. */
    static Derivation from(Derivation operand, Supplier<int[]> search, String before, String after) {
        return new Derivation(Operation.OTHER, List.of(operand), search, List.of(before, operand, after));
    }

    /** What is in one or both. */
    static Derivation union(Derivation left, Derivation right) {
        List<Derivation> both = List.of(left, right);
        return new Derivation(Operation.UNION, both, () -> unionOf(both), words(Operation.UNION, left, right));
    }

    /** What is in both. The search may ask for the members of both. */
    static Derivation intersection(Derivation left, Derivation right, Supplier<int[]> search) {
        return new Derivation(
                Operation.INTERSECTION, List.of(left, right), search, words(Operation.INTERSECTION, left, right));
    }

    /** What is in the one and not in the other. The search may ask for the members of both. */
    static Derivation difference(Derivation left, Derivation right, Supplier<int[]> search) {
        return new Derivation(
                Operation.DIFFERENCE, List.of(left, right), search, words(Operation.DIFFERENCE, left, right));
    }

    private static List<Object> words(Operation operation, Derivation left, Derivation right) {
        return operation == left.operation && operation.isAssociative()
                ? List.of(left, " and (", right, ")")
                : List.of(operation.word + " of (", left, ") and (", right, ")");
    }

    /** The members, sorted; searched once. What it is made from is searched first, what comes first before the rest. */
    int[] members() {
        Deque<Derivation> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Derivation next = open.peek();
            List<Derivation> missing = next.members.isKnown() ? List.of() : next.missing();
            if (missing.isEmpty()) {
                next.members.get();
                open.pop();
            } else {
                missing.forEach(open::push);
            }
        }
        return members.get();
    }

    /** What must be searched before. */
    private List<Derivation> missing() {
        List<Derivation> missing = new ArrayList<>();
        for (Derivation input : operation == Operation.UNION ? parts(operands) : operands) {
            if (!input.members.isKnown()) {
                missing.add(input);
            }
        }
        return missing;
    }

    /** All that unions of unions are made from, each once: a union that was not searched yet counts as its parts. */
    private static List<Derivation> parts(List<Derivation> operands) {
        Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Derivation> parts = new ArrayList<>();
        Deque<Derivation> open = new ArrayDeque<>(operands);
        while (!open.isEmpty()) {
            Derivation next = open.pop();
            if (seen.add(next)) {
                if (next.operation == Operation.UNION && !next.members.isKnown()) {
                    next.operands.forEach(open::push);
                } else {
                    parts.add(next);
                }
            }
        }
        return parts;
    }

    private static int[] unionOf(List<Derivation> operands) {
        List<Derivation> parts = parts(operands);
        if (parts.size() == 2) {
            return IntArrays.union(
                    parts.get(0).members.get(), parts.get(1).members.get());
        }
        IntSet seen = new IntSet();
        IntList all = new IntList();
        for (Derivation part : parts) {
            for (int node : part.members.get()) {
                if (seen.add(node)) {
                    all.add(node);
                }
            }
        }
        return all.toSortedSet();
    }

    /** How it came about, in words; cut off after {@value #LONGEST} characters. */
    String words() {
        StringBuilder text = new StringBuilder();
        Deque<Iterator<Object>> open = new ArrayDeque<>();
        open.push(words.iterator());
        while (!open.isEmpty() && text.length() <= LONGEST) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            Object next = open.element().next();
            if (next instanceof Derivation derivation) {
                open.push(derivation.words.iterator());
            } else {
                text.append(next);
            }
        }
        return Texts.cut(text, LONGEST);
    }
}
