package io.charactergraph.examples.load;

import io.charactergraph.examples.load.Requests.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a service over connections that are kept, as browsers do. */
final class Asker {

    private static final String ROOT = "/api/v1/character-graph";
    private static final JsonMapper JSON = new JsonMapper();

    private final URI service;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Asker(URI service) {
        this.service = service;
    }

    /** Returns the answer to one request, with the bytes of its content as they came. */
    HttpResponse<byte[]> ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(ROOT + path))
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    private JsonNode json(String path) {
        HttpResponse<byte[]> answer = ask(path);
        try {
            boolean zipped = answer.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equals)
                    .isPresent();
            byte[] plain = zipped
                    ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                    : answer.body();
            return JSON.readTree(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service has a graph, and returns how many nodes it has. */
    int awaitGraph() {
        JsonNode health = json("/health");
        while (!health.path("status").asString().equals("ok")) {
            Thread.onSpinWait();
            health = json("/health");
        }
        return health.path("nodes").asInt();
    }

    /** Returns ids for requests, some of each kind. */
    Ids ids() {
        List<String> characters = ids("character_template", 500);
        List<String> scenes = ids("scene", 500);
        List<String> nodes = new ArrayList<>();
        nodes.addAll(ids("asset", 300));
        nodes.addAll(ids("generation", 300));
        nodes.addAll(scenes);
        nodes.addAll(characters);
        return new Ids(
                withoutKind(characters),
                withoutKind(ids("character_instance", 500)),
                withoutKind(ids("game_npc", 500)),
                withoutKind(scenes),
                withoutKind(ids("world", 100)),
                nodes);
    }

    private List<String> ids(String type, int most) {
        List<String> ids = new ArrayList<>();
        json("/nodes?limit=" + most + "&type=" + type)
                .path("items")
                .forEach(node -> ids.add(node.path("id").asString()));
        if (ids.isEmpty()) {
            throw new IllegalStateException("the studio has no node of type " + type);
        }
        return ids;
    }

    private static List<String> withoutKind(List<String> ids) {
        return ids.stream().map(id -> id.substring(id.indexOf(':') + 1)).toList();
    }
}
