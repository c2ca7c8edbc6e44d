package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.query.Together;
import io.charactergraph.query.parts.TogetherParts;
import io.charactergraph.state.GraphState;
import java.util.Map;
import java.util.TreeMap;

/** The templates that share scenes, beside their declared relationships. */
public final class CoAppearances {

    private final GraphState state;
    private final IndexedGraph graph;
    private final TreeMap<Long, Meetings> pairs = new TreeMap<>();

    private CoAppearances(GraphState state) {
        this.state = state;
        this.graph = state.graph();
    }

    /** All pairs. Costs the pairs of templates in each scene. */
    public static Together all(GraphState state) {
        state.requireWhole("who is together with whom");
        CoAppearances search = new CoAppearances(state);
        IndexedGraph graph = state.graph();
        for (int s = graph.kindStart(NodeKind.SCENE); s < graph.kindEnd(NodeKind.SCENE); s++) {
            if (graph.hasNode(s)) {
                search.addPairs(s);
            }
        }
        for (int t = graph.kindStart(NodeKind.CHARACTER_TEMPLATE);
                t < graph.kindEnd(NodeKind.CHARACTER_TEMPLATE);
                t++) {
            search.addRelationships(t);
        }
        return search.present();
    }

    /** The pairs of one template; of an instance, its template's. Costs the casts of its scenes. */
    public static Together of(GraphState state, CharacterRef ref) {
        int template = state.requireTemplate(ref);
        state.requireWhole("who is together with whom");
        CoAppearances search = new CoAppearances(state);
        IndexedGraph graph = state.graph();
        for (Proofs.Found scene : ScenesForCharacter.collect(state, Identity.of(graph, template))) {
            search.addPairsWith(template, scene.node());
        }
        search.addRelationships(template);
        for (int e : graph.inEdges(template, EdgeKind.REFERENCES)) {
            search.addRelationship(e);
        }
        return search.present();
    }

    private void addPairs(int scene) {
        int[] cast = CastOfScene.of(state, scene);
        for (int i = 0; i < cast.length; i++) {
            for (int j = i + 1; j < cast.length; j++) {
                pair(cast[i], cast[j]).scenes().add(scene);
            }
        }
    }

    private void addPairsWith(int template, int scene) {
        int[] cast = CastOfScene.of(state, scene);
        if (IntArrays.contains(cast, template)) {
            for (int other : cast) {
                if (other != template) {
                    pair(template, other).scenes().add(scene);
                }
            }
        }
    }

    private void addRelationships(int template) {
        for (int e : graph.outEdges(template, EdgeKind.REFERENCES)) {
            addRelationship(e);
        }
    }

    private void addRelationship(int edge) {
        if (graph.hasEdge(edge) && graph.from(edge) != graph.to(edge)) {
            pair(graph.from(edge), graph.to(edge)).relationships().add(edge);
        }
    }

    private Meetings pair(int a, int b) {
        return pairs.computeIfAbsent(
                (long) Math.min(a, b) << 32 | Math.max(a, b), key -> new Meetings(new IntList(), new IntList()));
    }

    private Together present() {
        return new TogetherParts(pairs.entrySet().stream().map(this::present).toList()).answer();
    }

    private Together.Pair present(Map.Entry<Long, Meetings> entry) {
        long key = entry.getKey();
        int[] relationships = entry.getValue().relationships().toSortedSet();
        return new TogetherParts.Pair(
                        (CharacterTemplate) graph.node((int) (key >> 32)),
                        (CharacterTemplate) graph.node((int) key),
                        Nodes.ids(
                                graph, Scene.Id.class, entry.getValue().scenes().toSortedSet()),
                        Proofs.edges(graph, relationships),
                        Proofs.because(graph, relationships))
                .answer();
    }

    private record Meetings(IntList scenes, IntList relationships) {}
}
