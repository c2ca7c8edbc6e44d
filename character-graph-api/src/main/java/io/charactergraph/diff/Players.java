package io.charactergraph.diff;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.query.engine.Characters;
import io.charactergraph.state.Walk;
import java.util.HashMap;
import java.util.Map;

/** Finds who fills the roles of a graph, as characters. What a filler is as a character is found once. */
final class Players {

    private final IndexedGraph graph;
    private final Map<Integer, int[]> characters = new HashMap<>();

    Players(IndexedGraph graph) {
        this.graph = graph;
    }

    /** Returns the characters that fill a role, sorted, each once. */
    int[] of(int role) {
        int[] fillers = Walk.sources(graph, role, EdgeKind.FILLS_ROLE);
        if (fillers.length == 0) {
            return IntArrays.NONE;
        }
        if (fillers.length == 1) {
            return charactersOf(fillers[0]);
        }
        IntList players = new IntList();
        for (int filler : fillers) {
            for (int character : charactersOf(filler)) {
                players.add(character);
            }
        }
        return players.toSortedSet();
    }

    private int[] charactersOf(int filler) {
        return characters.computeIfAbsent(filler, node -> Characters.of(graph, node));
    }
}
