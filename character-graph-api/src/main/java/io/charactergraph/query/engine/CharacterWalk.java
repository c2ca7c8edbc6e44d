package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import io.charactergraph.state.Walk;

/**
 * Collects the things that the questions about a template find, without why: scenes, assets, generations, prompt versions and
 * action blocks, each once. Walks every relation of the template once.
 */
final class CharacterWalk {

    private final GraphState state;
    private final IndexedGraph graph;
    private final Marks marks;
    private final int template;
    private final Identity identity;
    private final IntList scenes = new IntList();
    private final IntList assets = new IntList();
    private final IntList generations = new IntList();
    private int shown;
    private int direct;
    private int prompts;
    private int blocks;
    private int latestGeneration = IndexedGraph.NONE;

    private CharacterWalk(GraphState state, int template, Marks marks) {
        this.state = state;
        this.graph = state.graph();
        this.template = template;
        this.marks = marks;
        this.identity = Identity.of(graph, template);
    }

    /** Walks from a template; the marks must be free of what it uses. */
    static CharacterWalk from(GraphState state, int template, Marks marks) {
        return from(state, template, true, marks);
    }

    /** Walks from a template, or only as far as its scenes. */
    static CharacterWalk from(GraphState state, int template, boolean beyondScenes, Marks marks) {
        CharacterWalk walk = new CharacterWalk(state, template, marks);
        walk.collectScenes();
        if (beyondScenes) {
            walk.collectAssets();
            walk.collectPromptsAndBlocks();
            walk.collectGenerations();
        }
        return walk;
    }

    /** The identity of the template. */
    Identity identity() {
        return identity;
    }

    /** The scenes, in no order. */
    IntList scenes() {
        return scenes;
    }

    /** The assets: first those with a direct reason, else in no order. */
    IntList assets() {
        return assets;
    }

    /** How many assets have a direct reason. */
    int directAssets() {
        return direct;
    }

    /** The generations, in no order. */
    IntList generations() {
        return generations;
    }

    /** How many prompt versions use it. */
    int prompts() {
        return prompts;
    }

    /** How many action blocks use it, or it or an instance has as a capability. */
    int blocks() {
        return blocks;
    }

    /** The generation created last, or {@link IndexedGraph#NONE}. */
    int latestGeneration() {
        return latestGeneration;
    }

    private void collectScenes() {
        identity.forEach((node, way) -> {
            int end = graph.outEnd(node, EdgeKind.APPEARS_IN);
            for (int e = graph.outStart(node, EdgeKind.APPEARS_IN); e < end; e++) {
                if (graph.hasEdge(e)) {
                    addScene(graph.to(e));
                }
            }
            end = graph.outEnd(node, EdgeKind.FILLS_ROLE);
            for (int e = graph.outStart(node, EdgeKind.FILLS_ROLE); e < end; e++) {
                if (graph.hasEdge(e)) {
                    addScene(state.facts().sceneOfRole(graph.to(e)));
                }
            }
            end = graph.inEnd(node, EdgeKind.CASTS);
            for (int p = graph.inStart(node, EdgeKind.CASTS); p < end; p++) {
                int e = graph.inEdge(p);
                if (graph.hasEdge(e) && graph.detail(e) instanceof EdgeDetail.Casting casting && !casting.hint()) {
                    for (int role : state.openRoles().castBy(graph.from(e), casting.role())) {
                        addScene(state.facts().sceneOfRole(role));
                    }
                }
            }
        });
    }

    private void addScene(int scene) {
        if (scene != IndexedGraph.NONE && graph.hasNode(scene) && marks.add(scene)) {
            scenes.add(scene);
        }
    }

    private void collectAssets() {
        identity.forEach((node, way) -> {
            if (graph.kind(node) == NodeKind.GAME_NPC) {
                addAssetTargets(node, EdgeKind.EXPRESSES_AS);
            } else {
                addAssetSources(node, EdgeKind.DEPICTS);
            }
        });
        shown = assets.size();
        identity.forEach((node, way) -> {
            int end = graph.inEnd(node, EdgeKind.INVOLVES_CHARACTER);
            for (int p = graph.inStart(node, EdgeKind.INVOLVES_CHARACTER); p < end; p++) {
                int e = graph.inEdge(p);
                if (graph.hasEdge(e) && addGeneration(graph.from(e))) {
                    addAssetSources(graph.from(e), EdgeKind.GENERATED_BY);
                }
            }
        });
        direct = assets.size();
        for (int i = 0; i < scenes.size(); i++) {
            addAssetTargets(scenes.get(i), EdgeKind.CONTAINS_ASSET);
        }
    }

    private void addAssetTargets(int node, EdgeKind kind) {
        int end = graph.outEnd(node, kind);
        for (int e = graph.outStart(node, kind); e < end; e++) {
            if (graph.hasEdge(e) && marks.add(graph.to(e))) {
                assets.add(graph.to(e));
            }
        }
    }

    private void addAssetSources(int node, EdgeKind kind) {
        int end = graph.inEnd(node, kind);
        for (int p = graph.inStart(node, kind); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e) && marks.add(graph.from(e))) {
                assets.add(graph.from(e));
            }
        }
    }

    private void collectPromptsAndBlocks() {
        for (int user : Walk.sources(graph, template, EdgeKind.USES_CHARACTER)) {
            if (graph.kind(user) == NodeKind.PROMPT_VERSION) {
                prompts++;
                addGenerations(user, EdgeKind.USES_PROMPT);
            } else if (marks.add(user)) {
                blocks++;
            }
        }
        addBlocks(template);
        for (int instance : identity.instances()) {
            addBlocks(instance);
        }
    }

    private void addBlocks(int owner) {
        for (int block : Walk.targets(graph, owner, EdgeKind.HAS_CAPABILITY)) {
            if (marks.add(block)) {
                blocks++;
            }
        }
    }

    private void collectGenerations() {
        for (int i = 0; i < shown; i++) {
            int end = graph.outEnd(assets.get(i), EdgeKind.GENERATED_BY);
            for (int e = graph.outStart(assets.get(i), EdgeKind.GENERATED_BY); e < end; e++) {
                if (graph.hasEdge(e)) {
                    addGeneration(graph.to(e));
                }
            }
        }
        for (int i = 0; i < scenes.size(); i++) {
            addGenerations(scenes.get(i), EdgeKind.CREATED_FOR);
        }
    }

    private void addGenerations(int node, EdgeKind kind) {
        int end = graph.inEnd(node, kind);
        for (int p = graph.inStart(node, kind); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e)) {
                addGeneration(graph.from(e));
            }
        }
    }

    private boolean addGeneration(int generation) {
        if (!marks.add(generation)) {
            return false;
        }
        generations.add(generation);
        if (state.facts().isLater(generation, latestGeneration)) {
            latestGeneration = generation;
        }
        return true;
    }
}
