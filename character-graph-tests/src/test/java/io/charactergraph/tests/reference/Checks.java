package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The built-in rules on the graph as loaded: by rule the primary node of each finding, null where there is none. */
final class Checks {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private final Studio studio;
    private final View view;
    private final Graph graph;
    private final Queries queries;

    Checks(View loaded) {
        this.studio = loaded.studio;
        this.view = loaded;
        this.graph = loaded.graph;
        this.queries = new Queries(loaded);
    }

    Map<String, List<String>> findings() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        found.put("dangling-reference", unresolved(Reason.DANGLING));
        found.put("malformed-reference", unresolved(Reason.MALFORMED));
        found.put("ambiguous-reference", unresolved(Reason.AMBIGUOUS));
        found.put("hard-coded-npc", hardCodedNpc());
        found.put("npc-without-character", npcWithoutCharacter());
        found.put("asset-without-character", assetWithoutCharacter());
        found.put("generation-without-character", generationWithoutCharacter());
        found.put("role-unfilled", roleUnfilled());
        found.put("role-conflict", roleConflict());
        found.put("inactive-in-use", inactiveInUse());
        found.put("world-mismatch", worldMismatch());
        found.put("version-behind", versionBehind());
        found.put("capability-missing", capabilityMissing());
        found.put("relationship-unmet", relationshipUnmet());
        found.put("relationship-invalid", relationshipInvalid());
        found.put("npc-link-conflict", npcLinkConflict());
        found.put("legacy-npc-link", legacyNpcLink());
        found.put("rating-above-scene", ratingAboveScene());
        found.put("rating-above-world", ratingAboveWorld());
        found.put("lineage-cycle", lineageCycle());
        found.put("unused-character", unusedCharacter());
        found.put("usage-row-stale", usageRowStale());
        found.put("role-name", roleName());
        return found;
    }

    // ---- references

    private List<String> unresolved(Reason reason) {
        List<String> found = new ArrayList<>();
        for (Issue issue : studio.issues()) {
            if (issue.reason() == reason) {
                found.add(issue.primary());
            }
        }
        return found;
    }

    private List<String> hardCodedNpc() {
        List<String> found = new ArrayList<>();
        for (Edge edge : graph.edges) {
            if (edge.kind.equals("appears_in")
                    && List.of("SCENE_META_CAST", "SCENE_META_NPC", "SCENE_NODE_NPC")
                            .contains(edge.source)) {
                found.add(edge.to);
            }
        }
        return found;
    }

    private List<String> npcWithoutCharacter() {
        List<String> found = new ArrayList<>();
        for (Node npc : graph.ofKind(Kind.NPC)) {
            boolean used = !graph.out(npc.id, "appears_in").isEmpty()
                    || !graph.out(npc.id, "fills_role").isEmpty();
            boolean linked = !graph.in(npc.id, "syncs_with").isEmpty()
                    || !graph.in(npc.id, "legacy_npc").isEmpty();
            if (used && !linked) {
                found.add(npc.id);
            }
        }
        return found;
    }

    private boolean hasFilledRole(Collection<String> scenes) {
        for (String scene : scenes) {
            for (String role : graph.targets(scene, "has_role")) {
                if (!graph.in(role, "fills_role").isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> assetWithoutCharacter() {
        List<String> found = new ArrayList<>();
        for (Node asset : graph.ofKind(Kind.ASSET)) {
            boolean shows = !graph.out(asset.id, "depicts").isEmpty();
            for (String generation : graph.targets(asset.id, "generated_by")) {
                shows |= !graph.out(generation, "involves_character").isEmpty();
            }
            if (!shows && hasFilledRole(graph.origins(asset.id, "contains_asset"))) {
                found.add(asset.id);
            }
        }
        return found;
    }

    private List<String> generationWithoutCharacter() {
        List<String> found = new ArrayList<>();
        for (Node generation : graph.ofKind(Kind.GENERATION)) {
            if (graph.out(generation.id, "involves_character").isEmpty()
                    && hasFilledRole(graph.targets(generation.id, "created_for"))) {
                found.add(generation.id);
            }
        }
        return found;
    }

    // ---- roles

    private List<String> roleUnfilled() {
        List<String> found = new ArrayList<>();
        for (Node scene : graph.ofKind(Kind.SCENE)) {
            for (String template : graph.targets(scene.id, "requires_character")) {
                if (!Views.isBound(graph, scene.id, template)) {
                    found.add(scene.id);
                }
            }
            for (String role : graph.targets(scene.id, "has_role")) {
                if (graph.in(role, "fills_role").isEmpty() && !isCast(scene.id, role)) {
                    found.add(role);
                }
            }
        }
        return found;
    }

    /** Whether a world that can play the scene binds the role; hints do not count. */
    private boolean isCast(String scene, String role) {
        Set<String> worlds = view.worlds(scene);
        for (Edge edge : graph.edges) {
            if (edge.kind.equals("casts")
                    && edge.source.equals("WORLD_BINDING")
                    && edge.attribute.equals(graph.node(role).text("roleName"))
                    && (worlds.isEmpty() || worlds.contains(edge.from))) {
                return true;
            }
        }
        return false;
    }

    private List<String> roleConflict() {
        Map<String, Map<String, Set<String>>> byRole = new HashMap<>();
        for (Records.Binding binding : studio.bindings) {
            byRole.computeIfAbsent(binding.role(), role -> new LinkedHashMap<>())
                    .computeIfAbsent(binding.by(), by -> new LinkedHashSet<>())
                    .add(binding.filler());
        }
        List<String> found = new ArrayList<>();
        byRole.forEach((role, bindings) -> {
            boolean conflict = false;
            for (Set<String> one : bindings.values()) {
                for (Set<String> other : bindings.values()) {
                    conflict |= namesSomebodyElse(one, other) && namesSomebodyElse(other, one);
                }
            }
            if (conflict) {
                found.add(role);
            }
        });
        return found;
    }

    private boolean namesSomebodyElse(Set<String> one, Set<String> other) {
        Set<String> characters = new HashSet<>();
        for (String filler : other) {
            characters.addAll(Views.characters(graph, filler));
        }
        for (String filler : one) {
            if (Collections.disjoint(Views.characters(graph, filler), characters)) {
                return true;
            }
        }
        return false;
    }

    private List<String> inactiveInUse() {
        List<String> found = new ArrayList<>();
        for (Node node : graph.nodes.values()) {
            boolean used = !graph.out(node.id, "appears_in").isEmpty()
                    || !graph.out(node.id, "fills_role").isEmpty();
            if (Boolean.FALSE.equals(node.active) && used) {
                found.add(node.id);
            }
        }
        return found;
    }

    private List<String> roleName() {
        List<String> found = new ArrayList<>();
        for (Node role : graph.ofKind(Kind.ROLE)) {
            if (!SNAKE_CASE.matcher(role.text("roleName")).matches()) {
                found.add(role.id);
            }
        }
        return found;
    }

    // ---- worlds, versions

    private List<String> worldMismatch() {
        List<String> found = new ArrayList<>();
        for (Node instance : graph.ofKind(Kind.INSTANCE)) {
            Set<String> own = graph.targets(instance.id, "lives_in");
            for (String scene : graph.targets(instance.id, "appears_in")) {
                Set<String> worlds = graph.targets(scene, "set_in");
                if (!own.isEmpty() && !worlds.isEmpty() && Collections.disjoint(own, worlds)) {
                    found.add(instance.id);
                }
            }
        }
        return found;
    }

    private List<String> versionBehind() {
        List<String> found = new ArrayList<>();
        for (Records.InstanceRequirement requirement : studio.instanceRequirements) {
            for (String instance : graph.targets(requirement.template(), "instantiates")) {
                boolean there = !requirement.worldAsked()
                        || (requirement.world() != null
                                && graph.targets(instance, "lives_in").contains(requirement.world()));
                if (there && isBelow(graph.node(instance), requirement.minVersion())) {
                    found.add(instance);
                }
            }
        }
        for (Node template : graph.ofKind(Kind.TEMPLATE)) {
            for (String instance : graph.targets(template.id, "instantiates")) {
                var made = graph.node(instance).number("characterVersion");
                var has = template.number("version");
                if (made != null && has != null && made.compareTo(has) > 0) {
                    found.add(instance);
                }
            }
        }
        return found;
    }

    static boolean isBelow(Node instance, Object minVersion) {
        return minVersion instanceof Json.Num least
                && instance.number("characterVersion") != null
                && instance.number("characterVersion").doubleValue() < least.asDouble();
    }

    // ---- capabilities, relationships, links

    /** The capability types that whoever fills a role has (R83). */
    Set<String> capabilities(String filler) {
        Set<String> owners = new LinkedHashSet<>();
        owners.add(filler);
        if (graph.node(filler).kind == Kind.NPC) {
            owners.addAll(graph.origins(filler, "syncs_with"));
            owners.addAll(graph.origins(filler, "legacy_npc"));
        }
        for (String owner : List.copyOf(owners)) {
            owners.addAll(graph.origins(owner, "instantiates"));
        }
        Set<String> types = new HashSet<>();
        for (Records.Capability capability : studio.capabilities) {
            if (owners.contains(capability.owner())) {
                types.add(capability.type());
            }
        }
        return types;
    }

    private List<String> capabilityMissing() {
        List<String> found = new ArrayList<>();
        studio.requiredCapabilities.forEach((role, required) -> {
            Set<String> had = new HashSet<>();
            Set<String> fillers = graph.origins(role, "fills_role");
            for (String filler : fillers) {
                had.addAll(capabilities(filler));
            }
            if (!fillers.isEmpty() && !had.containsAll(required)) {
                found.add(role);
            }
        });
        return found;
    }

    private List<String> relationshipUnmet() {
        List<String> found = new ArrayList<>();
        for (Records.RelationRequirement requirement : studio.relationRequirements) {
            if (!holds(requirement)) {
                found.add(requirement.scene());
            }
        }
        return found;
    }

    /** A row A to B of the type asked for, within the bounds that are numbers. */
    boolean holds(Records.RelationRequirement requirement) {
        String type = requirement.type() == null
                ? null
                : requirement.type() instanceof String text ? text : Json.canonical(requirement.type());
        for (Records.Relationship row : studio.relationships) {
            if (requirement.first().equals(row.from())
                    && requirement.second().equals(row.to())
                    && (type == null || type.equals(row.type()))
                    && withinBounds(requirement, row.strength())) {
                return true;
            }
        }
        return false;
    }

    private static boolean withinBounds(Records.RelationRequirement requirement, Double strength) {
        if (requirement.least() instanceof Json.Num least && (strength == null || !(strength >= least.asDouble()))) {
            return false;
        }
        return !(requirement.most() instanceof Json.Num most) || (strength != null && strength <= most.asDouble());
    }

    /** Rows come by id; of several of one pair and type, those after the first repeat it. */
    private List<String> relationshipInvalid() {
        List<String> found = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Records.Relationship row : studio.relationships) {
            boolean known = row.rawFrom() != null && row.rawTo() != null;
            boolean self = known && row.rawFrom().equals(row.rawTo());
            boolean outside = row.strength() != null && !(row.strength() >= 0 && row.strength() <= 1);
            boolean repeated = known && !seen.add(List.of(row.rawFrom(), row.rawTo(), row.type()));
            if (self || outside || repeated) {
                found.add(row.from());
            }
        }
        return found;
    }

    private List<String> npcLinkConflict() {
        List<String> found = new ArrayList<>();
        for (Node npc : graph.ofKind(Kind.NPC)) {
            long highest = Long.MIN_VALUE;
            for (Records.Link link : studio.links) {
                if (link.npc().equals(npc.id) && link.enabled()) {
                    highest = Math.max(highest, link.priority());
                }
            }
            Set<String> instances = new HashSet<>();
            for (Records.Link link : studio.links) {
                if (link.npc().equals(npc.id) && link.enabled() && link.priority() == highest && !link.conditional()) {
                    instances.add(link.instance());
                }
            }
            if (instances.size() > 1) {
                found.add(npc.id);
            }
        }
        return found;
    }

    private List<String> legacyNpcLink() {
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : studio.tables.rows("characters")) {
            if (row.get("id") != null && row.get("game_npc_id") != null) {
                found.add(Resolver.nodeId("characters", row));
            }
        }
        return found;
    }

    // ---- ratings

    private List<String> ratingAboveScene() {
        List<String> found = new ArrayList<>();
        for (Node scene : graph.ofKind(Kind.SCENE)) {
            int bound = scene.rating == null ? Ratings.UNKNOWN : Ratings.level(scene.rating);
            for (String asset : graph.targets(scene.id, "contains_asset")) {
                if (bound != Ratings.UNKNOWN && Ratings.ofAsset(graph.node(asset)) > bound) {
                    found.add(asset);
                }
            }
        }
        return found;
    }

    private List<String> ratingAboveWorld() {
        List<String> found = new ArrayList<>();
        for (Node world : graph.ofKind(Kind.WORLD)) {
            String rating = world.text("maxContentRating");
            int bound = rating == null ? Ratings.UNKNOWN : Ratings.level(rating);
            if (bound == Ratings.UNKNOWN) {
                continue;
            }
            Set<String> things = new LinkedHashSet<>(graph.origins(world.id, "set_in"));
            for (String scene : List.copyOf(things)) {
                things.addAll(graph.targets(scene, "contains_asset"));
            }
            for (String thing : things) {
                if (Ratings.effective(graph, graph.node(thing)) > bound) {
                    found.add(thing);
                }
            }
        }
        return found;
    }

    // ---- lineage

    private List<String> lineageCycle() {
        List<String> found = new ArrayList<>();
        for (String kind : List.of("derived_from", "evolved_from")) {
            Map<String, Set<String>> reached = new HashMap<>();
            for (String id : graph.nodes.keySet()) {
                if (!graph.out(id, kind).isEmpty()) {
                    reached.put(id, reach(id, kind));
                }
            }
            // Nodes come in order, so the first one of a cycle is met first.
            Set<String> told = new HashSet<>();
            for (String id : graph.nodes.keySet()) {
                if (!reached.getOrDefault(id, Set.of()).contains(id) || told.contains(id)) {
                    continue;
                }
                found.add(id);
                for (String other : reached.get(id)) {
                    if (reached.getOrDefault(other, Set.of()).contains(id)) {
                        told.add(other);
                    }
                }
            }
        }
        return found;
    }

    private Set<String> reach(String start, String kind) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            for (String next : graph.targets(open.remove(open.size() - 1), kind)) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    // ---- usage

    private List<String> unusedCharacter() {
        List<String> found = new ArrayList<>();
        for (String id : queries.neverUsed()) {
            if (graph.node(id).active) {
                found.add(id);
            }
        }
        return found;
    }

    private List<String> usageRowStale() {
        List<String> found = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        for (Records.Usage usage : studio.usages) {
            if (usage.template() != null) {
                rows.merge(usage.template(), 1, Integer::sum);
            }
            if (usage.factKind() != null && !hasOtherSource(usage)) {
                found.add(usage.template());
            }
        }
        for (Node template : graph.ofKind(Kind.TEMPLATE)) {
            var count = template.number("usageCount");
            if (count != null && count.intValue() < rows.getOrDefault(template.id, 0)) {
                found.add(template.id);
            }
        }
        return found;
    }

    private boolean hasOtherSource(Records.Usage usage) {
        for (Edge edge : graph.out(usage.factFrom(), usage.factKind())) {
            if (edge.to.equals(usage.factTo()) && !edge.source.equals("USAGE_ROW")) {
                return true;
            }
        }
        return false;
    }
}
