package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random requests to a service below a ceiling, most of them nearly right and some not even HTTP: none makes it fail,
 * none makes it show what is above the ceiling, and it answers afterwards.
 */
class FuzzTest {

    private static final int REQUESTS = 10_000;
    private static final int CLIENTS = 4;
    private static final String CEILING = "PG-13";
    private static final String ROOT = "/api/v1/character-graph";

    private static final Pattern TEXT = Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")(:?)");
    /** An id, with its quotes: a message may repeat an id that a request names, but not as a value. */
    private static final Pattern ID = Pattern.compile("\"[a-z]+:[^\" ]+\"");

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    private final CharacterGraph all = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    @Test
    void randomRequests_neverFail_andNeverShowWhatIsAboveTheCeiling() {
        long seed = System.nanoTime();
        System.out.println("seed of the requests: " + seed);
        Set<String> hidden = hidden();
        assertThat(hidden).hasSizeGreaterThan(25);
        String log;
        try (RunningService service =
                RunningService.of(RowsSource.of(SampleStudio.hamletWithFaults()), "--rating=" + CEILING, "--every=0")) {
            Http http = service.http();
            while (http.get(ROOT + "/health").text().contains("loading")) {
                Thread.onSpinWait();
            }
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.runAsync(() -> send(http, seed + client, hidden)))
                    .toList();
            clients.forEach(CompletableFuture::join);
            assertThat(http.get(ROOT + "/health").text()).startsWith("{\"status\":\"ok\"");
            assertThat(service.end()).isZero();
            log = service.log();
            assertThat(service.messages()).hasLineCount(1);
        }
        assertThat(log)
                .doesNotContain("\"fault\"", "\"status\":5")
                .contains("\"status\":200", "\"status\":404", "\"status\":400");
        assertThat(hidden).noneMatch(log::contains);
        assertThat(log.lines().filter(line -> line.contains("\"status\":200")).count())
                .isGreaterThan(REQUESTS / 10);
    }

    private void send(Http http, long seed, Set<String> hidden) {
        RandomRequests requests = new RandomRequests(all, seed);
        KeptConnection connection = new KeptConnection(http);
        for (int i = 0; i < REQUESTS / CLIENTS; i++) {
            String request = requests.next();
            String answer = requests.isHttp() ? connection.ask(request) : raw(http, request);
            String context = "seed " + seed + ", request " + i + ": " + request;
            assertThat(answer).as(context).doesNotStartWith("HTTP/1.1 5");
            String content = answer.substring(Math.max(0, answer.indexOf("\r\n\r\n")));
            for (String name : hidden) {
                if (content.contains(name)) {
                    throw new AssertionError(context + " shows " + name);
                }
            }
        }
        connection.close();
    }

    /** Sends what is no HTTP, and returns what comes back until the service closes the connection or has nothing more to say. */
    private static String raw(Http http, String text) {
        try (Socket socket = http.connect()) {
            Http.send(socket, text);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException | UncheckedIOException e) {
            return ""; // the service has closed the connection
        }
    }

    /** The texts and the ids in the graph without a ceiling of which the one below it has no sign. */
    private Set<String> hidden() {
        CharacterGraph below = all.filter(GraphFilter.rating(CEILING).includingInactive());
        String shown = json(below) + WireFormat.openApi() + new RandomRequests(all, 0).names(); // messages repeat names
        Set<String> texts = new TreeSet<>();
        for (Matcher text = TEXT.matcher(json(all)); text.find(); ) {
            String quoted = text.group(1);
            boolean id = ID.matcher(quoted).matches();
            String sought = id ? quoted : quoted.substring(1, quoted.length() - 1);
            boolean time = TIME.matcher(sought).matches(); // usage by visible scenes has times of its own
            if (text.group(2).isEmpty() && !time && (id || sought.length() >= 10) && !shown.contains(sought)) {
                texts.add(sought);
            }
        }
        return texts;
    }

    private static String json(CharacterGraph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            graph.json().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
