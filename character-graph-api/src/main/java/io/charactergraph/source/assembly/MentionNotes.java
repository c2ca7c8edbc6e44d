package io.charactergraph.source.assembly;

import io.charactergraph.internal.TextPool;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what rows of nodes name beside their edges: what is unresolved, and what makes no edge of its own. Row by row. */
final class MentionNotes {

    private final Assembly assembly;
    private final Mentions mentions;
    private final Resolver resolver;
    private final SceneNodes.Finder nodes;
    private final SceneLink link;
    private final Map<EdgeKey, String> pathsInRow = new HashMap<>();
    private int[] targets = new int[64];

    MentionNotes(Assembly assembly, SceneNodes nodes) {
        this.assembly = assembly;
        this.mentions = assembly.mentions();
        this.resolver = assembly.resolver();
        this.nodes = nodes.finder();
        this.link = new SceneLink(assembly, this.nodes);
    }

    private record EdgeKey(EdgeKind kind, EvidenceSource source, int target, int detail, int role) {}

    /** Notes what the row of a reference names, with which it begins. */
    void note(int start) {
        int end = mentions.rowEnd(start);
        int length = end - start;
        if (length > targets.length) {
            targets = new int[Math.max(length, 2 * targets.length)];
        }
        int owner = owner(start);
        for (int i = start; i < end; i++) {
            MentionPlace place = mentions.place(i);
            targets[i - start] =
                    place.isSceneLink() ? Resolver.DANGLING : resolver.resolve(place.form(), mentions.raw(i));
        }
        boolean repeated = MentionEdges.hasRepeatedTarget(targets, length);
        pathsInRow.clear();
        int elementsBefore = assembly.issues().elements();
        for (int i = start; i < end; i++) {
            if (mentions.place(i).isSceneLink()) {
                sceneLink(i);
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
            unresolved(i, target, place.form(), mentions.raw(i), place.template(), List.of());
        } else if (!place.makesEdges(owner, target, mentions, i)) {
            assembly.bare(row(i), bare(i), target);
        } else if (repeated) {
            noteRepeated(i, place, target);
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

    private void sceneLink(int i) {
        link.read(i);
        long rawNode = mentions.rawSceneNode(i);
        switch (link.problem()) {
            case NONE -> {
                // the edge says it all
            }
            case SCENE ->
                unresolved(
                        i,
                        link.scene(),
                        ReferenceForm.SCENE,
                        mentions.raw(i),
                        mentions.place(i).template(),
                        List.of());
            case NODE -> unresolvedNode(i, rawNode, false, List.of());
            case SCENE_OF_NODE -> sceneOfNodeIsGone(i, rawNode, link.sceneOfNode());
            case NODE_IN_SCENE -> {
                NodeId named = assembly.builder().id(link.scene());
                boolean exists = link.nodeExists();
                unresolvedNode(
                        i,
                        rawNode,
                        exists,
                        exists ? List.of(named, Scene.Id.game(link.sceneOfNode())) : List.of(named));
            }
        }
    }

    private void unresolvedNode(int i, long rawNode, boolean exists, List<NodeId> partners) {
        int reason = !link.nodeIsWhole()
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
