package io.charactergraph.diff;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.engine.Characters;
import io.charactergraph.query.engine.ScenesForCharacter;
import io.charactergraph.state.EffectiveRatings;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Describes a difference as events. */
final class Story {

    private static final String PORTRAIT = "portrait";

    private final GraphState before;
    private final GraphState after;
    private final NodePairs nodes;
    private final List<NodeChange> changes;
    private final List<StoryEvent> events = new ArrayList<>();

    Story(GraphState before, GraphState after, NodePairs nodes, List<NodeChange> changes) {
        this.before = before;
        this.after = after;
        this.nodes = nodes;
        this.changes = changes;
    }

    List<StoryEvent> events() {
        forEachCommon(NodeKind.SCENE_ROLE, this::addRecast);
        forEachCommon(NodeKind.CHARACTER_TEMPLATE, this::addScenes);
        forEachCommon(NodeKind.GAME_NPC, this::addPortrait);
        changes.forEach(this::addRerated);
        changes.forEach(this::addActivity);
        return events;
    }

    private void forEachCommon(NodeKind kind, Pair pair) {
        IndexedGraph old = before.graph();
        for (int i = 0; i < nodes.size(); i++) {
            int was = nodes.old(i);
            if (was != IndexedGraph.NONE && nodes.now(i) != IndexedGraph.NONE && old.kind(was) == kind) {
                pair.visit(was, nodes.now(i));
            }
        }
    }

    private void addRecast(int was, int is) {
        List<GraphNode> earlier = players(before.graph(), was);
        List<GraphNode> later = players(after.graph(), is);
        if (!ids(earlier).equals(ids(later))) {
            SceneRole role = (SceneRole) after.graph().node(is);
            int scene = after.graph().indexOf(role.id().sceneId());
            Optional<Scene> shown = scene == IndexedGraph.NONE
                    ? Optional.empty()
                    : Optional.of((Scene) after.graph().node(scene));
            events.add(new StoryEvent.Recast(role, shown, earlier, later));
        }
    }

    /** Who fills a role, as characters, in order. */
    private static List<GraphNode> players(IndexedGraph graph, int role) {
        IntList players = new IntList();
        for (int filler : Walk.sources(graph, role, EdgeKind.FILLS_ROLE)) {
            for (int character : Characters.of(graph, filler)) {
                players.add(character);
            }
        }
        return made(graph, players);
    }

    private void addScenes(int was, int is) {
        CharacterTemplate template = (CharacterTemplate) after.graph().node(is);
        List<Scene> earlier = scenes(before, template.id());
        List<Scene> later = scenes(after, template.id());
        Set<NodeId> earlierIds = Set.copyOf(ids(earlier));
        Set<NodeId> laterIds = Set.copyOf(ids(later));
        for (Scene scene : earlier) {
            if (!laterIds.contains(scene.id())) {
                boolean gone = after.graph().indexOf(scene.id()) == IndexedGraph.NONE;
                events.add(new StoryEvent.SceneLost(template, scene, gone));
            }
        }
        for (Scene scene : later) {
            if (!earlierIds.contains(scene.id())) {
                boolean isNew = before.graph().indexOf(scene.id()) == IndexedGraph.NONE;
                events.add(new StoryEvent.SceneGained(template, scene, isNew));
            }
        }
    }

    private static List<Scene> scenes(GraphState state, CharacterTemplate.Id template) {
        return ScenesForCharacter.find(state, template).scenes().stream()
                .map(FoundScene::scene)
                .toList();
    }

    private void addPortrait(int was, int is) {
        List<GraphNode> earlier = portraits(before.graph(), was);
        List<GraphNode> later = portraits(after.graph(), is);
        if (!ids(earlier).equals(ids(later))) {
            events.add(new StoryEvent.PortraitReplaced((GameNpc) after.graph().node(is), earlier, later));
        }
    }

    private static List<GraphNode> portraits(IndexedGraph graph, int npc) {
        IntList assets = new IntList();
        for (int e : graph.outEdges(npc, EdgeKind.EXPRESSES_AS)) {
            if (graph.detail(e) instanceof EdgeDetail.Expression expression
                    && expression.state().equals(PORTRAIT)) {
                assets.add(graph.to(e));
            }
        }
        return made(graph, assets);
    }

    private void addRerated(NodeChange change) {
        GraphNode node = change.after();
        Optional<String> earlier = rating(before, change.before());
        Optional<String> later = rating(after, node);
        if (!earlier.equals(later) && !sameLevel(change)) {
            events.add(new StoryEvent.Rerated(node, earlier, later));
        }
    }

    private static Optional<String> rating(GraphState state, GraphNode node) {
        Optional<String> text =
                Optional.ofNullable(state.graph().ratingText(state.graph().indexOf(node.id())));
        return node instanceof Asset asset && asset.ageRestricted().orElse(false)
                ? Optional.of(text.map(rating -> rating + ", ").orElse("") + "age restricted")
                : text;
    }

    private boolean sameLevel(NodeChange change) {
        int earlier = level(before, change.before());
        int later = level(after, change.after());
        return earlier == later
                && later != EffectiveRatings.UNKNOWN
                && before.scale().equals(after.scale());
    }

    private static int level(GraphState state, GraphNode node) {
        return state.facts().ratings().ownRank(state.graph().indexOf(node.id()));
    }

    private void addActivity(NodeChange change) {
        boolean was = active(change.before());
        boolean is = active(change.after());
        if (was != is) {
            events.add(is ? new StoryEvent.Returned(change.after()) : new StoryEvent.Retired(change.after()));
        }
    }

    private static boolean active(GraphNode node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE -> ((CharacterTemplate) node).active();
            case CHARACTER_INSTANCE -> ((CharacterInstance) node).active();
            default -> true;
        };
    }

    private static List<GraphNode> made(IndexedGraph graph, IntList nodes) {
        List<GraphNode> made = new ArrayList<>();
        for (int node : nodes.toSortedSet()) {
            made.add(graph.node(node));
        }
        return made;
    }

    private static List<NodeId> ids(List<? extends GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).collect(Collectors.toList());
    }

    /** Sees a node that both graphs have. */
    @FunctionalInterface
    private interface Pair {
        void visit(int was, int is);
    }
}
