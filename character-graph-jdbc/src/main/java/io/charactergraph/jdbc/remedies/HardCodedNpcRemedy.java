package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.json.JsonEdit;
import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.CharacterOfNpc;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.ReferenceArrays;
import io.charactergraph.jdbc.linking.RoleBinding;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code hard-coded-npc}: replaces the NPC by the character that it stands for.
 *
 * <ul>
 *   <li>A default of {@code cast}: its role is bound to the character, unless the character fills it already, and the default
 *       is removed. Skipped if another character fills the role, or a world casts it: the binding would take precedence.
 *   <li>A scene node: the character is added to {@code character_refs}, and becomes the speaker by the one role that it fills in
 *       the scene, when the node has no speaker.
 *   <li>A whole scene: the character becomes a tag.
 * </ul>
 */
final class HardCodedNpcRemedy implements Remedy {

    private static final JsonPlace DEFAULT_NPC = JsonPlace.ROOT.field("defaultNpcId");
    private static final JsonPlace ROLE = JsonPlace.ROOT.field("role");

    private final CharacterGraph graph;
    private final Set<String> castByWorlds = new HashSet<>();

    HardCodedNpcRemedy(CharacterGraph graph) {
        this.graph = graph;
        graph.typed()
                .nodes(NodeKind.WORLD)
                .flatMap(world -> graph.typed().outEdges(world.id(), EdgeKind.CASTS).stream())
                .forEach(edge -> {
                    if (edge.detail() instanceof EdgeDetail.Casting casting && !casting.hint()) {
                        castByWorlds.add(casting.role());
                    }
                });
    }

    @Override
    public void resolve(Finding finding, PlanDraft draft) {
        GraphEdge edge = finding.edge().orElseThrow(() -> new NoRemedyException("it names no edge"));
        GameNpc.Id npc = (GameNpc.Id) edge.from();
        Scene.Id scene = (Scene.Id) edge.to();
        NodeId character = CharacterOfNpc.find(graph, npc, Optional.of(scene))
                .orElseThrow(() -> new NoRemedyException(npc + " stands for no one character there"));
        LinkTarget target = LinkTarget.of(graph, character);
        LinkTarget self = LinkTarget.named(npc);
        switch (edge.source()) {
            case SCENE_META_CAST -> cast(draft, scene, self, target);
            case SCENE_META_NPC -> wholeScene(draft, scene, self, target);
            case SCENE_NODE_NPC -> sceneNode(draft, scene, edge.sceneNodeId().orElseThrow(), self, target);
            default -> throw new NoRemedyException("it stands in no such place");
        }
        draft.links(scene, character);
    }

    private void cast(PlanDraft draft, Scene.Id scene, LinkTarget npc, LinkTarget target) {
        RowEdit meta = draft.json(StudioTable.GAME_SCENES, Integer.toString(scene.number()), "meta");
        List<CastEntry> entries = castEntries(meta, npc);
        if (entries.isEmpty()) {
            throw new NoRemedyException("the row has changed since the graph was loaded");
        }
        for (CastEntry entry : entries) {
            if (mustBind(new SceneRole.Id(scene.number(), entry.role), (GameNpc.Id) npc.id(), target)) {
                RoleBinding.requireName(entry.role);
                new RoleBinding(meta, JsonPlace.ROOT.field("character_roles").name(entry.role)).bind(target);
            }
            DanglingRemedy.removeField(meta, entry.npc);
        }
    }

    /** Whether the role is open; not when the character fills it already. */
    private boolean mustBind(SceneRole.Id id, GameNpc.Id npc, LinkTarget target) {
        String role = id.role();
        if (!Texts.isSnakeCase(role)) {
            throw new NoRemedyException("the role '" + role + "' is not snake_case");
        }
        List<NodeId> others = graph.typed().inEdges(id, EdgeKind.FILLS_ROLE).stream()
                .filter(edge -> edge.source() != EvidenceSource.SCENE_META_CAST)
                .map(GraphEdge::from)
                .toList();
        if (others.isEmpty() && castByWorlds.contains(role)) {
            throw new NoRemedyException("a world casts the role '" + role + "', and a binding would come before that");
        }
        if (!others.stream().allMatch(other -> isSame(other, target.id()))) {
            throw new NoRemedyException("another character fills the role '" + role + "'");
        }
        requireOneDefault(id, npc, target);
        return others.isEmpty();
    }

    /** Refuses where a binding would contradict another default, or take capabilities from the role. */
    private void requireOneDefault(SceneRole.Id role, GameNpc.Id npc, LinkTarget target) {
        for (GraphEdge filling : graph.typed().inEdges(role, EdgeKind.FILLS_ROLE)) {
            if (filling.from() instanceof GameNpc.Id other
                    && !other.equals(npc)
                    && CharacterOfNpc.find(graph, other, Optional.of(role.sceneId()))
                            .filter(player -> isSame(player, target.id()))
                            .isEmpty()) {
                throw new NoRemedyException("the role '" + role.role() + "' has another default too");
            }
        }
        boolean demanding = !graph.require(role).requiredCapabilities().isEmpty();
        NpcCharacters linked = graph.findCharactersForNpc(npc);
        if (demanding && linked.instances().size() + linked.templates().size() > 2) {
            throw new NoRemedyException(
                    "the role '" + role.role() + "' requires capabilities, and several are linked to " + npc);
        }
    }

    /** Whether two are the same character: an instance is its template. */
    private boolean isSame(NodeId left, NodeId right) {
        return TemplateIdentity.of(graph, left).equals(TemplateIdentity.of(graph, right));
    }

    private static void wholeScene(PlanDraft draft, Scene.Id scene, LinkTarget npc, LinkTarget target) {
        RowEdit meta = draft.json(StudioTable.GAME_SCENES, Integer.toString(scene.number()), "meta");
        removeNpc(meta, JsonPlace.ROOT, npc, true);
        ReferenceArrays.add(meta, JsonPlace.ROOT.field("tags"), target);
    }

    private void sceneNode(PlanDraft draft, Scene.Id scene, int node, LinkTarget npc, LinkTarget target) {
        RowEdit meta = draft.json(StudioTable.GAME_SCENE_NODES, Integer.toString(node), "meta");
        JsonPlace video = JsonPlace.ROOT.field("videoConfig");
        boolean here = removeNpc(meta, JsonPlace.ROOT, npc, false);
        boolean there = meta.find(video).isPresent() && removeNpc(meta, video, npc, false);
        if (!here && !there) {
            throw new NoRemedyException("the row has changed since the graph was loaded");
        }
        ReferenceArrays.add(meta, LinkPlaces.SCENE_NODE_CHARACTERS, target);
        Set<String> roles = new TreeSet<>();
        graph.typed().outEdges(scene, EdgeKind.HAS_ROLE).stream()
                .map(GraphEdge::to)
                .filter(role -> graph.typed().inEdges(role, EdgeKind.FILLS_ROLE).stream()
                        .anyMatch(filling -> filling.source() != EvidenceSource.SCENE_META_CAST
                                && isSame(filling.from(), target.id())))
                .forEach(role -> roles.add(((SceneRole.Id) role).role()));
        JsonPlace object = here ? JsonPlace.ROOT : video;
        if (roles.size() == 1 && meta.find(object.field("speakerRole")).isEmpty()) {
            meta.set(
                    object.field("speakerRole"), JsonEdit.quote(roles.iterator().next()));
        }
    }

    private static boolean removeNpc(RowEdit meta, JsonPlace object, LinkTarget npc, boolean required) {
        JsonPlace field = object.field("npc_id");
        if (meta.find(field).filter(npc::isNamedBy).isEmpty()) {
            if (required) {
                throw new NoRemedyException("the row has changed since the graph was loaded");
            }
            return false;
        }
        DanglingRemedy.removeField(meta, field);
        return true;
    }

    private record CastEntry(String role, JsonPlace npc) {}

    /** The entries of the cast whose default is the NPC. */
    private static List<CastEntry> castEntries(RowEdit meta, LinkTarget npc) {
        JsonPlace cast = JsonPlace.ROOT.field("cast");
        List<CastEntry> entries = new ArrayList<>();
        boolean byRole = meta.find(cast).filter(JsonFound::isObject).isPresent();
        List<JsonFound> members = byRole ? meta.members(cast) : meta.elements(cast);
        for (int i = 0; i < members.size(); i++) {
            JsonFound entry = members.get(i);
            if (!entry.isObject()
                    || entry.find(DEFAULT_NPC).filter(npc::isNamedBy).isEmpty()) {
                continue;
            }
            String role = byRole
                    ? entry.key()
                    : entry.find(ROLE).flatMap(JsonFound::text).orElse("");
            if (Texts.trim(role).isEmpty()) {
                throw new NoRemedyException("the entry of the cast has no role");
            }
            JsonPlace place = byRole ? cast.key(entry.key()) : cast.index(i);
            entries.add(new CastEntry(Texts.trim(role), place.field("defaultNpcId")));
        }
        return entries;
    }
}
