package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.UsageStats;
import io.charactergraph.state.GraphFacts;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what the questions about a template find, without collecting why. Walks every relation of the template once. */
final class UsageCounter {

    private final GraphState state;
    private final IndexedGraph graph;
    private final Marks marks;
    private final int template;
    private final Identity identity;
    private final IntList scenes = new IntList();
    private final IntList shown = new IntList();
    private int direct;
    private int assets;
    private int generations;
    private int prompts;
    private int blocks;
    private long latest = GraphFacts.NEVER;
    private int latestGeneration = IndexedGraph.NONE;

    private UsageCounter(GraphState state, int template, Marks marks) {
        this.state = state;
        this.graph = state.graph();
        this.template = template;
        this.marks = marks;
        this.identity = Identity.of(graph, template);
    }

    /** The stats of a template; the marks must be free of what it uses. */
    static UsageStats count(GraphState state, int template, Marks marks) {
        UsageCounter counter = new UsageCounter(state, template, marks);
        counter.countScenes();
        counter.countAssets();
        counter.countPromptsAndBlocks();
        counter.countGenerations();
        return counter.stats();
    }

    private void countScenes() {
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

    private void countAssets() {
        identity.forEach((node, way) -> {
            boolean npc = graph.kind(node) == NodeKind.GAME_NPC;
            IntList found = new IntList();
            if (npc) {
                Walk.addTargets(graph, node, EdgeKind.EXPRESSES_AS, found);
            } else {
                Walk.addSources(graph, node, EdgeKind.DEPICTS, found);
            }
            for (int i = 0; i < found.size(); i++) {
                if (marks.add(found.get(i))) {
                    shown.add(found.get(i));
                }
            }
        });
        direct = shown.size();
        identity.forEach((node, way) -> {
            int end = graph.inEnd(node, EdgeKind.INVOLVES_CHARACTER);
            for (int p = graph.inStart(node, EdgeKind.INVOLVES_CHARACTER); p < end; p++) {
                int e = graph.inEdge(p);
                if (graph.hasEdge(e) && addGeneration(graph.from(e))) {
                    direct += markSources(graph.from(e), EdgeKind.GENERATED_BY);
                }
            }
        });
        assets = direct;
        for (int i = 0; i < scenes.size(); i++) {
            int end = graph.outEnd(scenes.get(i), EdgeKind.CONTAINS_ASSET);
            for (int e = graph.outStart(scenes.get(i), EdgeKind.CONTAINS_ASSET); e < end; e++) {
                if (graph.hasEdge(e) && marks.add(graph.to(e))) {
                    assets++;
                }
            }
        }
    }

    private int markSources(int node, EdgeKind kind) {
        int count = 0;
        int end = graph.inEnd(node, kind);
        for (int p = graph.inStart(node, kind); p < end; p++) {
            int e = graph.inEdge(p);
            if (graph.hasEdge(e) && marks.add(graph.from(e))) {
                count++;
            }
        }
        return count;
    }

    private void countPromptsAndBlocks() {
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

    private void countGenerations() {
        for (int i = 0; i < shown.size(); i++) {
            int end = graph.outEnd(shown.get(i), EdgeKind.GENERATED_BY);
            for (int e = graph.outStart(shown.get(i), EdgeKind.GENERATED_BY); e < end; e++) {
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
        generations++;
        long at = state.facts().createdAt(generation);
        if (at > latest) {
            latest = at;
            latestGeneration = generation;
        }
        return true;
    }

    private UsageStats stats() {
        IntList worlds = new IntList();
        for (int instance : identity.instances()) {
            Walk.addTargets(graph, instance, EdgeKind.LIVES_IN, worlds);
        }
        IntList related = new IntList();
        for (EdgeKind kind : new EdgeKind[] {EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM}) {
            Walk.addTargets(graph, template, kind, related);
            Walk.addSources(graph, template, kind, related);
        }
        CharacterTemplate node = (CharacterTemplate) graph.node(template);
        return new UsageStats(
                node,
                identity.instances().length,
                identity.npcs().length,
                scenes.size(),
                assets,
                direct,
                generations,
                prompts,
                blocks,
                Nodes.ids(graph, World.Id.class, worlds.toSortedSet()),
                Nodes.ids(graph, Scene.Id.class, IntArrays.sortedSet(scenes.toArray())),
                Nodes.ids(graph, CharacterTemplate.Id.class, related.toSortedSet()),
                lastUsed(node));
    }

    private Optional<Instant> lastUsed(CharacterTemplate node) {
        Optional<Instant> byGeneration = latestGeneration == IndexedGraph.NONE
                ? Optional.empty()
                : ((Generation) graph.node(latestGeneration)).createdAt();
        return Stream.of(node.lastUsedAt(), state.lastUsages().of(template), byGeneration)
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
