package io.charactergraph.diff.engine;

import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.engine.ScenesForCharacter;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what happened between two graphs: events by kind, then by what they happened to. */
final class Story {

    private final GraphState before;
    private final GraphState after;
    private final List<StoryEvent> events = new ArrayList<>();

    private Story(GraphState before, GraphState after) {
        this.before = before;
        this.after = after;
    }

    static List<StoryEvent> between(
            GraphState before, GraphState after, List<GraphDiff.NodeChange> changed, List<GraphNode> removed) {
        Story story = new Story(before, after);
        story.tellRoles();
        story.tellScenes();
        story.tellPortraits();
        changed.forEach(story::tellChange);
        for (GraphNode node : removed) {
            if (node.kind() == NodeKind.CHARACTER_TEMPLATE || node.kind() == NodeKind.CHARACTER_INSTANCE) {
                story.tell(StoryEvent.Kind.RETIRED, node.id(), name(node) + " is gone");
            }
        }
        return story.events.stream()
                .sorted(Comparator.comparing(StoryEvent::kind).thenComparing(StoryEvent::subject))
                .toList();
    }

    private void tellRoles() {
        for (GraphNode role : shared(NodeKind.SCENE_ROLE)) {
            Set<NodeId> was = fillers(before.graph(), role.id());
            Set<NodeId> is = fillers(after.graph(), role.id());
            if (!was.equals(is)) {
                String scene = label(after.graph(), ((SceneRole.Id) role.id()).sceneId());
                tell(
                        StoryEvent.Kind.RECAST,
                        role.id(),
                        "role " + name(role) + " of " + scene + " was filled by " + names(before.graph(), was)
                                + ", and is by " + names(after.graph(), is));
            }
        }
    }

    private static Set<NodeId> fillers(IndexedGraph graph, NodeId role) {
        Set<NodeId> fillers = new TreeSet<>();
        for (int filler : Walk.sources(graph, graph.indexOf(role), EdgeKind.FILLS_ROLE)) {
            fillers.add(graph.id(filler));
        }
        return fillers;
    }

    private void tellScenes() {
        for (GraphNode template : shared(NodeKind.CHARACTER_TEMPLATE)) {
            CharacterRef ref = CharacterRef.of((CharacterTemplate.Id) template.id());
            Set<NodeId> was = scenes(before, ref);
            Set<NodeId> is = scenes(after, ref);
            for (NodeId scene : is) {
                if (!was.contains(scene)) {
                    tell(
                            StoryEvent.Kind.SCENE_GAINED,
                            template.id(),
                            name(template) + " is now in " + label(after.graph(), scene));
                }
            }
            for (NodeId scene : was) {
                if (!is.contains(scene)) {
                    tell(
                            StoryEvent.Kind.SCENE_LOST,
                            template.id(),
                            name(template) + " is no longer in " + label(before.graph(), scene));
                }
            }
        }
    }

    private static Set<NodeId> scenes(GraphState state, CharacterRef ref) {
        return ScenesForCharacter.find(state, ref).scenes().stream()
                .map(found -> found.scene().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void tellPortraits() {
        for (GraphNode npc : shared(NodeKind.GAME_NPC)) {
            Set<NodeId> was = portraits(before.graph(), (GameNpc.Id) npc.id());
            Set<NodeId> is = portraits(after.graph(), (GameNpc.Id) npc.id());
            if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
                tell(
                        StoryEvent.Kind.PORTRAIT_REPLACED,
                        npc.id(),
                        "the portrait of " + name(npc) + " was " + names(before.graph(), was) + ", and is "
                                + names(after.graph(), is));
            }
        }
    }

    private static Set<NodeId> portraits(IndexedGraph graph, GameNpc.Id npc) {
        Set<NodeId> portraits = new TreeSet<>();
        int node = graph.indexOf(npc);
        int end = graph.outEnd(node, EdgeKind.EXPRESSES_AS);
        for (int e = graph.outStart(node, EdgeKind.EXPRESSES_AS); e < end; e++) {
            if (graph.hasEdge(e) && graph.detail(e).attribute().equals("portrait")) {
                portraits.add(graph.id(graph.to(e)));
            }
        }
        return portraits;
    }

    private void tellChange(GraphDiff.NodeChange change) {
        Optional<String> was = rating(change.before());
        Optional<String> is = rating(change.after());
        if (!was.equals(is)) {
            tell(
                    StoryEvent.Kind.RE_RATED,
                    change.after().id(),
                    name(change.after()) + " was rated " + was.orElse("not at all") + ", and is "
                            + is.orElse("not at all"));
        }
        if (isActive(change.before()) && !isActive(change.after())) {
            tell(StoryEvent.Kind.RETIRED, change.after().id(), name(change.after()) + " is no longer active");
        }
    }

    private static Optional<String> rating(GraphNode node) {
        return switch (node.kind()) {
            case SCENE -> ((Scene) node).rating();
            case ASSET -> ((Asset) node).contentRating();
            case GENERATION -> ((Generation) node).rating();
            case ACTION_BLOCK -> ((ActionBlock) node).rating();
            default -> Optional.empty();
        };
    }

    private static boolean isActive(GraphNode node) {
        return !(node instanceof CharacterTemplate template && !template.active())
                && !(node instanceof CharacterInstance instance && !instance.active());
    }

    /** The nodes of a kind that both graphs show, as the later has them. */
    private List<GraphNode> shared(NodeKind kind) {
        List<GraphNode> shared = new ArrayList<>();
        IndexedGraph graph = after.graph();
        for (int n = graph.kindStart(kind); n < graph.kindEnd(kind); n++) {
            if (graph.hasNode(n) && before.graph().indexOf(graph.id(n)) != IndexedGraph.NONE) {
                shared.add(graph.node(n));
            }
        }
        return shared;
    }

    private static String names(IndexedGraph graph, Set<NodeId> ids) {
        return ids.isEmpty()
                ? "nobody"
                : ids.stream().map(id -> label(graph, id)).collect(Collectors.joining(", "));
    }

    private static String label(IndexedGraph graph, NodeId id) {
        int node = graph.indexOf(id);
        return node == IndexedGraph.NONE ? id.toString() : name(graph.node(node));
    }

    private static String name(GraphNode node) {
        return node.label().isBlank() ? node.id().toString() : node.label();
    }

    private void tell(StoryEvent.Kind kind, NodeId subject, String sentence) {
        events.add(new StoryEvent(kind, subject, sentence));
    }
}
