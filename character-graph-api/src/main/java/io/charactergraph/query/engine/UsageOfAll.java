package io.charactergraph.query.engine;

import io.charactergraph.graph.index.EdgeScan;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.UsageStats;
import io.charactergraph.state.CreationTimes;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the usage of all templates in one pass over the assets and one over the generations. Where the usage of one template walks
 * from the template to its assets and generations, this walks from each asset and each generation to its templates: edges are
 * read in the order in which they stand in memory, and marks are needed only on templates, of which there are few.
 *
 * <p>Scenes, prompt versions and action blocks are few: these are walked from each template, as for one. The templates of a
 * scene, and those that a prompt version names, are the groups of {@link GroupedCounts}.
 */
final class UsageOfAll {

    private static final int DEPICTS = EdgeScan.number(EdgeKind.DEPICTS);
    private static final int EXPRESSES_AS = EdgeScan.number(EdgeKind.EXPRESSES_AS);
    private static final int INVOLVES_CHARACTER = EdgeScan.number(EdgeKind.INVOLVES_CHARACTER);
    private static final int CREATED_FOR = EdgeScan.number(EdgeKind.CREATED_FOR);
    private static final int USES_PROMPT = EdgeScan.number(EdgeKind.USES_PROMPT);
    private static final int GENERATED_BY = EdgeScan.number(EdgeKind.GENERATED_BY);
    private static final int CONTAINS_ASSET = EdgeScan.number(EdgeKind.CONTAINS_ASSET);

    private final GraphState state;
    private final IndexedGraph graph;
    private final EdgeScan edges;
    private final CreationTimes times;
    private final List<CharacterReach> reaches = new ArrayList<>();
    private final TemplatesOf ofCharacters;
    private final TemplatesOf ofGroups;
    private final GroupedCounts assets;
    private final GroupedCounts generations;

    /** By template: the assets with a direct reason. */
    private final int[] direct;

    /** By template, and by group: the generation created last. */
    private final LatestGenerations latest;

    private final LatestGenerations latestOfGroups;

    private UsageOfAll(GraphState state) {
        this.state = state;
        this.graph = state.graph();
        this.edges = EdgeScan.of(graph);
        this.times = state.facts().creationTimes();
        TemplatesOf.Pairs characters =
                new TemplatesOf.Pairs(graph.kindStart(NodeKind.CHARACTER_TEMPLATE), graph.kindEnd(NodeKind.GAME_NPC));
        TemplatesOf.Pairs groups = new TemplatesOf.Pairs(0, size(NodeKind.SCENE) + size(NodeKind.PROMPT_VERSION));
        reachAll(characters, groups);
        ofCharacters = characters.sorted();
        ofGroups = groups.sorted();
        assets = new GroupedCounts(ofGroups, reaches.size());
        generations = new GroupedCounts(ofGroups, reaches.size());
        direct = new int[reaches.size()];
        latest = new LatestGenerations(times, reaches.size());
        latestOfGroups = new LatestGenerations(times, ofGroups.size());
    }

    /** Returns the usage of every template, by id. Cost: in proportion to the edges of assets and generations, and to the scenes. */
    static List<UsageStats> of(GraphState state) {
        UsageOfAll usage = new UsageOfAll(state);
        TemplatesOf shown = usage.shown();
        TemplatesOf involved = usage.countGenerations(shown);
        usage.countAssets(shown, involved);
        return usage.stats();
    }

    private int size(NodeKind kind) {
        return graph.kindEnd(kind) - graph.kindStart(kind);
    }

    private int groupOfScene(int scene) {
        return scene - graph.kindStart(NodeKind.SCENE);
    }

    private int groupOfPrompt(int prompt) {
        return size(NodeKind.SCENE) + prompt - graph.kindStart(NodeKind.PROMPT_VERSION);
    }

    private void reachAll(TemplatesOf.Pairs characters, TemplatesOf.Pairs groups) {
        Marks seen = state.facts().lend();
        int end = graph.kindEnd(NodeKind.CHARACTER_TEMPLATE);
        for (int node = graph.kindStart(NodeKind.CHARACTER_TEMPLATE); node < end; node++) {
            if (graph.hasNode(node)) {
                seen.wipe();
                int template = reaches.size();
                CharacterReach reach = CharacterReach.near(state, node, seen);
                reaches.add(reach);
                reach.identity().forEach((character, way) -> characters.add(template, character));
                for (int i = 0; i < reach.scenes().size(); i++) {
                    groups.add(template, groupOfScene(reach.scenes().get(i)));
                }
                for (int i = 0; i < reach.prompts().size(); i++) {
                    groups.add(template, groupOfPrompt(reach.prompts().get(i)));
                }
            }
        }
        state.facts().giveBack(seen);
    }

    /** Finds for each asset the templates that it shows: it depicts them, or is an expression of their NPCs. */
    private TemplatesOf shown() {
        int kindEnd = graph.kindEnd(NodeKind.ASSET);
        TemplatesOf.InOrder shown = new TemplatesOf.InOrder(graph.kindStart(NodeKind.ASSET), kindEnd);
        for (int asset = graph.kindStart(NodeKind.ASSET); asset < kindEnd; asset++) {
            if (edges.hasNode(asset)) {
                for (int e = edges.outStart(asset), end = edges.outEnd(asset); e < end; e++) {
                    if (edges.kind(e) == DEPICTS && edges.target(e) != IndexedGraph.NONE) {
                        shown.addAll(ofCharacters, edges.target(e));
                    }
                }
                for (int p = edges.inStart(asset), end = edges.inEnd(asset); p < end; p++) {
                    int e = edges.inEdge(p);
                    if (edges.kind(e) == EXPRESSES_AS && edges.source(e) != IndexedGraph.NONE) {
                        shown.addAll(ofCharacters, edges.source(e));
                    }
                }
            }
            shown.close(asset);
        }
        return shown.all();
    }

    /** Counts the generations, and returns for each the templates that it involves. */
    private TemplatesOf countGenerations(TemplatesOf shown) {
        int kindEnd = graph.kindEnd(NodeKind.GENERATION);
        TemplatesOf.InOrder involved = new TemplatesOf.InOrder(graph.kindStart(NodeKind.GENERATION), kindEnd);
        for (int generation = graph.kindStart(NodeKind.GENERATION); generation < kindEnd; generation++) {
            if (edges.hasNode(generation)) {
                generations.begin(generation);
                readOutEdges(generation);
                involved.addAll(generations.added());
                readInEdges(generation, shown);
                generations.end();
                setLatest(generation);
            }
            involved.close(generation);
        }
        return involved.all();
    }

    private void readOutEdges(int generation) {
        for (int e = edges.outStart(generation), end = edges.outEnd(generation); e < end; e++) {
            int kind = edges.kind(e);
            int target = edges.target(e);
            if (target != IndexedGraph.NONE) {
                if (kind == INVOLVES_CHARACTER) {
                    generations.addAll(ofCharacters, target);
                } else if (kind == CREATED_FOR) {
                    generations.addGroup(groupOfScene(target));
                } else if (kind == USES_PROMPT) {
                    generations.addGroup(groupOfPrompt(target));
                }
            }
        }
    }

    private void readInEdges(int generation, TemplatesOf shown) {
        for (int p = edges.inStart(generation), end = edges.inEnd(generation); p < end; p++) {
            int e = edges.inEdge(p);
            if (edges.kind(e) == GENERATED_BY && edges.source(e) != IndexedGraph.NONE) {
                generations.addAll(shown, edges.source(e));
            }
        }
    }

    private void setLatest(int generation) {
        long second = times.second(generation);
        if (second != CreationTimes.NEVER) {
            IntList added = generations.added();
            for (int i = 0; i < added.size(); i++) {
                latest.found(added.get(i), generation, second);
            }
            IntList groups = generations.addedGroups();
            for (int i = 0; i < groups.size(); i++) {
                latestOfGroups.found(groups.get(i), generation, second);
            }
        }
    }

    /** Counts the assets: those that show a template or that a generation which involves it made, and those of its scenes. */
    private void countAssets(TemplatesOf shown, TemplatesOf involved) {
        int kindEnd = graph.kindEnd(NodeKind.ASSET);
        for (int asset = graph.kindStart(NodeKind.ASSET); asset < kindEnd; asset++) {
            if (edges.hasNode(asset)) {
                assets.begin(asset);
                assets.addAll(shown, asset);
                for (int e = edges.outStart(asset), end = edges.outEnd(asset); e < end; e++) {
                    if (edges.kind(e) == GENERATED_BY && edges.target(e) != IndexedGraph.NONE) {
                        assets.addAll(involved, edges.target(e));
                    }
                }
                for (int i = 0; i < assets.added().size(); i++) {
                    direct[assets.added().get(i)]++;
                }
                for (int p = edges.inStart(asset), end = edges.inEnd(asset); p < end; p++) {
                    int e = edges.inEdge(p);
                    if (edges.kind(e) == CONTAINS_ASSET && edges.source(e) != IndexedGraph.NONE) {
                        assets.addGroup(groupOfScene(edges.source(e)));
                    }
                }
                assets.end();
            }
        }
    }

    private List<UsageStats> stats() {
        int[] allAssets = assets.totals();
        int[] allGenerations = generations.totals();
        for (int group = 0; group < ofGroups.size(); group++) {
            int generation = latestOfGroups.get(group);
            if (generation != IndexedGraph.NONE) {
                for (int i = ofGroups.start(group); i < ofGroups.end(group); i++) {
                    latest.found(ofGroups.get(i), generation, times.second(generation));
                }
            }
        }
        List<UsageStats> all = new ArrayList<>(reaches.size());
        for (int t = 0; t < reaches.size(); t++) {
            all.add(UsageCounter.stats(
                    state, reaches.get(t), allAssets[t], direct[t], allGenerations[t], latest.get(t)));
        }
        return all;
    }
}
