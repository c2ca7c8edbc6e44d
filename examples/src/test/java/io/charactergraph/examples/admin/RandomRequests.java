package io.charactergraph.examples.admin;

import io.charactergraph.CharacterGraph;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.model.GraphNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Requests at random by a seed: routes with parameters that are right, nearly right and wrong, headers of all kinds, and what is no HTTP. */
final class RandomRequests {

    private static final String ROOT = "/api/v1/character-graph";
    private static final Pattern NAMED = Pattern.compile("\\{[^}]*}");

    private static final List<String> PARAMETERS = List.of(
            "world_id",
            "strict",
            "arc",
            "content_rating",
            "tag",
            "include_inactive",
            "limit",
            "offset",
            "max_depth",
            "query",
            "type",
            "edges",
            "from",
            "to",
            "max_length",
            "edge_type",
            "directed",
            "sort",
            "order",
            "rule",
            "severity",
            "reason",
            "table",
            "nonsense");

    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "3",
            "0",
            "-1",
            "7",
            "2147483647",
            "99999999999999999999",
            "1.5",
            "true",
            "false",
            "yes",
            "restricted",
            "X",
            "PG-13",
            "sfw",
            "mature_implied",
            "G",
            "asc",
            "desc",
            "scene",
            "asset",
            "error",
            "DANGLING",
            "depicts",
            "appears_in",
            "noir",
            "",
            " ",
            "\u0000",
            "'; drop table assets; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "\ud83d\udc80",
            "\u202e",
            "hamlet",
            "ophelia",
            "Ophelia",
            "assets",
            "name",
            "x".repeat(500));

    private static final List<String> HEADERS = List.of(
            "Accept-Encoding: gzip",
            "Accept-Encoding: gzip;q=0, *",
            "Accept-Encoding: ,;q=,=",
            "Accept: text/html",
            "If-None-Match: *",
            "If-None-Match: \"1\", W/\"2\"",
            "If-None-Match: \"",
            "Range: bytes=0-5",
            "Origin: https://evil.example",
            "Authorization: Bearer x",
            "Authorization: Basic ####",
            "X-Forwarded-For: 1.2.3.4",
            "Cookie: a=b",
            "Connection: close",
            "Content-Length: 0",
            "X-Long: " + "x".repeat(3_000));

    private final SplittableRandom random;
    private final List<String> routes;
    private final List<String> names = new ArrayList<>();
    private boolean http;

    RandomRequests(CharacterGraph graph, long seed) {
        this.random = new SplittableRandom(seed);
        this.routes = WireFormat.routes().stream().map(route -> route.path()).toList();
        graph.typed().nodes().map(GraphNode::id).forEach(id -> {
            String wire = id.toString();
            names.add(wire);
            names.add(wire.substring(wire.indexOf(':') + 1));
            names.add(wire.substring(wire.lastIndexOf(':') + 1));
        });
        names.addAll(List.of(
                "ophelia", "hamlet", "Mousetrap", "prologue", "game:11", "content:1", "ghost", "a/b", "..", "%"));
    }

    /** Returns the names and ids that requests use. */
    List<String> names() {
        return names;
    }

    private boolean oneOf(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Returns whether the request that was made last is HTTP, so that it has one answer. */
    boolean isHttp() {
        return http;
    }

    /** Returns a request as it is sent. */
    String next() {
        http = !oneOf(20);
        return http ? wellFormed() : malformed();
    }

    private String wellFormed() {
        String method = oneOf(12) ? one(List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")) : "GET";
        StringBuilder text = new StringBuilder(method + " " + path() + query() + " HTTP/1.1\r\n");
        text.append("Host: ")
                .append(oneOf(50) ? one(List.of("evil.example", "", "localhost:x")) : "localhost")
                .append("\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(one(HEADERS)).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    private String path() {
        if (oneOf(15)) {
            return one(List.of(
                    "/",
                    "/openapi.json",
                    "/favicon.ico",
                    ROOT,
                    ROOT + "/",
                    "/x",
                    "//",
                    ROOT + "/../x",
                    ROOT + "/%2e%2e/x",
                    ROOT + "/character//scenes",
                    ROOT + "/graph/",
                    "/%00",
                    ROOT + "/openapi.json",
                    ROOT + "/Health"));
        }
        String route = one(routes);
        if (route.equals("/graph") && !oneOf(4)) {
            route = one(routes); // whole graphs are large
        }
        return ROOT
                + NAMED.matcher(route)
                        .replaceAll(any ->
                                encoded(oneOf(8) ? one(VALUES) : one(names)).replace("$", ""));
    }

    private String query() {
        StringBuilder text = new StringBuilder();
        for (int i = oneOf(3) ? 0 : random.nextInt(4); i > 0; i--) {
            text.append(text.isEmpty() ? '?' : '&').append(one(PARAMETERS));
            if (!oneOf(20)) {
                text.append('=').append(oneOf(30) ? "%ff%fe" : encoded(oneOf(4) ? one(names) : one(VALUES)));
            }
        }
        return oneOf(60) ? text + (text.isEmpty() ? "?" : "&") + "&&==;" : text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String malformed() {
        String start = "GET " + path() + query();
        return switch (random.nextInt(16)) {
            case 0 -> bytes(1 + random.nextInt(400));
            case 1 -> bytes(1 + random.nextInt(400)) + "\r\n\r\n";
            case 2 -> start;
            case 3 -> start + "\r\n\r\n";
            case 4 -> start + " HTTP/1.1\r\nHost localhost\r\n\r\n";
            case 5 -> start + " HTTP/1.1\nHost: localhost\n\n";
            case 6 -> start + " HTTP/9.9\r\nHost: localhost\r\nContent-Length: x\r\n\r\n";
            case 7 -> start + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello";
            case 8 -> start + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello";
            case 9 ->
                start
                        + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n";
            case 10 -> "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case 11 -> start + " HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(3_000) + "\r\n";
            case 12 -> start + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
            case 13 -> "GET http://evil.example" + path() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            case 14 ->
                "GET " + one(List.of("*", "x", "mailto:a", "/a|b", "/%zz", "?x", "/#x", "http://[x"))
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            default -> start + " HTTP/1.1\r\nHost: localhost\r\nX: " + bytes(50).replace("\n", "") + "\r\n\r\n";
        };
    }

    private String bytes(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(256));
        }
        return text.toString();
    }
}
