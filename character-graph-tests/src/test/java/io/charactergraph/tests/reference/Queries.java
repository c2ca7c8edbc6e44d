package io.charactergraph.tests.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The core queries about characters. */
final class Queries {

    /** In the spec's order of words. */
    enum Way {
        DIRECT,
        VIA_INSTANCE,
        VIA_NPC,
        VIA_TEMPLATE,
        VIA_WORLD_ROLE
    }

    enum AssetReason {
        DEPICTS,
        EXPRESSION,
        GENERATED,
        SCENE
    }

    enum GenerationReason {
        INVOLVES,
        PRODUCED,
        SCENE,
        PROMPT
    }

    static final class SceneHit {
        final String scene;
        final Set<String> roles = new LinkedHashSet<>();
        boolean required;
        final EnumSet<Way> ways = EnumSet.noneOf(Way.class);

        SceneHit(String scene) {
            this.scene = scene;
        }
    }

    private final View view;
    private final Graph graph;

    Queries(View view) {
        this.view = view;
        this.graph = view.graph;
    }

    // ---- who counts as a character

    boolean isTemplate(String id) {
        return graph.node(id).kind == Kind.TEMPLATE;
    }

    Set<String> instances(String template) {
        return graph.targets(template, "instantiates");
    }

    Set<String> npcs(String reference) {
        Set<String> found = new LinkedHashSet<>();
        if (isTemplate(reference)) {
            for (String instance : instances(reference)) {
                found.addAll(graph.targets(instance, "syncs_with"));
            }
            found.addAll(graph.targets(reference, "legacy_npc"));
        } else {
            found.addAll(graph.targets(reference, "syncs_with"));
        }
        return found;
    }

    /** Each node of the identity with the way in which it counts. */
    Map<String, Way> identity(String reference) {
        Map<String, Way> identity = new LinkedHashMap<>();
        identity.put(reference, Way.DIRECT);
        if (isTemplate(reference)) {
            for (String instance : instances(reference)) {
                identity.put(instance, Way.VIA_INSTANCE);
            }
        }
        for (String npc : npcs(reference)) {
            identity.put(npc, Way.VIA_NPC);
        }
        return identity;
    }

    private String templateOf(String instance) {
        for (String template : graph.origins(instance, "instantiates")) {
            return template;
        }
        return null;
    }

    // ---- findScenesForCharacter

    List<SceneHit> scenes(String reference) {
        List<SceneHit> known = view.scenesFound.get(reference);
        if (known == null) {
            known = findScenes(reference);
            view.scenesFound.put(reference, known);
        }
        return known;
    }

    private List<SceneHit> findScenes(String reference) {
        boolean isTemplate = isTemplate(reference);
        String template = isTemplate ? reference : templateOf(reference);
        Map<String, Way> identity = identity(reference);
        Map<String, Set<String>> worldsByRoleName = bindings(identity.keySet());
        List<SceneHit> hits = new ArrayList<>();
        for (Node scene : graph.ofKind(Kind.SCENE)) {
            SceneHit hit = new SceneHit(scene.id);
            identity.forEach((node, way) -> touch(hit, node, way));
            if (!isTemplate && template != null) {
                Set<String> worlds = view.worlds(scene.id);
                Set<String> own = view.worlds(reference);
                if (worlds.isEmpty() || !Collections.disjoint(worlds, own)) {
                    touch(hit, template, Way.VIA_TEMPLATE);
                }
            }
            for (String role : graph.targets(scene.id, "has_role")) {
                Set<String> casting = worldsByRoleName.get(graph.node(role).text("roleName"));
                if (casting != null && isOpen(role)) {
                    Set<String> worlds = view.worlds(scene.id);
                    if (worlds.isEmpty() || !Collections.disjoint(worlds, casting)) {
                        hit.ways.add(Way.VIA_WORLD_ROLE);
                    }
                }
            }
            hit.required = template != null
                    && graph.targets(scene.id, "requires_character").contains(template);
            if (!hit.ways.isEmpty()) {
                hits.add(hit);
            }
        }
        return hits;
    }

    /** The way counts when the node appears in the scene or fills a role of it. */
    private void touch(SceneHit hit, String node, Way way) {
        if (graph.targets(node, "appears_in").contains(hit.scene)) {
            hit.ways.add(way);
        }
        Set<String> roles = graph.targets(hit.scene, "has_role");
        for (String role : graph.targets(node, "fills_role")) {
            if (roles.contains(role)) {
                hit.ways.add(way);
                hit.roles.add(role);
            }
        }
    }

    /** By role name the worlds that bind one of these nodes to it; hints do not count. */
    private Map<String, Set<String>> bindings(Set<String> nodes) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String node : nodes) {
            for (Edge edge : graph.in(node, "casts")) {
                if (edge.source.equals("WORLD_BINDING")) {
                    found.computeIfAbsent(edge.attribute, role -> new HashSet<>())
                            .add(edge.from);
                }
            }
        }
        return found;
    }

    /** Nobody fills the role but a cast default. */
    boolean isOpen(String role) {
        for (Edge edge : graph.in(role, "fills_role")) {
            if (!edge.source.equals("SCENE_META_CAST")) {
                return false;
            }
        }
        return true;
    }

    List<String> sorted(Set<String> ids) {
        return graph.sorted(ids);
    }

    Set<String> sceneIds(String reference) {
        Set<String> ids = new LinkedHashSet<>();
        for (SceneHit hit : scenes(reference)) {
            ids.add(hit.scene);
        }
        return ids;
    }

    // ---- findAssetsForCharacter, findGenerationsForCharacter

    Map<String, EnumSet<AssetReason>> assets(String reference) {
        Map<String, EnumSet<AssetReason>> found = new HashMap<>();
        for (String node : identity(reference).keySet()) {
            for (String asset : graph.origins(node, "depicts")) {
                add(found, asset, AssetReason.DEPICTS);
            }
            for (String asset : graph.targets(node, "expresses_as")) {
                add(found, asset, AssetReason.EXPRESSION);
            }
            for (String generation : graph.origins(node, "involves_character")) {
                for (String asset : graph.origins(generation, "generated_by")) {
                    add(found, asset, AssetReason.GENERATED);
                }
            }
        }
        for (String scene : sceneIds(reference)) {
            for (String asset : graph.targets(scene, "contains_asset")) {
                add(found, asset, AssetReason.SCENE);
            }
        }
        return inOrder(found);
    }

    private static void add(Map<String, EnumSet<AssetReason>> found, String asset, AssetReason reason) {
        found.computeIfAbsent(asset, id -> EnumSet.noneOf(AssetReason.class)).add(reason);
    }

    private <R> Map<String, R> inOrder(Map<String, R> found) {
        Map<String, R> sorted = new LinkedHashMap<>();
        for (String id : graph.sorted(found.keySet())) {
            sorted.put(id, found.get(id));
        }
        return sorted;
    }

    /** The assets that are found by more than having been on set. */
    Set<String> directAssets(String reference) {
        Set<String> direct = new LinkedHashSet<>();
        assets(reference).forEach((asset, reasons) -> {
            if (!reasons.equals(EnumSet.of(AssetReason.SCENE))) {
                direct.add(asset);
            }
        });
        return direct;
    }

    Map<String, EnumSet<GenerationReason>> generations(String reference) {
        Map<String, EnumSet<GenerationReason>> found = new HashMap<>();
        for (String node : identity(reference).keySet()) {
            for (String generation : graph.origins(node, "involves_character")) {
                addGeneration(found, generation, GenerationReason.INVOLVES);
            }
        }
        assets(reference).forEach((asset, reasons) -> {
            if (reasons.contains(AssetReason.DEPICTS) || reasons.contains(AssetReason.EXPRESSION)) {
                for (String generation : graph.targets(asset, "generated_by")) {
                    addGeneration(found, generation, GenerationReason.PRODUCED);
                }
            }
        });
        for (String scene : sceneIds(reference)) {
            for (String generation : graph.origins(scene, "created_for")) {
                addGeneration(found, generation, GenerationReason.SCENE);
            }
        }
        if (isTemplate(reference)) {
            for (String prompt : usersOfKind(reference, Kind.PROMPT)) {
                for (String generation : graph.origins(prompt, "uses_prompt")) {
                    addGeneration(found, generation, GenerationReason.PROMPT);
                }
            }
        }
        return inOrder(found);
    }

    private static void addGeneration(
            Map<String, EnumSet<GenerationReason>> found, String generation, GenerationReason reason) {
        found.computeIfAbsent(generation, id -> EnumSet.noneOf(GenerationReason.class))
                .add(reason);
    }

    // ---- prompts, action blocks, relatives

    private Set<String> usersOfKind(String template, Kind kind) {
        Set<String> found = new LinkedHashSet<>();
        for (String user : graph.origins(template, "uses_character")) {
            if (graph.node(user).kind == kind) {
                found.add(user);
            }
        }
        return found;
    }

    Set<String> prompts(String template) {
        return usersOfKind(template, Kind.PROMPT);
    }

    Set<String> actionBlocks(String template) {
        Set<String> found = usersOfKind(template, Kind.ACTION);
        found.addAll(graph.targets(template, "has_capability"));
        for (String instance : instances(template)) {
            found.addAll(graph.targets(instance, "has_capability"));
        }
        return found;
    }

    Set<String> related(String template) {
        Set<String> found = new LinkedHashSet<>();
        for (String kind : List.of("references", "evolved_from")) {
            found.addAll(graph.targets(template, kind));
            found.addAll(graph.origins(template, kind));
        }
        return found;
    }

    // ---- findCharactersForNpc

    Map<String, Object> charactersForNpc(String npc) {
        List<Edge> links = graph.in(npc, "syncs_with");
        links.sort(Comparator.<Edge>comparingLong(edge -> -(Long) edge.carries.get("priority"))
                .thenComparing(edge -> graph.node(edge.from), Node.ORDER));
        List<Object> instances = new ArrayList<>();
        Set<String> templates = new HashSet<>(graph.origins(npc, "legacy_npc"));
        for (Edge link : links) {
            Map<String, Object> instance = new TreeMap<>();
            instance.put("id", link.from);
            instance.put("enabled", link.carries.get("enabled"));
            instance.put("direction", link.carries.get("direction"));
            instance.put("priority", link.carries.get("priority"));
            instances.add(instance);
            templates.addAll(graph.origins(link.from, "instantiates"));
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("instances", instances);
        answer.put("templates", graph.sorted(templates));
        return answer;
    }

    // ---- usage

    Map<String, Object> usageStats(String template) {
        Set<String> worlds = new HashSet<>();
        for (String instance : instances(template)) {
            worlds.addAll(graph.targets(instance, "lives_in"));
        }
        Map<String, Object> answer = new TreeMap<>();
        answer.put("instances", instances(template).size());
        answer.put("npcs", npcs(template).size());
        answer.put("scenes", scenes(template).size());
        answer.put("assets", assets(template).size());
        answer.put("assetsDirect", directAssets(template).size());
        answer.put("generations", generations(template).size());
        answer.put("promptVersions", prompts(template).size());
        answer.put("actionBlocks", actionBlocks(template).size());
        answer.put("worldIds", graph.sorted(worlds));
        answer.put("sceneIds", graph.sorted(sceneIds(template)));
        answer.put("relatedTemplateIds", graph.sorted(related(template)));
        answer.put("lastUsed", lastUsed(template));
        return answer;
    }

    private String lastUsed(String template) {
        List<String> stamps = new ArrayList<>();
        if (!view.ceiling) {
            stamps.add(graph.node(template).text("lastUsedAt"));
        }
        for (Records.Usage usage : view.studio.usages) {
            boolean counts = usage.namesNothing();
            for (String named : usage.named()) {
                counts |= graph.has(named);
            }
            if (template.equals(usage.template()) && counts) {
                stamps.add(usage.usedAt());
            }
        }
        for (String generation : generations(template).keySet()) {
            stamps.add(graph.node(generation).text("createdAt"));
        }
        String latest = null;
        for (String stamp : stamps) {
            if (stamp != null && (latest == null || Instant.parse(stamp).isAfter(Instant.parse(latest)))) {
                latest = stamp;
            }
        }
        return latest;
    }

    boolean isNeverUsed(String template) {
        return scenes(template).isEmpty()
                && assets(template).isEmpty()
                && generations(template).isEmpty()
                && prompts(template).isEmpty()
                && actionBlocks(template).isEmpty();
    }

    List<String> neverUsed() {
        List<String> found = new ArrayList<>();
        for (Node template : graph.ofKind(Kind.TEMPLATE)) {
            if (isNeverUsed(template.id)) {
                found.add(template.id);
            }
        }
        return found;
    }

    /** By scenes, direct assets and generations from high to low, then by key. */
    List<String> ranking() {
        Map<String, int[]> counts = new HashMap<>();
        List<Node> templates = graph.ofKind(Kind.TEMPLATE);
        for (Node template : templates) {
            counts.put(template.id, new int[] {
                scenes(template.id).size(),
                directAssets(template.id).size(),
                generations(template.id).size()
            });
        }
        templates.sort((a, b) -> {
            for (int i = 0; i < 3; i++) {
                int order = Integer.compare(counts.get(b.id)[i], counts.get(a.id)[i]);
                if (order != 0) {
                    return order;
                }
            }
            String left = a.text("characterStringId");
            String right = b.text("characterStringId");
            int order = Text.compare(left == null ? "" : left, right == null ? "" : right);
            return order != 0 ? order : Node.ORDER.compare(a, b);
        });
        List<String> ids = new ArrayList<>();
        for (Node template : templates) {
            ids.add(template.id);
        }
        return ids;
    }

    // ---- getCharacterGraph

    Graph characterGraph(String template, int depth) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(template);
        for (String instance : instances(template)) {
            ids.add(instance);
            ids.addAll(graph.targets(instance, "lives_in"));
        }
        if (depth >= 2) {
            ids.addAll(npcs(template));
            for (String node : identity(template).keySet()) {
                ids.addAll(graph.targets(node, "fills_role"));
            }
            for (String scene : sceneIds(template)) {
                ids.add(scene);
                ids.addAll(graph.targets(scene, "part_of_arc"));
            }
            ids.addAll(related(template));
            ids.addAll(prompts(template));
            ids.addAll(actionBlocks(template));
        }
        if (depth >= 3) {
            ids.addAll(assets(template).keySet());
            ids.addAll(generations(template).keySet());
        }
        List<Node> nodes = new ArrayList<>();
        for (String id : ids) {
            nodes.add(graph.node(id));
        }
        return new Graph(nodes, graph.edges);
    }

    // ---- rating roll-up (R68)

    int rollUp(String id) {
        Node node = graph.node(id);
        int highest = -1;
        switch (node.kind) {
            case SCENE:
                highest = node.rating == null ? -1 : Ratings.level(node.rating);
                return Math.max(highest, Ratings.highest(graph, graph.targets(id, "contains_asset")));
            case ARC:
                for (String member : graph.origins(id, "part_of_arc")) {
                    int level = graph.node(member).kind == Kind.SCENE
                            ? rollUp(member)
                            : Ratings.effective(graph, graph.node(member));
                    highest = Math.max(highest, level);
                }
                return highest;
            default:
                highest = Ratings.highest(graph, directAssets(id));
                for (String scene : sceneIds(id)) {
                    highest = Math.max(highest, rollUp(scene));
                }
                return highest;
        }
    }
}
