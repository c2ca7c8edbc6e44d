package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.stream.PageWriter;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteRequest;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine of the page answers as the routes do: the same JSON, and the same refusals, of a whole graph and below a ceiling. Below ratings that a request asks for, the graph that is asked in
 * Java is one that was read from the wire format: what only the tables say of hidden rows is not in a page.
 */
class PageEngineTest {

    static final Path PAGE =
            Path.of("../character-graph-browser/page").toAbsolutePath().normalize();

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> CEILINGS = List.of("PG", "general", "adult");

    private static final int STUDIOS = Integer.getInteger("charactergraph.page.studios", 30);

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasNode() {
        NodeTool.require(PAGE, "esbuild");
    }

    @Test
    void answers_ofThePage_areThoseOfTheRoutes() throws IOException, InterruptedException {
        Path studios = folder.resolve("studios.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(studios)) {
            write(out, "Hamlet", CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())), 1, 6);
            write(
                    out,
                    "Hamlet with faults",
                    CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())),
                    2,
                    12);
            for (int seed = 0; seed < STUDIOS; seed++) {
                RandomStudio studio = RandomStudio.builder()
                        .seed(seed)
                        .ignoreForeignKeys(true)
                        .build();
                write(out, studio.toString(), CharacterGraph.load(RowsSource.of(studio.rows())), seed, 2);
            }
        }

        String printed = NodeTool.run(NodeTool.FOLDER, "pageEngine.mjs", PAGE, studios, folder);

        assertThat(printed).doesNotContain(" 0 asked").contains(" 0 differ\n");
    }

    private static void write(BufferedWriter out, String name, CharacterGraph graph, long seed, int ofEach)
            throws IOException {
        write(out, name, graph, GraphRoutes.of(graph), new PageRequests(graph, seed).withoutRatings(ofEach));
        String ceiling = CEILINGS.get((int) (seed % CEILINGS.size()));
        write(
                out,
                name + ", up to " + ceiling,
                graph.filter(GraphFilter.rating(ceiling).includingInactive()),
                GraphRoutes.of(graph).withCeiling(ceiling),
                new PageRequests(graph, seed).withoutRatings(1));
        CharacterGraph read = CharacterGraph.read(
                new ByteArrayInputStream(graph.json().withCoverage().text().getBytes(StandardCharsets.UTF_8)));
        write(out, name + ", read", read, GraphRoutes.of(read), new PageRequests(read, seed).all(ofEach));
    }

    private static void write(
            BufferedWriter out,
            String name,
            CharacterGraph graph,
            GraphRoutes routes,
            List<PageRequests.Request> requests)
            throws IOException {
        out.write("{\"studio\":" + JSON.writeValueAsString(name) + ",\"data\":" + data(graph) + ",\"requests\":[");
        for (int i = 0; i < requests.size(); i++) {
            PageRequests.Request request = requests.get(i);
            out.write((i == 0 ? "" : ",") + "{\"route\":" + JSON.writeValueAsString(request.route()) + ",\"name\":"
                    + JSON.writeValueAsString(request.name()) + ",\"options\":"
                    + JSON.writeValueAsString(request.options()) + ",\"answer\":" + answer(routes, request) + "}");
        }
        out.write("]}\n");
    }

    private static String data(CharacterGraph graph) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        PageWriter.writeGraph(data, FriendAccess.stateOf(graph), "Studio", Optional.empty());
        return data.toString(StandardCharsets.UTF_8);
    }

    private static String answer(GraphRoutes routes, PageRequests.Request request) throws IOException {
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, Object> option : request.options().entrySet()) {
            for (Object value : option.getValue() instanceof List<?> all ? all : List.of(option.getValue())) {
                query.add(option.getKey() + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        }
        String name = URLEncoder.encode(request.name(), StandardCharsets.UTF_8).replace("+", "%20");
        String path = GraphRoutes.ROOT + request.route().replaceAll("\\{.*}", Matcher.quoteReplacement(name));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        routes.answer(RouteRequest.of("GET", path, String.join("&", query))).write(answer);
        return answer.toString(StandardCharsets.UTF_8);
    }
}
