package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.Way;
import io.charactergraph.query.parts.CharacterScenesParts;
import io.charactergraph.query.parts.FoundSceneParts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.List;

/** {@code findScenesForCharacter}. */
public final class ScenesForCharacter {

    private ScenesForCharacter() {}

    /** Answers; the cost is in proportion to the edges found. */
    public static CharacterScenes find(GraphState state, CharacterRef ref) {
        int character = state.require(ref);
        IndexedGraph graph = state.graph();
        Identity identity = Identity.of(graph, character);
        List<FoundScene> scenes = new ArrayList<>();
        for (Proofs.Found found : collect(state, identity)) {
            scenes.add(present(graph, identity, found));
        }
        return new CharacterScenesParts(graph.node(character), scenes).answer();
    }

    /**
     * Returns the scenes of a template or an instance without the reasons, sorted, each once.
     *
     * @param marks marks of the graph's nodes; what they have is taken away
     */
    public static int[] nodes(GraphState state, int character, Marks marks) {
        marks.wipe();
        DistinctNodes scenes = new DistinctNodes(marks);
        new CharacterWalk(state, Identity.of(state.graph(), character)).scenes(scenes);
        return scenes.toSortedSet();
    }

    /** The scenes found, in order. */
    static List<Proofs.Found> collect(GraphState state, Identity identity) {
        Proofs scenes = new Proofs();
        new CharacterWalk(state, identity).scenes(scenes);
        return scenes.toList();
    }

    private static FoundScene present(IndexedGraph graph, Identity identity, Proofs.Found found) {
        IntList roles = new IntList();
        IntList worldRoles = new IntList();
        for (int e : found.edges()) {
            if (graph.edgeKind(e) == EdgeKind.FILLS_ROLE) {
                roles.add(graph.to(e));
            } else if (graph.edgeKind(e) == EdgeKind.HAS_ROLE) {
                worldRoles.add(graph.to(e));
            }
        }
        boolean required = identity.template() != IndexedGraph.NONE
                && Walk.joined(graph, found.node(), EdgeKind.REQUIRES_CHARACTER, identity.template());
        return new FoundSceneParts(
                        (Scene) graph.node(found.node()),
                        roleIds(graph, roles),
                        roleIds(graph, worldRoles),
                        required,
                        EnumSets.ofBits(Way.class, found.ways()),
                        Proofs.edges(graph, found.edges()),
                        Proofs.because(graph, found.edges()))
                .answer();
    }

    private static List<SceneRole.Id> roleIds(IndexedGraph graph, IntList roles) {
        List<SceneRole.Id> ids = new ArrayList<>();
        for (int role : roles.toSortedSet()) {
            ids.add((SceneRole.Id) graph.id(role));
        }
        return ids;
    }
}
