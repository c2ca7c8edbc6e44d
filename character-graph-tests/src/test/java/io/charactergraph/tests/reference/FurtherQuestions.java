package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Questions that the answer sheet does not ask, with plain answers: texts, lists and maps, ids in wire form. */
public final class FurtherQuestions {

    private static final Set<String> END_REFERS = Set.of("instantiates", "fills_role", "appears_in");

    private final View view;
    private final Studio studio;
    private final Graph graph;

    private FurtherQuestions(View view) {
        this.view = view;
        this.studio = view.studio;
        this.graph = view.graph;
    }

    public static FurtherQuestions about(Map<String, List<Map<String, String>>> rows, ReferenceFilter filter) {
        return LargeStack.call(() -> new FurtherQuestions(Filters.apply(Loader.load(rows), filter)));
    }

    private void mustKnow(String id) {
        if (!graph.has(id)) {
            throw new IllegalArgumentException("UNKNOWN_ID");
        }
    }

    // ---- casting (R67)

    /** Who plays a role, and by which binding: SCENE, MANIFEST, WORLD, WORLD_HINT, DEFAULT_NPC or NOBODY. */
    public record Casting(String because, List<String> players) {}

    /** By role id. */
    public Map<String, Casting> casting(String scene, String world) {
        mustKnow(scene);
        mustKnow(world);
        Map<String, Casting> answer = new LinkedHashMap<>();
        for (String role : graph.sorted(graph.targets(scene, "has_role"))) {
            answer.put(role, castingOfRole(role, world));
        }
        return answer;
    }

    /** By scene id, for every scene that is in the world. */
    public Map<String, Map<String, Casting>> castingOfWorld(String world) {
        mustKnow(world);
        Map<String, Map<String, Casting>> answer = new LinkedHashMap<>();
        for (Node scene : graph.ofKind(Kind.SCENE)) {
            if (view.worlds(scene.id).contains(world)) {
                answer.put(scene.id, casting(scene.id, world));
            }
        }
        return answer;
    }

    private Casting castingOfRole(String role, String world) {
        String name = graph.node(role).text("roleName");
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        byReason.put("SCENE", fillers(role, "SCENE_META_ROLES"));
        byReason.put("MANIFEST", fillers(role, "MANIFEST_ROLES"));
        byReason.put("WORLD", castByWorld(world, name, "WORLD_BINDING"));
        byReason.put("WORLD_HINT", castByWorld(world, name, "WORLD_NPC_ROLES"));
        byReason.put("DEFAULT_NPC", fillers(role, "SCENE_META_CAST"));
        for (Map.Entry<String, Set<String>> bound : byReason.entrySet()) {
            Set<String> players = new LinkedHashSet<>();
            for (String who : bound.getValue()) {
                players.addAll(playersIn(world, who));
            }
            if (!players.isEmpty()) {
                return new Casting(bound.getKey(), graph.sorted(players));
            }
        }
        return new Casting("NOBODY", List.of());
    }

    private Set<String> fillers(String role, String source) {
        Set<String> found = new LinkedHashSet<>();
        for (Edge edge : graph.in(role, "fills_role")) {
            if (edge.source.equals(source)) {
                found.add(edge.from);
            }
        }
        return found;
    }

    private Set<String> castByWorld(String world, String roleName, String source) {
        Set<String> found = new LinkedHashSet<>();
        for (Edge edge : graph.out(world, "casts")) {
            if (edge.source.equals(source) && edge.attribute.equals(roleName)) {
                found.add(edge.to);
            }
        }
        return found;
    }

    /** Who plays when this one is bound: itself, the instances of a template, or nobody in this world. */
    private Set<String> playersIn(String world, String who) {
        Set<String> players = new LinkedHashSet<>();
        switch (graph.node(who).kind) {
            case TEMPLATE:
                for (String instance : graph.targets(who, "instantiates")) {
                    if (graph.targets(instance, "lives_in").contains(world)) {
                        players.add(instance);
                    }
                }
                break;
            case INSTANCE:
                Set<String> own = graph.targets(who, "lives_in");
                if (own.isEmpty() || own.contains(world)) {
                    players.add(who);
                }
                break;
            default:
                players.add(who);
                break;
        }
        return players;
    }

    // ---- readiness

    public record Readiness(boolean ready, List<String> problems, List<String> notChecked) {}

    /** Whether the scene can be made now; {@code worldOrNull} chooses who plays the roles. */
    public Readiness readiness(String scene, String worldOrNull) {
        mustKnow(scene);
        Checks checks = new Checks(view);
        Set<String> problems = new TreeSet<>(Text.BY_CODE_POINT);
        Set<String> notChecked = new TreeSet<>(Text.BY_CODE_POINT);
        for (Issue issue : studio.issues()) {
            if (issue.place().table().equals("scene_character_manifests")
                    && issue.place().general().equals("required_characters")
                    && scene.equals(issue.primary())) {
                problems.add("REQUIRED_UNRESOLVED " + issue.text());
            }
        }
        for (String template : graph.targets(scene, "requires_character")) {
            if (!graph.node(template).active) {
                problems.add("REQUIRED_INACTIVE " + template);
            }
        }
        for (Records.InstanceRequirement requirement : studio.instanceRequirements) {
            if (scene.equals(requirement.scene()) && graph.has(requirement.template())) {
                String world = requirement.worldAsked() ? requirement.world() : worldOrNull;
                instanceProblem(requirement, world).ifPresent(problems::add);
                if (requirement.state()) {
                    notChecked.add("REQUIRED_STATE " + requirement.template());
                }
            }
        }
        for (String role : graph.targets(scene, "has_role")) {
            Set<String> missing = new TreeSet<>(studio.requiredCapabilities.getOrDefault(role, new TreeSet<>()));
            Collection<String> players = worldOrNull == null
                    ? graph.origins(role, "fills_role")
                    : castingOfRole(role, worldOrNull).players();
            for (String player : players) {
                missing.removeAll(checks.capabilities(player));
            }
            for (String capability : missing) {
                problems.add("CAPABILITY_MISSING " + role + " " + capability);
            }
        }
        for (Records.RelationRequirement requirement : studio.relationRequirements) {
            if (scene.equals(requirement.scene()) && !checks.holds(requirement)) {
                problems.add("RELATIONSHIP_UNMET " + requirement.first() + " " + requirement.second());
            }
        }
        return new Readiness(problems.isEmpty(), List.copyOf(problems), List.copyOf(notChecked));
    }

    private Optional<String> instanceProblem(Records.InstanceRequirement requirement, String world) {
        boolean anyWorld = world == null && !requirement.worldAsked();
        boolean there = false;
        for (String instance : graph.targets(requirement.template(), "instantiates")) {
            if (graph.node(instance).active
                    && (anyWorld || graph.targets(instance, "lives_in").contains(world))) {
                there = true;
                if (!Checks.isBelow(graph.node(instance), requirement.minVersion())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of((there ? "VERSION_BEHIND " : "INSTANCE_MISSING ") + requirement.template());
    }

    // ---- where used, lineage, together

    /**
     * By distance in edges, what refers to a node: the end of an edge whose row holds the reference. An NPC link refers both
     * ways; who is made from a template, filled by or appearing with a character refers to it; else the start refers to the end.
     */
    public SortedMap<Integer, List<String>> whereUsed(String start) {
        mustKnow(start);
        SortedMap<Integer, List<String>> answer = new TreeMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of(start));
        Set<String> ring = seen;
        for (int distance = 1; !ring.isEmpty(); distance++) {
            Set<String> next = new LinkedHashSet<>();
            for (String id : ring) {
                for (Edge edge : graph.out(id)) {
                    if (END_REFERS.contains(edge.kind) || edge.kind.equals("syncs_with")) {
                        next.add(edge.to);
                    }
                }
                for (Edge edge : graph.in(id)) {
                    if (!END_REFERS.contains(edge.kind)) {
                        next.add(edge.from);
                    }
                }
            }
            next.removeAll(seen);
            seen = new LinkedHashSet<>(seen);
            seen.addAll(next);
            if (!next.isEmpty()) {
                answer.put(distance, graph.sorted(next));
            }
            ring = next;
        }
        return answer;
    }

    /** The dangling references to an id, as {@code table#row path}. */
    public List<String> unresolvedTo(String id) {
        Set<String> found = new TreeSet<>(Text.BY_CODE_POINT);
        for (Issue issue : studio.issues()) {
            if (issue.missing().contains(id)) {
                found.add(at(issue.place()));
            }
        }
        return List.copyOf(found);
    }

    private static String at(Place place) {
        return place.table() + "#" + place.rowId() + " " + place.full();
    }

    /** {@code ancestors} and {@code descendants}, and the {@code characters} and {@code scenes} at their ends. */
    public Map<String, List<String>> lineage(String id) {
        mustKnow(id);
        Set<String> ancestors = walk(id, true);
        Set<String> descendants = walk(id, false);
        Set<String> all = new LinkedHashSet<>(List.of(id));
        all.addAll(ancestors);
        all.addAll(descendants);
        Set<String> characters = new LinkedHashSet<>();
        Set<String> scenes = new LinkedHashSet<>();
        for (String member : all) {
            characters.addAll(graph.targets(member, "depicts"));
            characters.addAll(graph.targets(member, "involves_character"));
            scenes.addAll(graph.targets(member, "created_for"));
            if (graph.node(member).kind == Kind.SCENE) {
                scenes.add(member);
            }
        }
        Map<String, List<String>> answer = new TreeMap<>();
        answer.put("ancestors", graph.sorted(ancestors));
        answer.put("descendants", graph.sorted(descendants));
        answer.put("characters", graph.sorted(characters));
        answer.put("scenes", graph.sorted(scenes));
        return answer;
    }

    private Set<String> walk(String start, boolean forward) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            for (String kind : List.of("derived_from", "uses_input", "generated_by")) {
                for (String next : forward ? graph.targets(id, kind) : graph.origins(id, kind)) {
                    if (reached.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        reached.remove(start);
        return reached;
    }

    /** Two templates, in order, and in how many scenes both are found. */
    public record Pair(String first, String second, int scenes, boolean related) {}

    public List<Pair> together() {
        Queries queries = new Queries(view);
        List<Pair> pairs = new ArrayList<>();
        List<Node> templates = graph.ofKind(Kind.TEMPLATE);
        for (int i = 0; i < templates.size(); i++) {
            for (int j = i + 1; j < templates.size(); j++) {
                String first = templates.get(i).id;
                String second = templates.get(j).id;
                Set<String> shared = new LinkedHashSet<>(queries.sceneIds(first));
                shared.retainAll(queries.sceneIds(second));
                boolean related = graph.targets(first, "references").contains(second)
                        || graph.targets(second, "references").contains(first);
                if (!shared.isEmpty() || related) {
                    pairs.add(new Pair(first, second, shared.size(), related));
                }
            }
        }
        return pairs;
    }

    // ---- deletion, by the dictionary's foreign keys

    private static final Set<String> CASCADING = Set.of(
            "character_relationships.character_a_id",
            "character_relationships.character_b_id",
            "character_usage.character_id",
            "character_instances.character_id",
            "character_instances.world_id",
            "character_npc_links.character_instance_id",
            "character_npc_links.npc_id",
            "character_capabilities.character_id",
            "scene_character_manifests.scene_id");

    private static final Set<String> CLEARED = Set.of("characters.game_npc_id");

    private static final Set<String> BLOCKING = Set.of(
            "characters.previous_version_id",
            "game_scene_nodes.scene_id",
            "npc_expressions.npc_id",
            "npc_expressions.asset_id",
            "game_hotspots.linked_scene_id",
            "assets.source_generation_id",
            "asset_lineage.child_asset_id",
            "asset_lineage.parent_asset_id",
            "generations.asset_id",
            "scene_assets.scene_id",
            "scene_assets.asset_id");

    /**
     * What deleting one row would do. Rows are {@code table#row}, references {@code table#row path}.
     *
     * @param dangling references in JSON, text and unchecked columns, those of records included
     */
    public record Deletion(
            List<String> cascaded,
            List<String> cleared,
            List<String> blocking,
            List<String> dangling,
            List<String> keptAlive,
            List<String> notRead,
            String verdict) {}

    public Deletion deletion(String id) {
        mustKnow(id);
        Set<String> deletedNodes = new LinkedHashSet<>(List.of(id));
        Set<String> cascaded = new TreeSet<>(Text.BY_CODE_POINT);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Records.Reference reference : studio.references) {
                Place place = reference.place();
                if (CASCADING.contains(place.ref()) && deletedNodes.contains(reference.target())) {
                    grows |= cascaded.add(place.table() + "#" + place.rowId());
                    if (place.table().equals("character_instances")) {
                        deletedNodes.add("instance:" + place.rowId());
                    }
                }
            }
        }
        Set<String> cleared = new TreeSet<>(Text.BY_CODE_POINT);
        Set<String> blocking = new TreeSet<>(Text.BY_CODE_POINT);
        Set<String> dangling = new TreeSet<>(Text.BY_CODE_POINT);
        for (Records.Reference reference : studio.references) {
            Place place = reference.place();
            String row = place.table() + "#" + place.rowId();
            if (!deletedNodes.contains(reference.target()) || cascaded.contains(row) || isRowOf(place, id)) {
                continue;
            }
            if (CLEARED.contains(place.ref())) {
                cleared.add(at(place));
            } else if (BLOCKING.contains(place.ref())) {
                blocking.add(at(place));
            } else {
                dangling.add(at(place));
            }
        }
        List<String> notRead = new ArrayList<>();
        for (String table : Tables.KNOWN) {
            if (!studio.tables.wasRead(table) && !table.equals("prompt_families")) {
                notRead.add(table);
            }
        }
        boolean unreadable = false;
        for (Issue issue : studio.issues()) {
            unreadable |= issue.reason() == Reason.MALFORMED || issue.reason() == Reason.AMBIGUOUS;
        }
        String verdict = !blocking.isEmpty() || !dangling.isEmpty()
                ? "UNSAFE"
                : notRead.isEmpty() && !unreadable && graph.nodes.size() == view.loaded.nodes.size()
                        ? "SAFE"
                        : "UNKNOWN";
        return new Deletion(
                List.copyOf(cascaded),
                List.copyOf(cleared),
                List.copyOf(blocking),
                List.copyOf(dangling),
                keptAliveOnlyBy(id),
                notRead,
                verdict);
    }

    /** The deleted row itself may name itself. */
    private boolean isRowOf(Place place, String id) {
        Node node = graph.node(id);
        Map<Kind, String> tables = Map.of(
                Kind.TEMPLATE, "characters",
                Kind.INSTANCE, "character_instances",
                Kind.NPC, "game_npcs",
                Kind.ASSET, "assets",
                Kind.GENERATION, "generations",
                Kind.PROMPT, "prompt_versions",
                Kind.ACTION, "action_blocks",
                Kind.WORLD, "game_worlds");
        String table = node.kind == Kind.SCENE
                ? node.id.startsWith("scene:game:") ? "game_scenes" : "scenes"
                : tables.get(node.kind);
        return place.table().equals(table) && place.rowId().equals(node.bareId());
    }

    /** What no root but this node reaches, or no root reaches without passing it (R69). */
    public List<String> keptAliveOnlyBy(String id) {
        mustKnow(id);
        Set<String> otherRoots = new LinkedHashSet<>();
        for (Node node : graph.nodes.values()) {
            if ((node.kind == Kind.TEMPLATE || node.kind == Kind.SCENE) && !node.id.equals(id)) {
                otherRoots.add(node.id);
            }
        }
        Set<String> only = kept(Set.of(id), "");
        only.removeAll(kept(otherRoots, id));
        only.remove(id);
        return graph.sorted(only);
    }

    private Set<String> kept(Set<String> roots, String without) {
        Set<String> reached = new LinkedHashSet<>(roots);
        List<String> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            Set<String> next = new LinkedHashSet<>();
            for (String kind : List.of(
                    "instantiates",
                    "syncs_with",
                    "legacy_npc",
                    "expresses_as",
                    "contains_asset",
                    "generated_by",
                    "uses_prompt")) {
                next.addAll(graph.targets(id, kind));
            }
            for (String kind : List.of("depicts", "involves_character", "created_for")) {
                next.addAll(graph.origins(id, kind));
            }
            for (String node : next) {
                if (!node.equals(without) && reached.add(node)) {
                    open.add(node);
                }
            }
        }
        return reached;
    }

    // ---- rename

    /** The references that name the template by its key, as {@code table#row path}. */
    public List<String> stopsResolvingWhenRenamed(String template) {
        mustKnow(template);
        String uuid = template.substring("character:".length());
        Set<String> found = new TreeSet<>(Text.BY_CODE_POINT);
        for (Records.Reference reference : studio.references) {
            boolean byKey = !Text.lower(reference.text()).contains(uuid);
            if (reference.target().equals(template) && byKey) {
                found.add(at(reference.place()));
            }
        }
        return List.copyOf(found);
    }
}
