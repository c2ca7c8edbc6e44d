package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.examples.admin.Http.Answer;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a whole: its options, the routes of a graph, the page, and what happens while it loads and when loads fail. */
class AdminServiceTest {

    private static final String ROOT = "/api/v1/character-graph";
    private static final String OPHELIA = "0a000000-0000-4000-8000-000000000004";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private static GraphSource hamlet() {
        return RowsSource.of(SampleStudio.hamletWithFaults());
    }

    @Test
    void routes_andPage_areAnswered() {
        try (RunningService service = RunningService.of(hamlet())) {
            Http http = service.http();
            awaitStatus(http, "ok");
            assertThat(http.get(ROOT + "/character/" + OPHELIA + "/stats").text())
                    .contains("\"characterName\":\"Ophelia\"");
            Answer page = http.get("/");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.header("Content-Security-Policy").orElse(""))
                    .contains("connect-src 'self'", "frame-ancestors 'none'");
            assertThat(page.text()).startsWith("<!").doesNotContain("Ophelia");
            assertThat(http.get("/openapi.json").text()).contains("\"openapi\": \"3.1");
            assertThat(http.get("/favicon.ico").status()).isEqualTo(204);
            assertThat(service.messages())
                    .isEqualTo("The character browser is at http://localhost:" + http.port() + "/ (Ctrl-C ends it).\n");
            assertThat(service.end()).isZero();
        }
    }

    @Test
    void answers_haveTags_thatSpareTheirContent() {
        try (RunningService service = RunningService.of(hamlet())) {
            Http http = service.http();
            awaitStatus(http, "ok");
            String path = ROOT + "/character/" + OPHELIA + "/scenes";
            for (String encoding : List.of("identity", "gzip")) {
                Answer first = http.get(path, "Accept-Encoding: " + encoding);
                String tag = first.header("ETag").orElseThrow();
                Answer again = http.get(path, "Accept-Encoding: " + encoding, "If-None-Match: \"other\", " + tag);
                assertThat(first.status()).isEqualTo(200);
                assertThat(first.text()).contains("\"count\":");
                assertThat(again.status()).isEqualTo(304);
                assertThat(again.content()).isEmpty();
                assertThat(again.header("ETag")).contains(tag);
                assertThat(again.header("Cache-Control")).contains("no-cache");
                assertThat(again.header("Vary")).contains("Accept-Encoding");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi.json", ROOT + "/health", ROOT + "/characters", ROOT + "/graph", "/nowhere"})
    void head_isAnsweredAsGet_withoutContent(String path) {
        try (RunningService service = RunningService.of(hamlet())) {
            Http http = service.http();
            awaitStatus(http, "ok");
            Answer get = http.get(path);
            Answer head = http.ask("HEAD", path);

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.content()).isEmpty();
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
            if (!path.endsWith("/health")) {
                assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/,POST", "/,DELETE", ROOT + "/characters,PUT", ROOT + "/health,OPTIONS", "/openapi.json,PATCH"})
    void otherMethods_areNotAllowed(String path, String method) {
        try (RunningService service = RunningService.of(hamlet())) {
            Answer answer = service.http().ask(method, path);

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET, HEAD");
            assertThat(answer.text()).contains("\"code\":\"not_allowed\"");
        }
    }

    @Test
    void graph_isStreamed_andRefusedAboveItsSize() {
        try (RunningService service = RunningService.of(hamlet())) {
            Http http = service.http();
            awaitStatus(http, "ok");
            Answer graph = http.get(ROOT + "/graph", "Accept-Encoding: gzip");
            assertThat(graph.whole()).isTrue();
            assertThat(graph.text()).contains("\"nodes\"", "Ophelia").endsWith("}");
        }
        try (RunningService service = RunningService.of(hamlet(), "--graph-size=100")) {
            Http http = service.http();
            awaitStatus(http, "ok");
            Answer graph = http.get(ROOT + "/graph");
            assertThat(graph.status()).isEqualTo(413);
            assertThat(graph.text()).contains("\"code\":\"too_large\"", "100");
        }
    }

    /** Waits until the service says so of itself; the service is asked again and again. */
    private static void awaitStatus(Http http, String status) {
        Pattern said = Pattern.compile("\"status\":\"" + status + "\"");
        Matcher found = said.matcher(http.get(ROOT + "/health").text());
        while (!found.find()) {
            found = said.matcher(http.get(ROOT + "/health").text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--address=0.0.0.0 | --address names an address that other machines can reach, and there is no token",
                "--address=no.such.host.invalid | --address needs an address or a name of this machine",
                "--port=70000 | --port needs a number from 0 to 65535, not 70000.",
                "--port=x | --port needs a number from 0, not 'x'.",
                "--rating=X | X",
                "--origin=* | --origin needs a scheme, a host in lower case and no path",
                "--origin=https://tools.example/ | --origin needs a scheme",
                "--host=http://x | --host needs a name without scheme and port",
                "--running=0 | --running needs 1 to 1000",
                "--graph-size=0 | --graph-size needs a number from 1.",
                "--token=0123456789abcdef | Unknown option: --token; did you mean --token-file?",
                "--notify=x | --notify needs --url.",
                "--user=x | --user, --ask-password and --schema need --url.",
                "--url=postgresql://a:b@c/d | A password does not belong on the command line",
                "extra | Unexpected argument: extra; see --help.",
            })
    void options_thatAreWrong_areRefusedInASentence(String option, String message) {
        RunningService service = RunningService.of(hamlet(), option);

        assertThat(service.status()).isEqualTo(2);
        assertThat(service.messages()).contains(message).hasLineCount(1).doesNotContain("0123456789abcdef");
        assertThat(service.log()).isEmpty();
    }

    @Test
    void token_isReadFromTheEnvironment_orFromAFile() throws IOException {
        Path file = folder.resolve("token.txt");
        Files.writeString(file, TOKEN + "\n");
        for (RunningService started : List.of(
                RunningService.with(hamlet(), Map.of(Token.VARIABLE, TOKEN), "--address=0.0.0.0"),
                RunningService.of(hamlet(), "--address=0.0.0.0", "--token-file=" + file))) {
            try (RunningService service = started) {
                Http http = service.http();
                assertThat(http.get("/").status()).isEqualTo(200);
                assertThat(http.get("/openapi.json").status()).isEqualTo(401);
                assertThat(http.get(ROOT + "/health").status()).isEqualTo(401);
                assertThat(http.get(ROOT + "/health", "Authorization: Bearer " + TOKEN)
                                .status())
                        .isEqualTo(200);
                service.end();
                assertThat(service.messages() + service.log()).doesNotContain(TOKEN);
            }
        }
    }

    @Test
    void token_thatIsTooShort_isRefusedWithoutRepeatingIt() throws IOException {
        Path file = Files.writeString(folder.resolve("token.txt"), "secret\n");

        RunningService service = RunningService.of(hamlet(), "--token-file=" + file);
        assertThat(service.status()).isEqualTo(2);
        assertThat(service.messages())
                .contains("needs 16 to 512 visible ASCII characters")
                .doesNotContain("secret");
        RunningService none = RunningService.of(hamlet(), "--token-file=" + folder.resolve("none.txt"));
        assertThat(none.status()).isEqualTo(4);
        assertThat(none.messages()).contains("could not be read");
    }

    @Test
    void port_thatIsTaken_isSaidInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            RunningService service = RunningService.of(hamlet(), "--port=" + taken.getLocalPort());

            assertThat(service.status()).isEqualTo(4);
            assertThat(service.messages())
                    .startsWith("The service cannot listen at http://localhost:" + taken.getLocalPort() + "/: ")
                    .hasLineCount(1);
        }
    }

    @Test
    void help_saysTheOptionsAndTheExitStatuses() {
        RunningService service = RunningService.of(hamlet(), "--help");

        assertThat(service.status()).isZero();
        assertThat(service.log()).contains("--token-file", "--rating", "--url", "Exit status: 143 or 130");
        assertThat(service.log().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void studio_hasToBeNamed_whereThereIsNoOther() {
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        java.io.PrintStream stream = new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);

        int status = AdminService.standard().withVariables(Map.of()).run(List.of(), stream, stream, new Lifetime());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).startsWith("Name a studio: --url URL");
    }
}
