package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;

/** How assertions on a graph go on with one of its nodes. */
interface NodeAsserts {

    /** So that whatever fails is thrown. */
    NodeAsserts HARD = new NodeAsserts() {
        @Override
        public NodeAssert of(GraphNode node) {
            return new NodeAssert(node);
        }

        @Override
        public NodeAssert missing(String name, AssertionError failure) {
            throw failure;
        }
    };

    /** Assertions on a node. */
    NodeAssert of(GraphNode node);

    /** Fails because the graph has no such node; returns assertions on no node where the failure is collected. */
    NodeAssert missing(String name, AssertionError failure);
}
