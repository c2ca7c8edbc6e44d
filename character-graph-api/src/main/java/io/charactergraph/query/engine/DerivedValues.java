package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The counts and lists that belong to a node without being fields of its row. Each costs as much as the question that answers it; the scenes of a template
 * are counted once. For one thread.
 */
public final class DerivedValues {

    private final GraphState state;
    private final IndexedGraph graph;
    private final Map<Integer, Integer> scenes = new HashMap<>();

    /** Derives values of the nodes of a graph. */
    public DerivedValues(GraphState state) {
        this.state = state;
        this.graph = state.graph();
    }

    /** Whether the graph has all that they are derived from. It has not when it was loaded for something else. */
    public boolean areKnownOf(NodeId node) {
        return graph.indexOf(node) != IndexedGraph.NONE && state.isInScope(node);
    }

    private int node(NodeId id) {
        return graph.indexOf(id);
    }

    /** The number of instances of a template. */
    public int instancesOfTemplate(NodeId template) {
        return Identity.of(graph, node(template)).instances().length;
    }

    /** The number of NPCs of a template. */
    public int npcsOfTemplate(NodeId template) {
        return Identity.of(graph, node(template)).npcs().length;
    }

    /** The number of scenes that are found for a template. */
    public int scenesOfTemplate(NodeId template) {
        return scenes.computeIfAbsent(node(template), this::countScenes);
    }

    private int countScenes(int template) {
        Marks marks = state.facts().lend();
        int count = ScenesForCharacter.nodes(state, template, marks).length;
        state.facts().giveBack(marks);
        return count;
    }

    /** The number of instances that are linked to an NPC. */
    public int instancesOfNpc(NodeId npc) {
        return Walk.sources(graph, node(npc), EdgeKind.SYNCS_WITH).length;
    }

    /** The number of nodes of a scene; empty when it is not known, and for scenes of generated content, which have none. */
    public OptionalInt nodesOfScene(Scene.Id scene) {
        return scene.type() == SceneType.GAME && state.knowsSceneNodes()
                ? OptionalInt.of(state.sceneNodesOf(scene.number()).length)
                : OptionalInt.empty();
    }

    /** The number of templates that take part in a scene. */
    public int charactersOfScene(NodeId scene) {
        return CastOfScene.of(state, node(scene)).length;
    }

    /** The numbers of the game scenes that contain an asset. */
    public List<Integer> gameScenesOfAsset(NodeId asset) {
        List<Integer> numbers = new ArrayList<>();
        for (Scene.Id scene :
                Nodes.ids(graph, Scene.Id.class, Walk.sources(graph, node(asset), EdgeKind.CONTAINS_ASSET))) {
            if (scene.type() == SceneType.GAME) {
                numbers.add(scene.number());
            }
        }
        return numbers;
    }

    /** The templates that an asset depicts, also by an instance. */
    public List<UUID> charactersOfAsset(NodeId asset) {
        return templates(Walk.targets(graph, node(asset), EdgeKind.DEPICTS));
    }

    /** The templates that a generation involves, also by an instance or an NPC. */
    public List<UUID> charactersOfGeneration(NodeId generation) {
        return templates(Walk.targets(graph, node(generation), EdgeKind.INVOLVES_CHARACTER));
    }

    /** The templates that a prompt version names. */
    public List<UUID> charactersOfPrompt(NodeId prompt) {
        return templates(Walk.targets(graph, node(prompt), EdgeKind.USES_CHARACTER));
    }

    /** The templates that an action block names, and those that have it as a capability, also by an instance. */
    public List<UUID> charactersOfBlock(NodeId block) {
        IntList nodes = new IntList();
        Walk.addTargets(graph, node(block), EdgeKind.USES_CHARACTER, nodes);
        Walk.addSources(graph, node(block), EdgeKind.HAS_CAPABILITY, nodes);
        return templates(nodes.toArray());
    }

    private List<UUID> templates(int[] nodes) {
        IntList templates = new IntList();
        for (int node : nodes) {
            for (int template : Characters.templatesOf(graph, node)) {
                templates.add(template);
            }
        }
        return Nodes.ids(graph, CharacterTemplate.Id.class, templates.toSortedSet()).stream()
                .map(CharacterTemplate.Id::uuid)
                .toList();
    }
}
