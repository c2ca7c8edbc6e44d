package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Requests of all routes that a page answers from the graph that it holds, with all sorts of names, options and filters; the same for the same seed. */
final class PageRequests {

    private static final List<String> RATINGS =
            List.of("general", "sfw", "PG", " pg-13 ", "mature_implied", "adult", "R", "explicit", "EXPLICIT");

    private static final List<String> SORTS = List.of(
            "ranking",
            "id",
            "key",
            "name",
            "instances",
            "npcs",
            "scenes",
            "assets",
            "direct_assets",
            "generations",
            "prompt_versions",
            "action_blocks",
            "worlds",
            "last_used");

    private static final List<String> TYPES =
            List.of("character_template", "scene", "asset", "world", "arc", "extension", "game_npc", "scene_role");

    private static final List<String> EDGES = List.of("references", "depicts", "contains_asset", "appears_in", "casts");

    /** Options that no route has, or not with such a value. */
    private static final List<Map<String, Object>> MISTAKES = List.of(
            Map.of("limitt", 3),
            Map.of("limit", 0),
            Map.of("max_depth", 9),
            Map.of("sort", "constructor"),
            Map.of("edge_type", List.of("depicts", "x")),
            Map.of("max_length", 9),
            Map.of("content_rating", "nonsense"),
            Map.of("__proto__", "x"),
            Map.of("query", " "));

    private final Random random;
    private final List<GraphNode> nodes;
    private final List<Map<String, Object>> filters = new ArrayList<>();

    PageRequests(CharacterGraph graph, long seed) {
        random = new Random(seed);
        nodes = graph.typed().nodes().toList();
        filters.add(Map.of("include_inactive", true));
        filters.add(Map.of());
        for (int i = 0; i < 5; i++) {
            filters.add(filter());
        }
    }

    /**
     * A request.
     *
     * @param route the path of the route, with a name in braces
     * @param name what stands in the braces
     * @param options the options; one that stands several times has a list
     */
    record Request(String route, String name, Map<String, Object> options) {}

    /** So many requests of each route. */
    List<Request> all(int ofEach) {
        List<Request> all = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            for (String thing : List.of("scenes", "assets")) {
                add(all, "/character/{uuid}/" + thing, character(), page("edges", reasons(thing)));
                add(all, "/instance/{uuid}/" + thing, uuid(NodeKind.CHARACTER_INSTANCE), page("edges", reasons(thing)));
            }
            add(all, "/character/{uuid}", character(), some("max_depth", () -> 1 + random.nextInt(5)));
            add(all, "/character/{uuid}/stats", character(), Map.of());
            add(all, "/character/{character}/generations", character(), page("edges", Map.of()));
            add(all, "/character/{character}/relationships", character(), page("", Map.of()));
            add(all, "/character/{character}/together", character(), page("", Map.of()));
            add(all, "/npc/{id}/characters", number(NodeKind.GAME_NPC), Map.of());
            add(all, "/scene/{id}", scene(), Map.of());
            add(all, "/scene/{id}/stats", scene(), Map.of());
            add(all, "/scene/{id}/casting", scene(), casting());
            add(all, "/arc/{name}", key(NodeKind.ARC), Map.of());
            add(all, "/world/{id}", number(NodeKind.WORLD), Map.of());
            add(all, "/world/{id}/casting", number(NodeKind.WORLD), page("edges", Map.of()));
            add(all, "/node/{id}", node(), some("limit", () -> 1 + random.nextInt(3)));
            add(all, "/node/{id}/lineage", made(), some("edges", () -> true));
            add(all, "/node/{id}/where-used", node(), users());
            add(all, "/paths", "", paths());
            add(all, "/characters", "", page("", search()));
            add(all, "/nodes", "", page("", found()));
            add(all, "/usage", "", page("", sorting()));
            add(all, "/unused", "", page("", Map.of()));
            add(all, "/coverage", "", page("", Map.of()));
            add(all, "/graph", "", Map.of());
        }
        return all;
    }

    /** So many requests of each route without a rating, those about findings and unresolved references among them. */
    List<Request> withoutRatings(int ofEach) {
        List<Request> all = all(ofEach);
        for (int i = 0; i < ofEach; i++) {
            add(all, "/unresolved", "", page("", some("reason", () -> List.of("DANGLING", "MALFORMED"))));
        }
        all.removeIf(request -> request.options().containsKey("content_rating"));
        Map<String, Object> everything = new LinkedHashMap<>(page("", some("severity", () -> "warning")));
        everything.put("include_inactive", true);
        everything.putAll(some("rule", () -> List.of("role-name", "dangling-referense")));
        all.add(new Request("/findings", "", everything));
        return all;
    }

    private void add(List<Request> all, String route, String name, Map<String, Object> own) {
        Map<String, Object> options = new LinkedHashMap<>(pick(filters));
        options.putAll(own);
        if (random.nextInt(20) == 0) {
            options.putAll(pick(MISTAKES));
        }
        if (canBeSent(name + options)) {
            all.add(new Request(route, name, options));
        }
    }

    /** Half a surrogate pair cannot stand in a URL. */
    private static boolean canBeSent(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Map<String, Object> filter() {
        Map<String, Object> filter = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            filter.put("world_id", List.of(random.nextInt(4), random.nextInt(6)));
        }
        filter.put("strict", random.nextBoolean());
        if (random.nextInt(3) == 0) {
            filter.put("arc", List.of(key(NodeKind.ARC), "nowhere"));
        }
        if (random.nextBoolean()) {
            filter.put("content_rating", pick(RATINGS));
        }
        if (random.nextInt(4) == 0) {
            filter.put("tag", List.of(tag(), "hero"));
        }
        filter.put("include_inactive", random.nextBoolean());
        return filter;
    }

    private String tag() {
        List<String> tags = nodes.stream()
                .flatMap(node -> node instanceof CharacterTemplate template ? template.tags().stream() : null)
                .filter(tag -> !tag.isBlank())
                .toList();
        return tags.isEmpty() ? "none" : pick(tags);
    }

    private Map<String, Object> page(String flag, Map<String, Object> own) {
        Map<String, Object> options = new LinkedHashMap<>(own);
        if (!flag.isEmpty() && random.nextInt(3) == 0) {
            options.put(flag, true);
        }
        if (random.nextInt(4) == 0) {
            options.put("offset", random.nextInt(3));
            options.put("limit", random.nextInt(10) == 0 ? 1001 : 1 + random.nextInt(4));
        }
        return options;
    }

    private Map<String, Object> some(String option, Supplier<Object> value) {
        return random.nextBoolean() ? Map.of() : Map.of(option, value.get());
    }

    private Map<String, Object> reasons(String thing) {
        return thing.equals("assets") && random.nextBoolean()
                ? Map.of("reason", random.nextBoolean() ? List.of("depicts", "scene") : List.of("generated"))
                : Map.of();
    }

    private Map<String, Object> casting() {
        Map<String, Object> options = new LinkedHashMap<>(some("edges", () -> true));
        options.put("world_id", random.nextInt(6));
        return options;
    }

    private Map<String, Object> users() {
        Map<String, Object> options = new LinkedHashMap<>(some("edges", () -> true));
        options.putAll(some("max_depth", () -> 1 + random.nextInt(3)));
        options.putAll(some("limit", () -> 1 + random.nextInt(30)));
        return options;
    }

    private Map<String, Object> paths() {
        Map<String, Object> options = new LinkedHashMap<>(Map.of("from", node(), "to", node()));
        options.putAll(some("max_length", () -> random.nextInt(4)));
        options.putAll(some("edge_type", () -> List.of(pick(EDGES), pick(EDGES))));
        options.putAll(some("directed", () -> true));
        options.putAll(some("limit", () -> 1 + random.nextInt(5)));
        return options;
    }

    private Map<String, Object> sorting() {
        Map<String, Object> options = new LinkedHashMap<>(some("sort", () -> pick(SORTS)));
        options.putAll(some("order", () -> random.nextBoolean() ? "asc" : "desc"));
        return options;
    }

    private Map<String, Object> search() {
        Map<String, Object> options = new LinkedHashMap<>(sorting());
        options.putAll(some("query", this::text));
        return options;
    }

    private Map<String, Object> found() {
        Map<String, Object> options = new LinkedHashMap<>(some("query", this::text));
        options.putAll(some("type", () -> List.of(pick(TYPES), pick(TYPES))));
        return options;
    }

    /** A piece of a label, sometimes misspelled. */
    private String text() {
        String label = pick(nodes).label();
        if (label.isBlank()) {
            return "a";
        }
        int from = random.nextInt(label.length());
        String piece = label.substring(from, Math.min(label.length(), from + 1 + random.nextInt(8)));
        return piece.isBlank() ? "e" : random.nextInt(4) == 0 ? label.toUpperCase(Locale.ROOT) + "x" : piece;
    }

    private String character() {
        return switch (random.nextInt(8)) {
            case 0 -> "nobody";
            case 1 -> uuid(NodeKind.CHARACTER_INSTANCE);
            case 2, 3, 4 ->
                nodes.stream()
                        .flatMap(node -> node instanceof CharacterTemplate template ? template.key().stream() : null)
                        .filter(key -> !key.isBlank())
                        .skip(random.nextInt(4))
                        .findFirst()
                        .orElse("nobody");
            default -> uuid(NodeKind.CHARACTER_TEMPLATE);
        };
    }

    private String scene() {
        return switch (random.nextInt(6)) {
            case 0 -> "4711";
            case 1 -> "scene";
            default -> id(NodeKind.SCENE).substring("scene:".length());
        };
    }

    private String uuid(NodeKind kind) {
        String id = id(kind);
        String uuid = id.substring(id.indexOf(':') + 1);
        return random.nextInt(12) == 0 ? uuid.replace('0', '1') : uuid;
    }

    private String number(NodeKind kind) {
        return random.nextInt(8) == 0 ? "4711" : key(kind);
    }

    private String key(NodeKind kind) {
        String id = id(kind);
        return id.substring(id.indexOf(':') + 1);
    }

    private String id(NodeKind kind) {
        List<NodeId> ids = nodes.stream()
                .map(GraphNode::id)
                .filter(id -> id.kind() == kind)
                .toList();
        return ids.isEmpty() ? kind.prefix() + ":1" : pick(ids).toString();
    }

    private String made() {
        return random.nextInt(8) == 0 ? node() : id(random.nextBoolean() ? NodeKind.ASSET : NodeKind.GENERATION);
    }

    private String node() {
        String id = pick(nodes).id().toString();
        return switch (random.nextInt(12)) {
            case 0 -> id + "1";
            case 1 -> "asset:x";
            default -> id;
        };
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
