package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.TextHash;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the noted references of nodes' rows into edges, or into unresolved references. */
final class MentionResolver {

    private static final int MENTIONS_BETWEEN_PAUSES = 64;

    private final Assembly assembly;
    private final SceneNodes nodes;
    private final Map<EdgeKey, String> pathsInRow = new HashMap<>();
    private @Nullable RowKey currentRow;

    MentionResolver(Assembly assembly, SceneNodes nodes) {
        this.assembly = assembly;
        this.nodes = nodes;
    }

    private record RowKey(StudioTable table, int owner, int sceneNode) {}

    private record EdgeKey(EdgeKind kind, EvidenceSource source, int target, EdgeDetail detail, String role) {
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * (31 * kind.hashCode() + source.hashCode()) + target) + detail.hashCode())
                    + TextHash.of(role);
        }
    }

    void run() {
        sceneNodeOwners();
        Mentions mentions = assembly.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            if (i % MENTIONS_BETWEEN_PAUSES == 0) {
                assembly.pause(null);
            }
            if (mentions.convention(i).isSceneLink()) {
                sceneLink(i);
            } else {
                reference(i);
            }
        }
        if (assembly.issues().hasElements()) {
            noteElements();
        }
    }

    /** Unresolved elements of arrays stand behind others, some of which a rating ceiling may hide. */
    private void noteElements() {
        Mentions mentions = assembly.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            Convention convention = mentions.convention(i);
            Position position = new Position(mentions.path(i), mentions.key(i), mentions.arrayIndex(i));
            if (convention.form().mayBeRated() && position.isElement()) {
                int target = assembly.resolver().resolve(convention.form(), mentions.raw(i));
                if (target >= 0) {
                    Row row = row(i);
                    assembly.issues()
                            .element(
                                    row.table().tableName(),
                                    row.rowId(),
                                    position,
                                    assembly.builder().id(target));
                }
            }
        }
    }

    /** A scene node names its scene in a column. */
    private void sceneNodeOwners() {
        for (int position = 0; position < nodes.size(); position++) {
            int scene = nodes.sceneAt(position);
            if (scene != SceneNodes.UNKNOWN) {
                assembly.resolve(
                        ReferenceForm.SCENE,
                        RawValues.ofInteger(scene),
                        Row.of(StudioTable.GAME_SCENE_NODES, Integer.toString(nodes.id(position))),
                        Position.of("scene_id"),
                        List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET));
            }
        }
    }

    private void reference(int i) {
        Mentions mentions = assembly.mentions();
        Convention convention = mentions.convention(i);
        int target = assembly.resolver().resolve(convention.form(), mentions.raw(i));
        if (target < 0) {
            unresolved(i, target, convention.form(), mentions.raw(i), mentions.path(i), List.of());
            return;
        }
        int owner = owner(i, convention);
        if (owner < 0 || !makesEdge(i, convention)) {
            assembly.bare(row(i), bare(i), target);
            return;
        }
        noteRepeated(i, convention, target);
        for (Edge edge : convention.edges()) {
            edge(i, convention, edge, owner, target, mentions.sceneNode(i));
        }
    }

    /** Places of one row that make the same edge, which keeps only one of them. */
    private void noteRepeated(int i, Convention convention, int target) {
        Mentions mentions = assembly.mentions();
        RowKey row = new RowKey(convention.table(), mentions.owner(i), mentions.sceneNode(i));
        if (!row.equals(currentRow)) {
            currentRow = row;
            pathsInRow.clear();
        }
        String path = bare(i);
        for (Edge edge : convention.edges()) {
            boolean toRole = edge.isToRole();
            EdgeKey key =
                    new EdgeKey(edge.kind(), edge.source(), target, mentions.detail(i), toRole ? mentions.role(i) : "");
            String first = pathsInRow.putIfAbsent(key, path);
            if (first != null && !first.equals(path)) {
                assembly.bare(row(i), first, target);
                assembly.bare(row(i), path, target);
            }
        }
    }

    private String bare(int i) {
        Mentions mentions = assembly.mentions();
        return PathTemplate.render(PathTemplate.ofEdge(mentions.path(i)), mentions.key(i), -1);
    }

    /** A binding without a role makes none, nor does an NPC without roles in a world's hints. */
    private boolean makesEdge(int i, Convention convention) {
        return !convention.edges().isEmpty()
                && (convention.edges().get(0).kind() != EdgeKind.CASTS
                        || assembly.mentions().detail(i) != EdgeDetail.None.NONE);
    }

    /** The handle of the row's node; negative when a scene node's scene is not there. */
    private int owner(int i, Convention convention) {
        if (convention.table() == StudioTable.GAME_SCENE_NODES) {
            int scene = nodes.scene(assembly.mentions().sceneNode(i));
            return scene == SceneNodes.UNKNOWN ? -1 : assembly.builder().find(Scene.Id.game(scene));
        }
        return assembly.builder()
                .find(ownerId(convention.table(), assembly.mentions().owner(i)));
    }

    private void edge(int i, Convention convention, Edge edge, int owner, int target, int sceneNode) {
        Mentions mentions = assembly.mentions();
        EdgeDetail detail = edge.isToRole() ? EdgeDetail.None.NONE : mentions.detail(i);
        int from = edge.end() == PlaceEdge.End.TO ? owner : target;
        int to = edge.end() == PlaceEdge.End.TO
                ? target
                : edge.isToRole()
                        ? assembly.builder().find(new SceneRole.Id(mentions.owner(i), mentions.role(i)))
                        : owner;
        assembly.edge(
                convention.table(),
                edge.kind(),
                from,
                to,
                edge.source(),
                sceneNode,
                detail,
                null,
                PathTemplate.ofEdge(mentions.path(i)),
                mentions.key(i),
                false);
        if (convention.table() == StudioTable.GAME_SCENE_NODES) {
            nodes.gaveEdge(sceneNode);
        }
    }

    /** A scene, with a scene node that says more exactly where (readings R27). */
    private void sceneLink(int i) {
        Mentions mentions = assembly.mentions();
        Convention convention = mentions.convention(i);
        int owner = owner(i, convention);
        long rawScene = mentions.raw(i);
        long rawNode = mentions.rawSceneNode(i);
        long node = rawNode == RawValues.NONE
                ? WholeNumbers.NOT_WHOLE
                : assembly.resolver().sceneNodeNumber(rawNode);
        int sceneOfNode = isNumber(node) ? nodes.scene((int) node) : SceneNodes.UNKNOWN;
        int scene;
        if (rawScene == RawValues.NONE) {
            scene = sceneOfNode == SceneNodes.UNKNOWN ? -1 : assembly.builder().find(Scene.Id.game(sceneOfNode));
            if (scene < 0 && sceneOfNode != SceneNodes.UNKNOWN) {
                sceneOfNodeIsGone(i, rawNode, sceneOfNode);
                return;
            }
            if (scene < 0) {
                unresolvedNode(i, node, rawNode, false, List.of());
                return;
            }
        } else {
            scene = assembly.resolver().resolve(ReferenceForm.SCENE, rawScene);
            if (scene < 0) {
                unresolved(i, scene, ReferenceForm.SCENE, rawScene, mentions.path(i), List.of());
                return;
            }
            NodeId named = assembly.builder().id(scene);
            boolean exists = sceneOfNode != SceneNodes.UNKNOWN;
            if (rawNode != RawValues.NONE && !(exists && named.equals(Scene.Id.game(sceneOfNode)))) {
                unresolvedNode(
                        i, node, rawNode, exists, exists ? List.of(named, Scene.Id.game(sceneOfNode)) : List.of(named));
                node = WholeNumbers.NOT_WHOLE;
            }
        }
        edge(
                i,
                convention,
                convention.edges().get(0),
                owner,
                scene,
                isNumber(node) ? (int) node : IndexedGraph.NO_SCENE_NODE);
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
        String key = assembly.mentions().key(i);
        return key.isEmpty() ? assembly.mentions().path(i) : key;
    }

    /** The node is there, but its scene, which is what it names, is not. */
    private void sceneOfNodeIsGone(int i, long rawNode, int scene) {
        assembly.issues()
                .add(
                        assembly.has(StudioTable.GAME_SCENES) ? Reason.DANGLING : Reason.OUT_OF_SCOPE,
                        IssueLog.Where.of(
                                row(i),
                                new Position(
                                        nodePath(i), "", assembly.mentions().arrayIndex(i))),
                        assembly.raws().text(rawNode),
                        assembly.mentions().convention(i).kinds(),
                        List.of(Scene.Id.game(scene)),
                        null);
    }

    private void unresolved(int i, int result, ReferenceForm forms, long raw, String path, List<NodeId> partners) {
        Mentions mentions = assembly.mentions();
        Convention convention = mentions.convention(i);
        Row row = row(i);
        if (forms == ReferenceForm.MENTIONED_TEMPLATE) {
            assembly.issues()
                    .add(
                            Assembly.reason(result),
                            IssueLog.Where.of(row, Position.of(path)),
                            mentions.key(i),
                            convention.kinds(),
                            assembly.resolver().named(forms, raw),
                            assembly.resolver().namedKey(forms, raw));
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
        Mentions mentions = assembly.mentions();
        Convention convention = mentions.convention(i);
        if (convention.table() != StudioTable.GAME_SCENE_NODES) {
            return Row.ofNode(convention.table(), ownerId(convention.table(), mentions.owner(i)), mentions.owner(i));
        }
        int sceneNode = mentions.sceneNode(i);
        return Row.ofSceneNode(sceneNode, sceneOf(sceneNode));
    }

    private Scene.@Nullable Id sceneOf(int sceneNode) {
        int scene = nodes.scene(sceneNode);
        return scene == SceneNodes.UNKNOWN ? null : Scene.Id.game(scene);
    }

    private NodeId ownerId(StudioTable table, int owner) {
        return table.columns().get(0).type() == ColumnType.UUID
                ? NodeRow.nodeOf(table, assembly.raws().uuidAt(owner))
                : NodeRow.nodeOf(table, owner);
    }
}
