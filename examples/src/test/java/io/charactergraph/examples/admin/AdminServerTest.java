package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.examples.admin.Http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server around the routes: what every request has to pass, and how answers are sent. */
class AdminServerTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String ORIGIN = "https://tools.example";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OwnRoutes routes = new OwnRoutes();
    private final List<AdminServer> servers = new ArrayList<>();

    @AfterEach
    void close() {
        routes.go.countDown();
        servers.forEach(AdminServer::close);
    }

    private Http start(Settings settings) {
        AccessLog lines = new AccessLog(
                new PrintStream(log, true, StandardCharsets.UTF_8),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05.006007Z")));
        AdminServer server = AdminServer.start(settings, routes, lines);
        servers.add(server);
        return new Http(server.url());
    }

    private Http start() {
        return start(Settings.local());
    }

    /** The lines of the log, after the server has ended all requests. */
    private List<String> log() {
        servers.forEach(AdminServer::close);
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void smallAnswer_hasALength_andTheHeadersOfSecurity() {
        Answer answer = start().get("/small");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("small");
        assertThat(answer.header("Content-Length")).contains("5");
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void connection_isKept_forTheNextRequest() throws IOException {
        Http http = start();
        try (Socket socket = http.connect()) {
            for (int i = 0; i < 3; i++) {
                Http.send(socket, "GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n");
                StringBuilder text = new StringBuilder();
                while (!text.toString().endsWith("\r\n\r\nsmall")) {
                    text.append((char) socket.getInputStream().read());
                }
                assertThat(text).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void largeAnswer_isSentInChunks() {
        Answer answer = start().get("/large");

        assertThat(answer.header("Transfer-Encoding")).contains("chunked");
        assertThat(answer.whole()).isTrue();
        assertThat(answer.content()).hasSize(OwnRoutes.LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/medium", "/large"})
    void answer_isZipped_whenTheClientTakesIt(String path) {
        Http http = start();
        Answer plain = http.get(path);
        Answer zipped = http.get(path, "Accept-Encoding: br, gzip;q=0.8");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.header("Content-Encoding")).contains("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.content().length).isLessThan(plain.content().length / 10);
        assertThat(zipped.text()).isEqualTo(plain.text());
        assertThat(zipped.whole()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZIP | true",
                "x-gzip;q=0.1 | true",
                "deflate, gzip;q=1.0, *;q=0.5 | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip;q=0.000 | false",
                "*;q=0 | false",
                "gzip;q=0, * | false",
                "identity | false",
                "identity, gzip;q=0.5 | false",
                "identity;q=0.5, gzip;q=0.5 | true",
                "br | false",
                "'' | false",
                "gzip;q=nonsense | false",
                "gzip;q=-1 | false",
                "gzip;q= | false",
            })
    void acceptedEncoding_followsTheWeights(String header, boolean gzip) {
        assertThat(AcceptedEncoding.isGzip(List.of(header))).isEqualTo(gzip);
    }

    @Test
    void head_hasNoContent() {
        Answer answer = start().ask("HEAD", "/medium");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/plain");
        assertThat(answer.content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fault", "/late-fault"})
    void fault_isAnsweredByANumber_thatStandsInTheLogToo(String path) {
        Answer answer = start().get(path);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .startsWith("{\"error\":{\"code\":\"internal\",")
                .doesNotContain(OwnRoutes.SECRET);
        assertThat(answer.header("ETag")).isEmpty();
        String number = answer.text().replaceAll("(?s).*number ([0-9a-f]{8}).*", "$1");
        assertThat(log().get(0))
                .contains("\"fault\":\"java.lang.IllegalStateException\",\"number\":\"" + number + "\"")
                .contains("OwnRoutes");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(OwnRoutes.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void faultInALargeAnswer_cutsTheConnection(String encoding) {
        Answer answer = start().get("/cut", "Accept-Encoding: " + encoding);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole()).isFalse();
        assertThat(log()).hasSize(2).last().asString().contains("\"route\":\"/cut\"", "\"cut\":true");
    }

    @Test
    void requestsWithoutTheToken_areUnauthorized() {
        Http http = start(Settings.local().withToken(Token.of(TOKEN, "a test")));

        Answer none = http.get("/small");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.text()).startsWith("{\"error\":{\"code\":\"unauthorized\"");
        assertThat(none.header("WWW-Authenticate")).contains("Bearer realm=\"character-graph\"");
        for (String wrong : List.of(
                "Bearer " + TOKEN + "0",
                "Bearer " + TOKEN.substring(1),
                "Bearer",
                "Basic " + TOKEN,
                "Basic !!!",
                TOKEN,
                "Digest " + TOKEN)) {
            assertThat(http.get("/small", "Authorization: " + wrong).status())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(http.get("/nowhere?token=" + TOKEN).status()).isEqualTo(401);
        assertThat(http.get("/small", "Authorization: Bearer " + TOKEN).status())
                .isEqualTo(200);
        assertThat(http.get("/small", "Authorization: bearer  " + TOKEN).status())
                .isEqualTo(200);
        assertThat(http.get("/open").status()).isEqualTo(404);
        assertThat(log().toString()).doesNotContain(TOKEN);
    }

    @Test
    void requestsToOtherNames_areRefused_soThatNoPageCanReadByRebinding() {
        Http http = start();
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil", "", "10.0.0.1:8080")) {
            Answer answer = http.get("/small", "Host: " + host);
            assertThat(answer.status()).as(host).isEqualTo(400);
            assertThat(answer.text()).contains("\"code\":\"bad_parameter\"", "\"parameter\":\"Host\"");
        }
        assertThat(http.get("/small", "Host: localhost", "Host: evil.example").status())
                .isEqualTo(400);
        for (String host : List.of("localhost", "LocalHost:1", "127.0.0.1:" + http.port(), "[::1]:9")) {
            assertThat(http.get("/small", "Host: " + host).status()).as(host).isEqualTo(200);
        }
    }

    @Test
    void requestsToANameOfTheOptions_areAnswered() {
        Settings local = Settings.local();
        Http http = start(
                new Settings(local.address(), 0, local.token(), List.of("Graph.Example"), Set.of(), local.limits()));

        assertThat(http.get("/small", "Host: graph.example").status()).isEqualTo(200);
        assertThat(http.get("/small", "Host: evil.example").status()).isEqualTo(400);
    }

    @Test
    void originsThatAreNotNamed_mayNotRead() {
        Http off = start();
        assertThat(off.get("/small", "Origin: " + ORIGIN).header("Access-Control-Allow-Origin"))
                .isEmpty();

        Http http = start(Settings.local().withOrigins(Set.of(ORIGIN)));
        Answer allowed = http.get("/small", "Origin: " + ORIGIN);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(allowed.header("Vary")).contains("Accept-Encoding, Origin");
        assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();
        for (String other :
                List.of("https://tools.example.evil", "http://tools.example", "null", "https://TOOLS.example")) {
            Answer refused = http.get("/small", "Origin: " + other);
            assertThat(refused.header("Access-Control-Allow-Origin")).as(other).isEmpty();
            assertThat(refused.header("Vary")).contains("Accept-Encoding, Origin");
        }
    }

    @Test
    void preflight_ofANamedOrigin_isAnsweredWithoutTheToken() {
        Http http = start(Settings.local().withOrigins(Set.of(ORIGIN)).withToken(Token.of(TOKEN, "a test")));
        String[] asks = {"Access-Control-Request-Method: GET", "Access-Control-Request-Headers: authorization"};

        Answer allowed = http.ask("OPTIONS", "/small", "Origin: " + ORIGIN, asks[0], asks[1]);
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains(ORIGIN);
        assertThat(allowed.header("Access-Control-Allow-Methods")).contains("GET, HEAD");
        assertThat(allowed.header("Access-Control-Allow-Headers")).contains("Authorization, If-None-Match");
        Answer refused = http.ask("OPTIONS", "/small", "Origin: https://evil.example", asks[0], asks[1]);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void tooManyRequests_areAnswered503_andTheLightOnesStillAnswered() throws Exception {
        Http http = start(
                Settings.local().withLimits(Limits.standard().withRunning(2).withWaiting(0)));
        List<CompletableFuture<Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> http.get("/wait")));
        }
        routes.began.acquire(2);

        Answer busy = http.get("/medium");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).contains("1");
        assertThat(busy.text()).contains("\"code\":\"loading\"", "2 requests run and up to 0 wait");
        assertThat(http.get("/small").status()).isEqualTo(200);

        routes.go.countDown();
        for (CompletableFuture<Answer> answer : waiting) {
            assertThat(answer.get().text()).isEqualTo("waited");
        }
        assertThat(http.get("/medium").status()).isEqualTo(200);
    }

    @Test
    void clientThatDoesNotReadItsAnswer_holdsUpNobodyElse() throws Exception {
        Http http = start(Settings.local()
                .withLimits(Limits.standard()
                        .withRunning(1)
                        .withWaiting(1)
                        .withStreams(1)
                        .withPatience(Duration.ZERO)));
        try (Socket slow = http.connect()) {
            Http.send(slow, "GET /wait-large HTTP/1.1\r\nHost: localhost\r\n\r\n");
            CompletableFuture<Void> read = CompletableFuture.runAsync(() -> readSome(slow));
            routes.began.acquire();

            assertThat(http.get("/medium").status()).isEqualTo(200);
            Answer large = http.get("/large");
            assertThat(large.status()).isEqualTo(503);
            assertThat(large.header("ETag")).isEmpty();
            assertThat(large.text()).contains("\"code\":\"loading\"", "1 large answers are being sent");
            routes.go.countDown();
            read.join();
        }
    }

    private static void readSome(Socket socket) {
        try {
            socket.getInputStream().readNBytes(OwnRoutes.LARGE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void clientsThatSendHalfARequest_holdUpNobodyElse() throws IOException {
        Http http = start();
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Socket socket = http.connect();
            Http.send(socket, "GET /small HTTP/1.1\r\nHost: loc");
            slow.add(socket);
        }

        assertThat(http.get("/small").status()).isEqualTo(200);

        Http.send(slow.get(0), "alhost\r\nConnection: close\r\n\r\n");
        assertThat(Answer.parse(slow.get(0).getInputStream().readAllBytes()).status())
                .isEqualTo(200);
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void headOfARequest_isLimited() {
        Http http = start();

        assertThat(http.get("/small", "X: " + "x".repeat(HttpLimits.HEAD_BYTES / 2))
                        .status())
                .isEqualTo(200);
        assertThat(statusOrCut(http, "/small", "X: " + "x".repeat(HttpLimits.HEAD_BYTES)))
                .isZero();
        assertThat(statusOrCut(http, "/small?" + "x".repeat(HttpLimits.HEAD_BYTES)))
                .isZero();
        assertThat(http.get("/small").status()).isEqualTo(200);
    }

    private static int statusOrCut(Http http, String path, String... headers) {
        try {
            return http.get(path, headers).status();
        } catch (java.io.UncheckedIOException e) {
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 16385", "Content-Length: 99999999999", "Transfer-Encoding: chunked"})
    void body_isLimited(String header) throws IOException {
        try (Socket socket = start().connect()) {
            Http.send(socket, "GET /small HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n");
            socket.shutdownOutput();
            Answer answer = Answer.parse(socket.getInputStream().readAllBytes());
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text()).contains("\"code\":\"too_large\"");
        }
    }

    @Test
    void log_hasOneLineForEachRequest_withoutValues() {
        Http http = start(Settings.local().withOrigins(Set.of(ORIGIN)));
        http.get("/small?query=" + "Gertrude");
        http.ask("BREW", "/nowhere/" + "Gertrude");

        assertThat(log())
                .hasSize(2)
                .allMatch(line -> line.matches("\\{\"time\":\"2026-01-02T03:04:05.006Z\",\"method\":\"(GET|other)\","
                        + "\"route\":\"(/small|none)\",\"status\":(200|404),\"bytes\":[1-9][0-9]*,\"millis\":[0-9]+,"
                        + "\"client\":\"127.0.0.1\"}"));
    }

    @Test
    void close_letsRunningRequestsEnd_andAcceptsNoOthers() throws Exception {
        Http http = start();
        CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> http.get("/wait"));
        routes.began.acquire();
        AdminServer server = servers.get(0);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
        while (isListening(http)) {
            Thread.onSpinWait();
        }

        assertThat(closed).isNotDone();
        routes.go.countDown();
        assertThat(running.get().text()).isEqualTo("waited");
        closed.get();
    }

    private static boolean isListening(Http http) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void close_waitsNoLongerThanItsTime_forARequestThatDoesNotEnd() throws Exception {
        Limits limits = Limits.standard().withEnding(Duration.ZERO);
        Http http = start(Settings.local().withLimits(limits));
        CompletableFuture<Answer> running = CompletableFuture.supplyAsync(() -> http.get("/wait"));
        routes.began.acquire();

        servers.get(0).close();

        assertThat(running.handle((answer, cut) -> cut != null || !answer.whole() || answer.status() == 0)
                        .get())
                .isTrue();
    }
}
