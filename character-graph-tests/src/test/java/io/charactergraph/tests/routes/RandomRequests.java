package io.charactergraph.tests.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.Route.Option;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random requests about a graph: most of them name what it has, some are wrong in any way. */
final class RandomRequests {

    private static final Pattern BRACES = Pattern.compile("[{].*[}]");

    private static final List<String> HOSTILE = List.of(
            "%",
            "%2",
            "%zz",
            "%c3%28",
            "%00",
            "%ed%a0%80",
            "<script>alert(1)</script>",
            "'%20or%201=1--",
            "..",
            "%2e%2e%2f%2e%2e%2fetc",
            "%0d%0aX-Evil:%201",
            "$%7bjndi:ldap://x%7d",
            "\u202egnp",
            "\ud83d\ude00",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e3",
            "0x10",
            "NaN",
            "true",
            "null",
            "%20",
            "a".repeat(300),
            "a%2Fb",
            "x:y:z",
            "scene:",
            "role:1:",
            "arc:%20",
            ":",
            "+",
            "=",
            "character:",
            "instance:nobody",
            "explicit");

    private static final List<String> METHODS =
            List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "", "BREW");

    private static final List<String> RATINGS =
            List.of("general", "sfw", "PG", "pg-13", "mature", "R", "explicit", "unheard", "adult", "romantic");

    private static final List<String> PATHS = List.of(
            "",
            "/",
            "//",
            "/character",
            "/character/",
            "/character//scenes",
            "/characters/",
            "/nodes/asset:1",
            "/node",
            "/scene/1/casting/x",
            "/openapi.json",
            "/health?x=1",
            "/%68ealth",
            "/paths",
            "/HEALTH");

    private final Random random;
    private final List<GraphNode> nodes;
    private final List<String> keys;

    RandomRequests(CharacterGraph graph, long seed) {
        random = new Random(seed);
        nodes = graph.typed().nodes().toList();
        keys = graph.nodes(CharacterTemplate.class)
                .flatMap(template -> template.key().stream())
                .toList();
    }

    /** A method; nearly always one that the routes have. */
    String method() {
        return random.nextInt(20) == 0 ? pick(METHODS) : random.nextInt(20) == 0 ? "HEAD" : "GET";
    }

    /** A path and a query. */
    String next() {
        if (random.nextInt(50) == 0) {
            return pick(PATHS);
        }
        Route route = pick(WireFormat.routes());
        List<String> pieces = new ArrayList<>();
        for (Option option : route.options()) {
            boolean given = option.required() ? random.nextInt(20) > 0 : random.nextInt(6) == 0;
            int times = !given ? 0 : option.several() ? 1 + random.nextInt(3) : random.nextInt(30) == 0 ? 2 : 1;
            for (int i = 0; i < times; i++) {
                pieces.add(option.name() + "=" + (random.nextInt(30) == 0 ? pick(HOSTILE) : value(option)));
            }
        }
        if (random.nextInt(40) == 0) {
            pieces.add(pick(List.of("max_dept=1", "foo=bar", "limit", "=1", "%=1", "&&", "offset=", "LIMIT=1")));
        }
        String path = BRACES.matcher(route.path())
                .replaceAll(found -> Matcher.quoteReplacement(random.nextInt(12) == 0 ? pick(HOSTILE) : name(route)));
        return path + (pieces.isEmpty() ? "" : "?" + String.join("&", pieces));
    }

    private String name(Route route) {
        if (random.nextInt(12) == 0) {
            return Get.escaped(pick(nodes).id().toString());
        }
        String first = route.path().split("/", -1)[1];
        return switch (first) {
            case "character" ->
                random.nextInt(4) > 0 && !keys.isEmpty()
                        ? Get.escaped(misspelt(pick(keys)))
                        : plainId(NodeKind.CHARACTER_TEMPLATE);
            case "instance" -> plainId(NodeKind.CHARACTER_INSTANCE);
            case "npc" -> plainId(NodeKind.GAME_NPC);
            case "scene" -> plainId(NodeKind.SCENE);
            case "world" -> plainId(NodeKind.WORLD);
            case "arc" -> plainId(NodeKind.ARC);
            default -> Get.escaped(misspelt(pick(nodes).id().toString()));
        };
    }

    /** The id of a node of a kind without its prefix. */
    private String plainId(NodeKind kind) {
        List<GraphNode> some =
                nodes.stream().filter(node -> node.kind() == kind).toList();
        if (some.isEmpty()) {
            return "1";
        }
        String id = pick(some).id().toString();
        return Get.escaped(misspelt(id.substring(id.indexOf(':') + 1)));
    }

    private String misspelt(String name) {
        return random.nextInt(12) == 0 && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }

    private String value(Option option) {
        if (option.type() == Simple.FLAG) {
            return random.nextBoolean() ? "true" : "false";
        }
        if (option.type() instanceof Words words) {
            return pick(words.words());
        }
        return switch (option.name()) {
            case "world_id" -> {
                String id = plainId(NodeKind.WORLD);
                yield random.nextInt(8) == 0 ? "4711" : id;
            }
            case "limit" -> Integer.toString(1 + random.nextInt(random.nextInt(10) == 0 ? 2000 : 5));
            case "offset" -> Integer.toString(random.nextInt(5));
            case "max_depth" -> Integer.toString(random.nextInt(7));
            case "max_length" -> Integer.toString(random.nextInt(10));
            case "arc" ->
                Get.escaped(nodes.stream()
                        .filter(Arc.class::isInstance)
                        .map(node -> ((Arc) node).id().name())
                        .skip(random.nextInt(3))
                        .findFirst()
                        .orElse("nowhere"));
            case "content_rating" -> pick(RATINGS);
            case "tag" -> Get.escaped(tag());
            case "from", "to" -> Get.escaped(pick(nodes).id().toString());
            case "query" -> Get.escaped(part(pick(nodes).label()));
            case "rule" -> pick(List.of("role-unfilled", "dangling-reference", "rating-above-scene", "no-rule"));
            case "table" -> pick(List.of("game_scenes", "assets", "characters", "nothing"));
            default -> throw new IllegalStateException("no values of " + option.name());
        };
    }

    private String tag() {
        return nodes.stream()
                .filter(CharacterTemplate.class::isInstance)
                .flatMap(node -> ((CharacterTemplate) node).tags().stream())
                .skip(random.nextInt(4))
                .findFirst()
                .orElse("hero");
    }

    private String part(String label) {
        int end = label.offsetByCodePoints(0, Math.min(3, label.codePointCount(0, label.length())));
        return end == 0 ? "a" : label.substring(0, end);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
