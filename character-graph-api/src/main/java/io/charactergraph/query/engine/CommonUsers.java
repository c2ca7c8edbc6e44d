package io.charactergraph.query.engine;

import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntSet;

/** What is joined to each single node of a set. */
public final class CommonUsers {

    private CommonUsers() {}

    /** The nodes, sorted, that one step leads to from each of the nodes, which are not among them. */
    public static int[] find(Steps steps, int[] nodes) {
        IntSet common = new IntSet();
        for (int i = 0; i < nodes.length; i++) {
            IntSet before = common;
            IntSet joined = new IntSet();
            boolean first = i == 0;
            steps.visit(nodes[i], (neighbour, edge, along) -> {
                if (first ? !IntArrays.contains(nodes, neighbour) : before.contains(neighbour)) {
                    joined.add(neighbour);
                }
            });
            common = joined;
            if (common.size() == 0) {
                break;
            }
        }
        return common.toSortedArray();
    }
}
