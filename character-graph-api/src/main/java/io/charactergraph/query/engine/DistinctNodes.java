package io.charactergraph.query.engine;

import io.charactergraph.internal.IntList;
import io.charactergraph.state.Marks;

/** Collects nodes, each once, in the order in which they come. */
final class DistinctNodes implements CharacterWalk.Sink {

    private final Marks marks;
    private final IntList nodes = new IntList();

    /** Collects the nodes that are not marked, and marks them. */
    DistinctNodes(Marks marks) {
        this.marks = marks;
    }

    /** Returns whether the node is new. */
    @Override
    public boolean add(int node, int edge, int reasonsAndWays) {
        return add(node);
    }

    /** Adds a node; returns whether it is new. */
    boolean add(int node) {
        boolean isNew = marks.add(node);
        if (isNew) {
            nodes.add(node);
        }
        return isNew;
    }

    void addAll(DistinctNodes others) {
        for (int i = 0; i < others.size(); i++) {
            add(others.get(i));
        }
    }

    int size() {
        return nodes.size();
    }

    int get(int index) {
        return nodes.get(index);
    }

    int[] toArray() {
        return nodes.toArray();
    }

    int[] toSortedSet() {
        return nodes.toSortedSet();
    }
}
