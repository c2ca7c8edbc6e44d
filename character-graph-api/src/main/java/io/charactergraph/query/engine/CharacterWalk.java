package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.Way;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.WorldsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks from a character to everything that belongs to it: scenes, assets, generations, prompt versions, action blocks, related
 * templates and worlds. Each relation is walked in one method, which passes every node and the edge that proves it to a
 * {@link Sink}. The sink decides what to keep.
 */
final class CharacterWalk {

    private final GraphState state;
    private final IndexedGraph graph;
    private final Identity identity;

    CharacterWalk(GraphState state, Identity identity) {
        this.state = state;
        this.graph = state.graph();
        this.identity = identity;
    }

    /** Finds the scenes: of an instance also those of its template that are in no other world. */
    void scenes(Sink scenes) {
        identity.forEach((node, way) -> scenesOf(node, Proofs.bit(way), scenes));
        if (!identity.ofTemplate() && identity.template() != IndexedGraph.NONE) {
            scenesOfTemplate(scenes);
        }
    }

    private void scenesOf(int node, int way, Sink scenes) {
        for (int e : graph.outEdges(node, EdgeKind.APPEARS_IN)) {
            scenes.add(graph.to(e), e, way);
        }
        for (int e : graph.outEdges(node, EdgeKind.FILLS_ROLE)) {
            int scene = sceneOfRole(graph.to(e));
            if (scene != IndexedGraph.NONE) {
                scenes.add(scene, e, way);
            }
        }
        for (int e : graph.inEdges(node, EdgeKind.CASTS)) {
            if (graph.detail(e) instanceof EdgeDetail.Casting casting && !casting.hint()) {
                scenesCast(e, casting.role(), scenes);
            }
        }
    }

    private void scenesCast(int casts, String name, Sink scenes) {
        int way = Proofs.bit(Way.VIA_WORLD_ROLE);
        for (int role : state.openRoles().castBy(graph.from(casts), name)) {
            int scene = sceneOfRole(role);
            if (scene != IndexedGraph.NONE && scenes.add(scene, casts, way)) {
                for (int declares : graph.inEdges(role, EdgeKind.HAS_ROLE)) {
                    scenes.add(scene, declares, way);
                }
            }
        }
    }

    private void scenesOfTemplate(Sink scenes) {
        WorldsOf worldsOf = state.worldsOf();
        int[] own = worldsOf.instance(identity.asked());
        Map<Integer, Boolean> open = new HashMap<>();
        for (EdgeKind kind : List.of(EdgeKind.APPEARS_IN, EdgeKind.FILLS_ROLE)) {
            for (int e : graph.outEdges(identity.template(), kind)) {
                int scene = kind == EdgeKind.APPEARS_IN ? graph.to(e) : sceneOfRole(graph.to(e));
                if (scene != IndexedGraph.NONE && open.computeIfAbsent(scene, s -> isOpen(worldsOf.scene(s), own))) {
                    scenes.add(scene, e, Proofs.bit(Way.VIA_TEMPLATE));
                }
            }
        }
    }

    private int sceneOfRole(int role) {
        int scene = state.facts().sceneOfRole(role);
        return scene == IndexedGraph.NONE || !graph.hasNode(scene) ? IndexedGraph.NONE : scene;
    }

    private static boolean isOpen(int[] worldsOfScene, int[] own) {
        return worldsOfScene.length == 0 || IntArrays.meet(worldsOfScene, own);
    }

    /** Finds the assets that depict the character, and the expressions of its NPCs, as far as the reasons include them. */
    void shownAssets(Set<AssetReason> reasons, Sink assets) {
        identity.forEach((node, way) -> {
            if (graph.kind(node) == NodeKind.GAME_NPC) {
                if (reasons.contains(AssetReason.EXPRESSION)) {
                    targets(node, EdgeKind.EXPRESSES_AS, Proofs.bits(AssetReason.EXPRESSION, way), assets);
                }
            } else if (reasons.contains(AssetReason.DEPICTS)) {
                sources(node, EdgeKind.DEPICTS, Proofs.bits(AssetReason.DEPICTS, way), assets);
            }
        });
    }

    /** Finds the generations that involve the character, and the assets made by each that the first sink accepts. */
    void involved(Sink generations, Sink assets) {
        identity.forEach((node, way) -> {
            int involved = Proofs.bits(GenerationReason.INVOLVES, way);
            int generated = Proofs.bits(AssetReason.GENERATED, way);
            for (int involves : graph.inEdges(node, EdgeKind.INVOLVES_CHARACTER)) {
                int generation = graph.from(involves);
                if (generations.add(generation, involves, involved)) {
                    for (int made : graph.inEdges(generation, EdgeKind.GENERATED_BY)) {
                        if (assets.add(graph.from(made), made, generated)) {
                            assets.add(graph.from(made), involves, generated);
                        }
                    }
                }
            }
        });
    }

    /** Finds the assets of a scene of the character. */
    void assetsOfScene(int scene, int ways, Sink assets) {
        targets(scene, EdgeKind.CONTAINS_ASSET, Proofs.bit(AssetReason.SCENE) | ways, assets);
    }

    /** Finds the generations made for a scene of the character. */
    void generationsOfScene(int scene, int ways, Sink generations) {
        sources(scene, EdgeKind.CREATED_FOR, Proofs.bit(GenerationReason.SCENE) | ways, generations);
    }

    /** Finds the generations that produced an asset, of which some edges prove that it shows the character. */
    void producers(int asset, int ways, int[] proofs, Sink generations) {
        int bits = Proofs.bit(GenerationReason.PRODUCED) | ways;
        for (int e : graph.outEdges(asset, EdgeKind.GENERATED_BY)) {
            if (generations.add(graph.to(e), e, bits)) {
                for (int shows : proofs) {
                    generations.add(graph.to(e), shows, bits);
                }
            }
        }
    }

    /** Finds the prompt versions that name the template, and the generations that used each. */
    void prompts(Sink prompts, Sink generations) {
        int bits = Proofs.bits(GenerationReason.PROMPT, Way.DIRECT);
        for (int names : graph.inEdges(identity.template(), EdgeKind.USES_CHARACTER)) {
            int prompt = graph.from(names);
            if (graph.kind(prompt) == NodeKind.PROMPT_VERSION && prompts.add(prompt, names, bits)) {
                for (int uses : graph.inEdges(prompt, EdgeKind.USES_PROMPT)) {
                    if (generations.add(graph.from(uses), uses, bits)) {
                        generations.add(graph.from(uses), names, bits);
                    }
                }
            }
        }
    }

    /** Finds the action blocks that use the template, and those that it or an instance has as a capability. */
    void blocks(Sink blocks) {
        int direct = Proofs.bit(Way.DIRECT);
        for (int uses : graph.inEdges(identity.template(), EdgeKind.USES_CHARACTER)) {
            if (graph.kind(graph.from(uses)) != NodeKind.PROMPT_VERSION) {
                blocks.add(graph.from(uses), uses, direct);
            }
        }
        targets(identity.template(), EdgeKind.HAS_CAPABILITY, direct, blocks);
        for (int instance : identity.instances()) {
            targets(instance, EdgeKind.HAS_CAPABILITY, Proofs.bit(Way.VIA_INSTANCE), blocks);
        }
    }

    /** Finds the templates that the template references or evolved from, and those that reference or evolved from it. */
    void related(Sink templates) {
        int direct = Proofs.bit(Way.DIRECT);
        for (EdgeKind kind : List.of(EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM)) {
            targets(identity.template(), kind, direct, templates);
            sources(identity.template(), kind, direct, templates);
        }
    }

    /** Finds the worlds that the instances live in. */
    void worlds(Sink worlds) {
        for (int instance : identity.instances()) {
            targets(instance, EdgeKind.LIVES_IN, Proofs.bit(Way.VIA_INSTANCE), worlds);
        }
    }

    private void targets(int node, EdgeKind kind, int bits, Sink sink) {
        for (int e : graph.outEdges(node, kind)) {
            sink.add(graph.to(e), e, bits);
        }
    }

    private void sources(int node, EdgeKind kind, int bits, Sink sink) {
        for (int e : graph.inEdges(node, kind)) {
            sink.add(graph.from(e), e, bits);
        }
    }

    /** Receives what a walk finds. */
    @FunctionalInterface
    interface Sink {

        /** Keeps nothing and accepts everything. */
        Sink NOTHING = (node, edge, reasonsAndWays) -> true;

        /**
         * Receives a node, once for each edge that proves it.
         *
         * @param reasonsAndWays the bits of {@link Proofs#bits}
         * @return whether to walk on from the node, and to pass the other edges that prove it
         */
        boolean add(int node, int edge, int reasonsAndWays);

        /** Returns a sink that passes everything to this one and never walks on. */
        default Sink stopping() {
            return (node, edge, reasonsAndWays) -> {
                add(node, edge, reasonsAndWays);
                return false;
            };
        }
    }
}
