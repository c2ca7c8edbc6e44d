package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.GraphJson;
import io.charactergraph.query.ListPage;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs in TypeScript that use the types compile strictly, against what the library writes, and run. */
class TypeScriptTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final CharacterGraph GRAPH = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasTypeScript() {
        NodeTool.require("typescript");
    }

    private void copy(Path from) throws IOException {
        Files.copy(from, folder.resolve(from.getFileName()));
    }

    private String compile() throws IOException, InterruptedException {
        copy(NodeTool.FOLDER.resolve("tsconfig.json"));
        copy(WireTypesTest.FOLDER.resolve("characterGraph.ts"));
        return NodeTool.run(
                folder, NodeTool.FOLDER.resolve("node_modules/typescript/bin/tsc"), "-p", folder.toAbsolutePath());
    }

    @Test
    void consumer_ofWhatIsWritten_compilesAndSeesEverything() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("output.ts"), output());
        copy(NodeTool.FOLDER.resolve("consumer.ts"));
        compile();

        int nodes = GRAPH.typed().nodeCount();
        int edges = GRAPH.typed().edgeCount();
        assertThat(NodeTool.run(folder, "out/consumer.js"))
                .contains("nodes " + nodes + " of " + nodes + "\n", "edges " + edges + " of " + edges + "\n")
                .contains("templates 31 of 31\n", "scenes 8 of 8, direct ", "stats Ophelia 8\n", "npc Corambis true")
                .contains("usage hamlet claudius true\n")
                .contains("/api/v1/character-graph/findings?severity=error&severity=warning&world_id=2&limit=10\n");
    }

    private static String output() {
        GraphJson json = GRAPH.json().withEdges();
        return "import type * as wire from './characterGraph';\n"
                + graph(
                        "graph",
                        GRAPH.json()
                                .withCounts()
                                .withUnresolved()
                                .withCoverage()
                                .text())
                + graph(
                        "film",
                        GRAPH.filter(GraphFilter.worlds(2, 3).and(GraphFilter.rating("PG-13")))
                                .character("ophelia")
                                .graph()
                                .json()
                                .withNote("A note.")
                                .text())
                + graph(
                        "random",
                        CharacterGraph.load(RowsSource.of(RandomStudio.builder()
                                        .seed(12)
                                        .ignoreForeignKeys(true)
                                        .build()
                                        .rows()))
                                .json()
                                .text())
                + constant(
                        "scenes",
                        "wire.CharacterScenes",
                        json.text(GRAPH.character("ophelia").scenes()))
                + constant(
                        "assets",
                        "wire.CharacterAssets",
                        json.text(GRAPH.character("ophelia").assets()))
                + constant(
                        "stats",
                        "wire.UsageStats",
                        json.text(GRAPH.character("ophelia").usage()))
                + constant("npc", "wire.NpcCharacters", json.text(GRAPH.npc(15).characters()))
                + constant(
                        "usage",
                        "wire.UsageList",
                        json.text(ListPage.of(GRAPH.usage().ranking(), 0, 2)))
                + constant("findings", "wire.CheckReport", json.text(GRAPH.check()))
                + constant("view", "wire.SceneView", json.text(GRAPH.scene(45).view()))
                + constant(
                        "casting",
                        "wire.SceneCasting",
                        json.text(GRAPH.scene(47).casting(3)))
                + constant("edges", "wire.NodeEdges", json.text(GRAPH.asset(105).edges(2)))
                + constant(
                        "deletion",
                        "wire.DeletionReport",
                        json.text(GRAPH.npc(15).deletion()))
                + constant(
                        "paths",
                        "wire.FoundPaths",
                        json.text(GRAPH.node("ophelia").paths().all("laertes", 2)));
    }

    /** A graph, each node and each edge of which is compared with the types by itself: the compiler gives up on long lists of different objects. */
    private static String graph(String name, String text) {
        JsonNode json = JSON.readTree(text);
        StringBuilder out = new StringBuilder(
                constant(name, "wire.Graph", "{ nodes: [], edges: [], meta: " + json.get("meta") + " }"));
        for (String list : List.of("nodes", "edges")) {
            for (JsonNode one : json.get(list).values()) {
                out.append(name + "." + list + ".push(" + one + ");\n");
            }
        }
        return out.toString();
    }

    private static String constant(String name, String type, String json) {
        return "export const " + name + ": " + type + " = " + json + ";\n";
    }

    @Test
    void exampleOfTheDocs_compiles() throws IOException, InterruptedException {
        String page = Files.readString(Path.of("../docs/json.md"));
        int start = page.indexOf("```ts\n") + "```ts\n".length();
        Files.writeString(
                folder.resolve("docs.ts"),
                page.substring(start, page.indexOf("```", start))
                        + "declare function fetch(url: string): Promise<{ json(): Promise<any> }>;\n"
                        + "export { scenes, title };\n");

        assertThat(compile()).isEmpty();
    }

    @Test
    void mistakes_doNotCompile() throws IOException, InterruptedException {
        copy(NodeTool.FOLDER.resolve("broken.ts"));

        assertThat(compile()).isEmpty();
    }
}
