package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scene view, arc view and world view. */
final class Views {

    private static final List<String> SOURCE_ORDER = List.of(
            "SCENE_META_TAG",
            "CONTENT_SCENE_TAG",
            "MANIFEST_REQUIRED",
            "MANIFEST_OPTIONAL",
            "MANIFEST_ROLES",
            "SCENE_META_ROLES",
            "SCENE_META_CAST",
            "SCENE_NODE_REFS",
            "SCENE_META_NPC",
            "SCENE_NODE_NPC",
            "USAGE_ROW");

    private final View view;
    private final Graph graph;
    private final Queries queries;

    Views(View view) {
        this.view = view;
        this.graph = view.graph;
        this.queries = new Queries(view);
    }

    /** A node as the characters that it stands for (R64). */
    static Set<String> characters(Graph graph, String id) {
        Set<String> found = new HashSet<>();
        Kind kind = graph.node(id).kind;
        if (kind == Kind.INSTANCE) {
            found.addAll(graph.origins(id, "instantiates"));
        } else if (kind == Kind.NPC) {
            for (String instance : graph.origins(id, "syncs_with")) {
                found.addAll(graph.origins(instance, "instantiates"));
            }
            found.addAll(graph.origins(id, "legacy_npc"));
        }
        if (found.isEmpty()) {
            found.add(id);
        }
        return found;
    }

    /** Whether somebody who fills a role of the scene is the same character. */
    static boolean isBound(Graph graph, String scene, String who) {
        Set<String> characters = characters(graph, who);
        for (String role : graph.targets(scene, "has_role")) {
            for (String filler : graph.origins(role, "fills_role")) {
                if (!Collections.disjoint(characters, characters(graph, filler))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Object> withSources(List<Edge> edges) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        for (Edge edge : edges) {
            sources.computeIfAbsent(edge.from, id -> new HashSet<>()).add(edge.source);
        }
        List<Object> found = new ArrayList<>();
        for (String id : graph.sorted(sources.keySet())) {
            Map<String, Object> entry = new TreeMap<>();
            entry.put("id", id);
            entry.put("sources", sorted(sources.get(id)));
            found.add(entry);
        }
        return found;
    }

    private static List<String> sorted(Set<String> sources) {
        List<String> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparingInt(SOURCE_ORDER::indexOf));
        return sorted;
    }

    /** The templates for which the scene is found. */
    Set<String> cast(String scene) {
        Set<String> cast = new HashSet<>();
        for (Node template : graph.ofKind(Kind.TEMPLATE)) {
            if (queries.sceneIds(template.id).contains(scene)) {
                cast.add(template.id);
            }
        }
        return cast;
    }

    private List<String> shownWorlds(String scene) {
        Set<String> worlds = new HashSet<>(view.worlds(scene));
        worlds.removeIf(world -> !graph.has(world));
        return graph.sorted(worlds);
    }

    Map<String, Object> scene(String scene) {
        List<Object> roles = new ArrayList<>();
        for (String role : graph.sorted(graph.targets(scene, "has_role"))) {
            Set<String> sources = new HashSet<>();
            for (Edge edge : graph.in(role, "has_role")) {
                sources.add(edge.source);
            }
            Map<String, Object> entry = new TreeMap<>();
            entry.put("role", role);
            entry.put("sources", sorted(sources));
            entry.put("filledBy", withSources(graph.in(role, "fills_role")));
            roles.add(entry);
        }
        List<Edge> withoutRole = new ArrayList<>();
        for (Edge edge : graph.in(scene, "appears_in")) {
            if (!isBound(graph, scene, edge.from)) {
                withoutRole.add(edge);
            }
        }
        Set<String> requiredWithoutRole = new HashSet<>();
        for (String template : graph.targets(scene, "requires_character")) {
            if (!isBound(graph, scene, template)) {
                requiredWithoutRole.add(template);
            }
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("roles", roles);
        answer.put("withoutRole", withSources(withoutRole));
        answer.put("requiredWithoutRole", graph.sorted(requiredWithoutRole));
        answer.put("relationships", relationships(cast(scene)));
        answer.put("assets", graph.sorted(graph.targets(scene, "contains_asset")));
        answer.put("generations", graph.sorted(graph.origins(scene, "created_for")));
        answer.put("arcs", graph.sorted(graph.targets(scene, "part_of_arc")));
        answer.put("worlds", shownWorlds(scene));
        return answer;
    }

    private List<Object> relationships(Set<String> cast) {
        List<Object> pairs = new ArrayList<>();
        for (String from : graph.sorted(cast)) {
            for (String to : graph.sorted(graph.targets(from, "references"))) {
                if (cast.contains(to)) {
                    pairs.add(List.of(from, to));
                }
            }
        }
        return pairs;
    }

    Map<String, Object> arc(String arc) {
        Set<String> scenes = members(arc, Kind.SCENE);
        Set<String> cast = new HashSet<>();
        Set<String> roles = new HashSet<>();
        Set<String> assets = members(arc, Kind.ASSET);
        Set<String> generations = members(arc, Kind.GENERATION);
        for (String scene : scenes) {
            cast.addAll(cast(scene));
            roles.addAll(graph.targets(scene, "has_role"));
            assets.addAll(graph.targets(scene, "contains_asset"));
            generations.addAll(graph.origins(scene, "created_for"));
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("scenes", graph.sorted(scenes));
        answer.put("cast", graph.sorted(cast));
        answer.put("roles", graph.sorted(roles));
        answer.put("assets", graph.sorted(assets));
        answer.put("generations", graph.sorted(generations));
        return answer;
    }

    private Set<String> members(String arc, Kind kind) {
        Set<String> found = new TreeSet<>();
        for (String member : graph.origins(arc, "part_of_arc")) {
            if (graph.node(member).kind == kind) {
                found.add(member);
            }
        }
        return found;
    }

    Map<String, Object> world(String world) {
        Set<String> arcs = new HashSet<>();
        Collection<String> scenes = inWorld(Kind.SCENE, world);
        for (String scene : scenes) {
            arcs.addAll(graph.targets(scene, "part_of_arc"));
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("instances", graph.sorted(graph.origins(world, "lives_in")));
        answer.put("npcs", inWorld(Kind.NPC, world));
        answer.put("scenes", scenes);
        answer.put("arcs", graph.sorted(arcs));
        return answer;
    }

    private List<String> inWorld(Kind kind, String world) {
        List<String> found = new ArrayList<>();
        for (Node node : graph.ofKind(kind)) {
            if (view.worlds(node.id).contains(world)) {
                found.add(node.id);
            }
        }
        return found;
    }
}
