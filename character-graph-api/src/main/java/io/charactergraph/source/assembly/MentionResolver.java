package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the noted references of nodes' rows into edges, or into unresolved references, row by row. */
final class MentionResolver {

    private static final int MENTIONS_BETWEEN_PAUSES = 64;
    private static final int FEW = 16;

    private final Assembly assembly;
    private final Mentions mentions;
    private final Resolver resolver;
    private final SceneNodes nodes;
    private final Map<EdgeKey, String> pathsInRow = new HashMap<>();
    private int[] targets = new int[64];

    MentionResolver(Assembly assembly, SceneNodes nodes) {
        this.assembly = assembly;
        this.mentions = assembly.mentions();
        this.resolver = assembly.resolver();
        this.nodes = nodes;
    }

    private record EdgeKey(EdgeKind kind, EvidenceSource source, int target, int detail, int role) {}

    void run() {
        sceneNodeOwners();
        int pauseAt = 0;
        for (int start = 0; start < mentions.size(); ) {
            if (start >= pauseAt) {
                assembly.pause(null);
                pauseAt = start + MENTIONS_BETWEEN_PAUSES;
            }
            int end = mentions.rowEnd(start);
            row(start, end);
            mentions.freeBefore(end);
            start = end;
        }
        mentions.clear();
    }

    /** A scene node names its scene in a column. */
    private void sceneNodeOwners() {
        for (int position = 0; position < nodes.size(); position++) {
            int scene = nodes.sceneAt(position);
            int handle = Resolver.DANGLING;
            if (scene != SceneNodes.UNKNOWN) {
                long raw = RawValues.ofInteger(scene);
                handle = resolver.resolve(ReferenceForm.SCENE, raw);
                if (handle < 0) {
                    assembly.unresolved(
                            handle,
                            ReferenceForm.SCENE,
                            raw,
                            IssueLog.Where.of(
                                    Row.of(StudioTable.GAME_SCENE_NODES, Integer.toString(nodes.id(position))),
                                    Position.of("scene_id")),
                            List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET));
                }
            }
            nodes.sceneHandle(position, handle);
        }
    }

    /** The references of one row. */
    private void row(int start, int end) {
        int length = end - start;
        if (length > targets.length) {
            targets = new int[Math.max(length, 2 * targets.length)];
        }
        int owner = owner(start);
        for (int i = start; i < end; i++) {
            Convention convention = mentions.place(i).convention();
            targets[i - start] =
                    convention.isSceneLink() ? Resolver.DANGLING : resolver.resolve(convention.form(), mentions.raw(i));
        }
        boolean repeated = hasRepeatedTarget(length);
        pathsInRow.clear();
        int elementsBefore = assembly.issues().elements();
        for (int i = start; i < end; i++) {
            if (mentions.place(i).convention().isSceneLink()) {
                sceneLink(i, owner);
            } else {
                reference(i, owner, targets[i - start], repeated);
            }
        }
        if (assembly.issues().elements() > elementsBefore
                || assembly.hasMalformedElement(
                        mentions.place(start).convention().table(), mentions.owner(start))) {
            noteElements(start, end);
        }
    }

    private boolean hasRepeatedTarget(int length) {
        if (length <= FEW) {
            for (int i = 1; i < length; i++) {
                for (int j = 0; j < i; j++) {
                    if (targets[i] == targets[j] && targets[i] >= 0) {
                        return true;
                    }
                }
            }
            return false;
        }
        int[] sorted = Arrays.copyOf(targets, length);
        Arrays.sort(sorted);
        for (int i = 1; i < length; i++) {
            if (sorted[i] == sorted[i - 1] && sorted[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Unresolved elements of arrays stand behind others, some of which a rating ceiling may hide. */
    private void noteElements(int start, int end) {
        for (int i = start; i < end; i++) {
            MentionPlace place = mentions.place(i);
            if (place.isRatedElement() && mentions.arrayIndex(i) >= 0) {
                int target = resolver.resolve(place.convention().form(), mentions.raw(i));
                if (target >= 0) {
                    Row row = row(i);
                    assembly.issues()
                            .element(
                                    row.table().tableName(),
                                    row.rowId(),
                                    new Position(place.template(), mentions.key(i), mentions.arrayIndex(i)),
                                    assembly.builder().id(target));
                }
            }
        }
    }

    private void reference(int i, int owner, int target, boolean repeated) {
        MentionPlace place = mentions.place(i);
        if (target < 0) {
            unresolved(i, target, place.convention().form(), mentions.raw(i), place.template(), List.of());
            return;
        }
        if (owner < 0 || place.edges() == 0 || place.casts() && mentions.detail(i) == 0) {
            assembly.bare(row(i), bare(i), target);
            return;
        }
        if (repeated) {
            noteRepeated(i, place, target);
        }
        int sceneNode = place.isInSceneNode() ? mentions.owner(i) : IndexedGraph.NO_SCENE_NODE;
        for (int edge = 0; edge < place.edges(); edge++) {
            edge(i, place, edge, owner, target, sceneNode);
        }
    }

    /** Places of one row that make the same edge, which keeps only one of them. */
    private void noteRepeated(int i, MentionPlace place, int target) {
        String path = bare(i);
        for (Edge edge : place.convention().edges()) {
            EdgeKey key = new EdgeKey(
                    edge.kind(),
                    edge.source(),
                    target,
                    mentions.detail(i),
                    edge.isToRole() ? mentions.role(i) : TextPool.NONE);
            String first = pathsInRow.putIfAbsent(key, path);
            if (first != null && !first.equals(path)) {
                assembly.bare(row(i), first, target);
                assembly.bare(row(i), path, target);
            }
        }
    }

    private String bare(int i) {
        return PathTemplate.render(mentions.place(i).edgePath(), mentions.key(i), -1);
    }

    /** The handle of the row's node; negative when a scene node's scene is not there. */
    private int owner(int i) {
        MentionPlace place = mentions.place(i);
        return place.isInSceneNode()
                ? nodes.sceneHandle(mentions.owner(i))
                : assembly.owners().handle(place.convention().table(), mentions.owner(i));
    }

    private void edge(int i, MentionPlace place, int edge, int owner, int target, int sceneNode) {
        MentionPlace.Direction direction = place.direction(edge);
        int from = direction == MentionPlace.Direction.TO_TARGET ? owner : target;
        int to = switch (direction) {
            case TO_TARGET -> target;
            case FROM_TARGET -> owner;
            case TO_ROLE -> role(i, place);
        };
        assembly.edge(
                place.convention().table(),
                place.edge(edge),
                from,
                to,
                direction == MentionPlace.Direction.TO_ROLE ? 0 : mentions.detail(i),
                sceneNode,
                0,
                place.isKeyed() ? mentions.key(i) : null,
                false);
        if (place.isInSceneNode()) {
            nodes.gaveEdge(sceneNode);
        }
    }

    /** The handle of the role that the reference fills. */
    private int role(int i, MentionPlace place) {
        int scene = place.isInSceneNode() ? nodes.scene(mentions.owner(i)) : mentions.owner(i);
        return assembly.roles().handle(assembly.roles().find(scene, mentions.role(i)));
    }

    /** A scene, with a scene node that says more exactly where (readings R27). */
    private void sceneLink(int i, int owner) {
        MentionPlace place = mentions.place(i);
        long rawScene = mentions.raw(i);
        long rawNode = mentions.rawSceneNode(i);
        long node = rawNode == RawValues.NONE ? WholeNumbers.NOT_WHOLE : resolver.sceneNodeNumber(rawNode);
        int sceneOfNode = isNumber(node) ? nodes.scene((int) node) : SceneNodes.UNKNOWN;
        int scene;
        if (rawScene == RawValues.NONE) {
            scene = sceneOfNode == SceneNodes.UNKNOWN ? Resolver.DANGLING : nodes.sceneHandle((int) node);
            if (scene < 0 && sceneOfNode != SceneNodes.UNKNOWN) {
                sceneOfNodeIsGone(i, rawNode, sceneOfNode);
                return;
            }
            if (scene < 0) {
                unresolvedNode(i, node, rawNode, false, List.of());
                return;
            }
        } else {
            scene = resolver.resolve(ReferenceForm.SCENE, rawScene);
            if (scene < 0) {
                unresolved(i, scene, ReferenceForm.SCENE, rawScene, place.template(), List.of());
                return;
            }
            boolean exists = sceneOfNode != SceneNodes.UNKNOWN;
            if (rawNode != RawValues.NONE
                    && !(exists && assembly.builder().find(StudioTable.GAME_SCENES, sceneOfNode) == scene)) {
                NodeId named = assembly.builder().id(scene);
                unresolvedNode(
                        i, node, rawNode, exists, exists ? List.of(named, Scene.Id.game(sceneOfNode)) : List.of(named));
                node = WholeNumbers.NOT_WHOLE;
            }
        }
        edge(i, place, 0, owner, scene, isNumber(node) ? (int) node : IndexedGraph.NO_SCENE_NODE);
    }

    private static boolean isNumber(long number) {
        return number != WholeNumbers.NOT_WHOLE && number != WholeNumbers.BEYOND;
    }

    private void unresolvedNode(int i, long node, long rawNode, boolean exists, List<NodeId> partners) {
        int reason = node == WholeNumbers.NOT_WHOLE
                ? Resolver.MALFORMED
                : exists
                        ? assembly.has(StudioTable.GAME_SCENES) ? Resolver.DANGLING : Resolver.OUT_OF_SCOPE
                        : assembly.has(StudioTable.GAME_SCENE_NODES) ? Resolver.DANGLING : Resolver.OUT_OF_SCOPE;
        unresolved(i, reason, ReferenceForm.SCENE_NODE, rawNode, nodePath(i), partners);
    }

    private String nodePath(int i) {
        String key = mentions.key(i);
        return key.isEmpty() ? mentions.place(i).template() : key;
    }

    /** The node is there, but its scene, which is what it names, is not. */
    private void sceneOfNodeIsGone(int i, long rawNode, int scene) {
        assembly.issues()
                .add(
                        assembly.has(StudioTable.GAME_SCENES) ? Reason.DANGLING : Reason.OUT_OF_SCOPE,
                        IssueLog.Where.of(row(i), new Position(nodePath(i), "", mentions.arrayIndex(i))),
                        assembly.raws().text(rawNode),
                        mentions.place(i).convention().kinds(),
                        List.of(Scene.Id.game(scene)),
                        null);
    }

    private void unresolved(int i, int result, ReferenceForm forms, long raw, String path, List<NodeId> partners) {
        Convention convention = mentions.place(i).convention();
        Row row = row(i);
        if (forms == ReferenceForm.MENTIONED_TEMPLATE) {
            assembly.issues()
                    .add(
                            Assembly.reason(result),
                            IssueLog.Where.of(row, Position.of(path)),
                            mentions.key(i),
                            convention.kinds(),
                            resolver.named(forms, raw),
                            resolver.namedKey(forms, raw));
            return;
        }
        String key = convention.isSceneLink() ? "" : mentions.key(i);
        assembly.unresolved(
                result,
                forms,
                raw,
                IssueLog.Where.of(row, new Position(path, key, mentions.arrayIndex(i)))
                        .beside(partners),
                convention.kinds());
    }

    private Row row(int i) {
        MentionPlace place = mentions.place(i);
        int owner = mentions.owner(i);
        if (!place.isInSceneNode()) {
            StudioTable table = place.convention().table();
            return Row.ofNode(table, assembly.owners().id(table, owner), owner);
        }
        return Row.ofSceneNode(owner, sceneOf(owner));
    }

    private Scene.@Nullable Id sceneOf(int sceneNode) {
        int scene = nodes.scene(sceneNode);
        return scene == SceneNodes.UNKNOWN ? null : Scene.Id.game(scene);
    }
}
