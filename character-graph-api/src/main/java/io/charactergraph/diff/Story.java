package io.charactergraph.diff;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodePairs;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.engine.ScenesForCharacter;
import io.charactergraph.state.EffectiveRatings;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Describes a difference as events. What could be an event is compared by the places of nodes in the common order; nodes are made
 * only of what is different.
 */
final class Story {

    private static final String PORTRAIT = "portrait";

    private final GraphState before;
    private final GraphState after;
    private final IndexedGraph old;
    private final IndexedGraph now;
    private final NodePairs nodes;
    private final IntList changed;
    private final List<StoryEvent> events = new ArrayList<>();

    /**
     * Describes.
     *
     * @param changed the places of the nodes that are different in both graphs, in order
     */
    Story(GraphState before, GraphState after, NodePairs nodes, IntList changed) {
        this.before = before;
        this.after = after;
        this.old = before.graph();
        this.now = after.graph();
        this.nodes = nodes;
        this.changed = changed;
    }

    List<StoryEvent> events() {
        addRecasts();
        addScenes();
        forEachCommon(NodeKind.GAME_NPC, this::addPortrait);
        forEachChanged(this::addRerated);
        forEachChanged(this::addActivity);
        return events;
    }

    private void forEachCommon(NodeKind kind, Pair pair) {
        for (int rank = nodes.start(kind); rank < nodes.end(kind); rank++) {
            if (nodes.isCommon(rank)) {
                pair.visit(nodes.old(rank), nodes.now(rank));
            }
        }
    }

    private void forEachChanged(Pair pair) {
        for (int i = 0; i < changed.size(); i++) {
            pair.visit(nodes.old(changed.get(i)), nodes.now(changed.get(i)));
        }
    }

    private void addRecasts() {
        Players earlier = new Players(old);
        Players later = new Players(now);
        forEachCommon(NodeKind.SCENE_ROLE, (was, is) -> addRecast(is, earlier.of(was), later.of(is)));
    }

    private void addRecast(int is, int[] earlier, int[] later) {
        if (!areSame(earlier, later)) {
            SceneRole role = (SceneRole) now.node(is);
            int scene = now.indexOf(role.id().sceneId());
            Optional<Scene> shown =
                    scene == IndexedGraph.NONE ? Optional.empty() : Optional.of((Scene) now.node(scene));
            events.add(new StoryEvent.Recast(role, shown, made(old, earlier), made(now, later)));
        }
    }

    /** Whether sorted nodes of the earlier graph are those of the later one. */
    private boolean areSame(int[] earlier, int[] later) {
        boolean same = earlier.length == later.length;
        for (int i = 0; same && i < earlier.length; i++) {
            same = nodes.rankOfOld(earlier[i]) == nodes.rankOfNow(later[i]);
        }
        return same;
    }

    private void addScenes() {
        Marks oldMarks = before.facts().lend();
        Marks newMarks = after.facts().lend();
        forEachCommon(NodeKind.CHARACTER_TEMPLATE, (was, is) -> {
            int[] earlier = ScenesForCharacter.nodes(before, was, oldMarks);
            int[] later = ScenesForCharacter.nodes(after, is, newMarks);
            if (!areSame(earlier, later)) {
                addScenes((CharacterTemplate) now.node(is), earlier, later);
            }
        });
        before.facts().giveBack(oldMarks);
        after.facts().giveBack(newMarks);
    }

    private void addScenes(CharacterTemplate template, int[] earlier, int[] later) {
        IntList gained = new IntList();
        int o = 0;
        int n = 0;
        while (o < earlier.length || n < later.length) {
            int lost = o == earlier.length ? Integer.MAX_VALUE : nodes.rankOfOld(earlier[o]);
            int found = n == later.length ? Integer.MAX_VALUE : nodes.rankOfNow(later[n]);
            if (lost < found) {
                boolean gone = nodes.now(lost) == IndexedGraph.NONE;
                events.add(new StoryEvent.SceneLost(template, (Scene) old.node(earlier[o]), gone));
            } else if (found < lost) {
                gained.add(found);
            }
            o += lost <= found ? 1 : 0;
            n += found <= lost ? 1 : 0;
        }
        for (int i = 0; i < gained.size(); i++) {
            boolean isNew = nodes.old(gained.get(i)) == IndexedGraph.NONE;
            events.add(new StoryEvent.SceneGained(template, (Scene) now.node(nodes.now(gained.get(i))), isNew));
        }
    }

    private void addPortrait(int was, int is) {
        int[] earlier = portraits(old, was);
        int[] later = portraits(now, is);
        if (!areSame(earlier, later)) {
            events.add(new StoryEvent.PortraitReplaced((GameNpc) now.node(is), made(old, earlier), made(now, later)));
        }
    }

    private static int[] portraits(IndexedGraph graph, int npc) {
        IntList assets = new IntList();
        for (int e : graph.outEdges(npc, EdgeKind.EXPRESSES_AS)) {
            if (graph.detail(e) instanceof EdgeDetail.Expression expression
                    && expression.state().equals(PORTRAIT)) {
                assets.add(graph.to(e));
            }
        }
        return assets.toSortedSet();
    }

    private void addRerated(int was, int is) {
        Optional<String> earlier = rating(old, was);
        Optional<String> later = rating(now, is);
        if (!earlier.equals(later) && !isSameLevel(was, is)) {
            events.add(new StoryEvent.Rerated(now.node(is), earlier, later));
        }
    }

    private static Optional<String> rating(IndexedGraph graph, int node) {
        Optional<String> text = Optional.ofNullable(graph.ratingText(node));
        return graph.ageRestricted(node)
                ? Optional.of(text.map(rating -> rating + ", ").orElse("") + "age restricted")
                : text;
    }

    private boolean isSameLevel(int was, int is) {
        int earlier = before.facts().ratings().ownRank(was);
        int later = after.facts().ratings().ownRank(is);
        return earlier == later
                && later != EffectiveRatings.UNKNOWN
                && before.scale().equals(after.scale());
    }

    private void addActivity(int was, int is) {
        boolean active = now.active(is);
        if (old.active(was) != active) {
            GraphNode node = now.node(is);
            events.add(active ? new StoryEvent.Returned(node) : new StoryEvent.Retired(node));
        }
    }

    private static List<GraphNode> made(IndexedGraph graph, int[] nodes) {
        List<GraphNode> made = new ArrayList<>();
        for (int node : nodes) {
            made.add(graph.node(node));
        }
        return made;
    }

    /** Sees a node that both graphs have. */
    @FunctionalInterface
    private interface Pair {
        void visit(int was, int is);
    }
}
