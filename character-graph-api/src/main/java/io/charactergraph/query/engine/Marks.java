package io.charactergraph.query.engine;

import io.charactergraph.internal.IntSet;

/** Remembers nodes that were seen. */
interface Marks {

    /** Marks a node; whether it was not marked before. */
    boolean add(int node);

    /** Marks for one question: as large as what is marked. */
    static Marks small() {
        return new IntSet()::add;
    }

    /** Marks that can be wiped at once, for many questions in turn: as large as the graph. */
    final class Wipeable implements Marks {

        private final int[] epochs;
        private int epoch = 1;

        Wipeable(int nodeBound) {
            epochs = new int[nodeBound];
        }

        @Override
        public boolean add(int node) {
            if (epochs[node] == epoch) {
                return false;
            }
            epochs[node] = epoch;
            return true;
        }

        void wipe() {
            epoch++;
        }
    }
}
