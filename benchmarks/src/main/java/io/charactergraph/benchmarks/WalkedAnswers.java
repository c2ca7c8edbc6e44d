package io.charactergraph.benchmarks;

import static io.charactergraph.model.EdgeKind.APPEARS_IN;
import static io.charactergraph.model.EdgeKind.CASTS;
import static io.charactergraph.model.EdgeKind.CONTAINS_ASSET;
import static io.charactergraph.model.EdgeKind.CREATED_FOR;
import static io.charactergraph.model.EdgeKind.DEPICTS;
import static io.charactergraph.model.EdgeKind.EVOLVED_FROM;
import static io.charactergraph.model.EdgeKind.EXPRESSES_AS;
import static io.charactergraph.model.EdgeKind.FILLS_ROLE;
import static io.charactergraph.model.EdgeKind.GENERATED_BY;
import static io.charactergraph.model.EdgeKind.HAS_CAPABILITY;
import static io.charactergraph.model.EdgeKind.HAS_ROLE;
import static io.charactergraph.model.EdgeKind.INSTANTIATES;
import static io.charactergraph.model.EdgeKind.INVOLVES_CHARACTER;
import static io.charactergraph.model.EdgeKind.LEGACY_NPC;
import static io.charactergraph.model.EdgeKind.LIVES_IN;
import static io.charactergraph.model.EdgeKind.PART_OF_ARC;
import static io.charactergraph.model.EdgeKind.REFERENCES;
import static io.charactergraph.model.EdgeKind.SET_IN;
import static io.charactergraph.model.EdgeKind.SYNCS_WITH;
import static io.charactergraph.model.EdgeKind.USES_CHARACTER;
import static io.charactergraph.model.EdgeKind.USES_PROMPT;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The same questions by walking the edges of a peer, step by step for all nodes of a step at once. */
final class WalkedAnswers implements Answers {

    /** The kinds of which the start refers to the end, and those of which the end refers to the start. */
    static final Set<EdgeKind> START_REFERS = EnumSet.complementOf(EnumSet.of(INSTANTIATES, FILLS_ROLE, APPEARS_IN));

    static final Set<EdgeKind> END_REFERS = EnumSet.of(INSTANTIATES, FILLS_ROLE, APPEARS_IN, SYNCS_WITH);

    private final Peer peer;
    private final Map<String, List<SceneRole.Id>> rolesByName = new HashMap<>();

    /** Asks a peer; the names of roles are looked up in a map, which every peer would need. */
    WalkedAnswers(Peer peer, CharacterGraph graph) {
        this.peer = peer;
        graph.nodes(SceneRole.class)
                .forEach(role -> rolesByName
                        .computeIfAbsent(role.id().role(), name -> new ArrayList<>())
                        .add(role.id()));
    }

    @Override
    public Collection<NodeId> charactersOf(GameNpc.Id npc) {
        Set<NodeId> instances = from(List.of(npc), SYNCS_WITH);
        Set<NodeId> all = new LinkedHashSet<>(instances);
        all.addAll(from(instances, INSTANTIATES));
        all.addAll(from(List.of(npc), LEGACY_NPC));
        return all;
    }

    @Override
    public Collection<NodeId> scenesOf(CharacterTemplate.Id template) {
        return scenes(new Identity(template));
    }

    @Override
    public Collection<NodeId> assetsOf(CharacterTemplate.Id template) {
        Identity identity = new Identity(template);
        return assets(identity, scenes(identity));
    }

    @Override
    public Collection<NodeId> generationsOf(CharacterTemplate.Id template) {
        Identity identity = new Identity(template);
        return generations(identity, scenes(identity));
    }

    @Override
    public Collection<NodeId> characterGraphOf(CharacterTemplate.Id template) {
        Identity identity = new Identity(template);
        Set<NodeId> scenes = scenes(identity);
        Set<NodeId> nodes = new LinkedHashSet<>(identity.all);
        nodes.addAll(to(identity.instances, LIVES_IN));
        nodes.addAll(scenes);
        nodes.addAll(to(identity.all, FILLS_ROLE));
        nodes.addAll(to(scenes, PART_OF_ARC));
        nodes.addAll(to(List.of(template), REFERENCES, EVOLVED_FROM));
        nodes.addAll(from(List.of(template), REFERENCES, EVOLVED_FROM, USES_CHARACTER));
        nodes.addAll(to(List.of(template), HAS_CAPABILITY));
        nodes.addAll(to(identity.instances, HAS_CAPABILITY));
        nodes.addAll(assets(identity, scenes));
        nodes.addAll(generations(identity, scenes));
        return nodes;
    }

    @Override
    public Collection<NodeId> usersOf(NodeId node) {
        Set<NodeId> users = new HashSet<>();
        Collection<NodeId> step = List.of(node);
        for (int depth = 0; depth < 2; depth++) {
            Set<NodeId> next = new HashSet<>();
            peer.in(step, START_REFERS, hop -> add(users, next, hop.from()));
            peer.out(step, END_REFERS, hop -> add(users, next, hop.to()));
            step = next;
        }
        users.remove(node);
        return users;
    }

    private static void add(Set<NodeId> users, Set<NodeId> next, NodeId user) {
        if (users.add(user)) {
            next.add(user);
        }
    }

    private Set<NodeId> scenes(Identity identity) {
        Set<NodeId> scenes = to(identity.all, APPEARS_IN);
        scenes.addAll(from(to(identity.all, FILLS_ROLE), HAS_ROLE));
        peer.in(identity.all, EnumSet.of(CASTS), hop -> {
            if (hop.role() != null) {
                scenes.addAll(scenesCast(hop.from(), rolesByName.getOrDefault(hop.role(), List.of())));
            }
        });
        return scenes;
    }

    /** The scenes of roles that a world casts: those of the world, or of none, in which only a default fills the role. */
    private Set<NodeId> scenesCast(NodeId world, List<SceneRole.Id> named) {
        Set<NodeId> open = new HashSet<>(named);
        peer.in(named, EnumSet.of(FILLS_ROLE), hop -> {
            if (!hop.castDefault()) {
                open.remove(hop.to());
            }
        });
        Set<NodeId> scenes = from(open, HAS_ROLE);
        Map<NodeId, Set<NodeId>> worlds = worlds(scenes);
        scenes.removeIf(scene -> worlds.containsKey(scene)
                && !worlds.getOrDefault(scene, Set.of()).contains(world));
        return scenes;
    }

    private Map<NodeId, Set<NodeId>> worlds(Set<NodeId> scenes) {
        Map<NodeId, Set<NodeId>> worlds = new HashMap<>();
        peer.out(scenes, EnumSet.of(SET_IN), hop -> put(worlds, hop.from(), hop.to()));
        Map<NodeId, Set<NodeId>> scenesOf = new HashMap<>();
        peer.in(scenes, EnumSet.of(APPEARS_IN), hop -> put(scenesOf, hop.from(), hop.to()));
        Map<NodeId, NodeId> sceneOfRole = new HashMap<>();
        peer.out(scenes, EnumSet.of(HAS_ROLE), hop -> sceneOfRole.put(hop.to(), hop.from()));
        peer.in(sceneOfRole.keySet(), EnumSet.of(FILLS_ROLE), hop -> {
            NodeId scene = sceneOfRole.get(hop.to());
            if (scene != null) {
                put(scenesOf, hop.from(), scene);
            }
        });
        scenesOf.keySet().removeIf(node -> node.kind() != NodeKind.CHARACTER_INSTANCE);
        peer.out(
                scenesOf.keySet(),
                EnumSet.of(LIVES_IN),
                hop -> scenesOf.getOrDefault(hop.from(), Set.of()).forEach(scene -> put(worlds, scene, hop.to())));
        return worlds;
    }

    private static void put(Map<NodeId, Set<NodeId>> map, NodeId key, NodeId value) {
        map.computeIfAbsent(key, none -> new HashSet<>()).add(value);
    }

    private Set<NodeId> shown(Identity identity) {
        Set<NodeId> shown = from(identity.people, DEPICTS);
        shown.addAll(to(identity.npcs, EXPRESSES_AS));
        return shown;
    }

    private Set<NodeId> assets(Identity identity, Set<NodeId> scenes) {
        Set<NodeId> assets = shown(identity);
        assets.addAll(from(from(identity.all, INVOLVES_CHARACTER), GENERATED_BY));
        assets.addAll(to(scenes, CONTAINS_ASSET));
        return assets;
    }

    private Set<NodeId> generations(Identity identity, Set<NodeId> scenes) {
        Set<NodeId> generations = from(identity.all, INVOLVES_CHARACTER);
        generations.addAll(to(shown(identity), GENERATED_BY));
        generations.addAll(from(scenes, CREATED_FOR));
        Set<NodeId> prompts = from(List.of(identity.template), USES_CHARACTER);
        prompts.removeIf(node -> node.kind() != NodeKind.PROMPT_VERSION);
        generations.addAll(from(prompts, USES_PROMPT));
        return generations;
    }

    private Set<NodeId> to(Collection<? extends NodeId> nodes, EdgeKind first, EdgeKind... more) {
        Set<NodeId> found = new HashSet<>();
        peer.out(nodes, EnumSet.of(first, more), hop -> found.add(hop.to()));
        return found;
    }

    private Set<NodeId> from(Collection<? extends NodeId> nodes, EdgeKind first, EdgeKind... more) {
        Set<NodeId> found = new HashSet<>();
        peer.in(nodes, EnumSet.of(first, more), hop -> found.add(hop.from()));
        return found;
    }

    /** A template, its instances and their NPCs. */
    private final class Identity {

        private final NodeId template;
        private final Set<NodeId> instances;
        private final Set<NodeId> npcs;
        private final Set<NodeId> people;
        private final Set<NodeId> all;

        Identity(CharacterTemplate.Id template) {
            this.template = template;
            instances = to(List.of(template), INSTANTIATES);
            npcs = to(instances, SYNCS_WITH);
            npcs.addAll(to(List.of(template), LEGACY_NPC));
            people = new LinkedHashSet<>(List.of(template));
            people.addAll(instances);
            all = new LinkedHashSet<>(people);
            all.addAll(npcs);
        }
    }
}
