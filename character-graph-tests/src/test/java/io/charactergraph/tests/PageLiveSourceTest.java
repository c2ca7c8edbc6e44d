package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page asks a service by the routes: names and options are escaped, and what is wrong becomes a refusal. */
class PageLiveSourceTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasNode() {
        NodeTool.require(PageEngineTest.PAGE, "esbuild");
    }

    @Test
    void requests_ofTheLiveSource_areThoseOfTheRoutes() throws IOException, InterruptedException {
        String printed = NodeTool.run(NodeTool.FOLDER, "liveSource.mjs", PageEngineTest.PAGE, folder);

        assertThat(printed.lines())
                .containsExactly(
                        "{\"url\":\"/root/characters?query=a%26b%3Dc+d&world_id=1&world_id=2&strict=true\",\"method\":\"GET\"}",
                        "{\"url\":\"/root/arc/%C3%BCber%2F..%2F%241%3Fx%23y\",\"method\":\"GET\"}",
                        "{\"url\":\"/root/coverage\",\"method\":\"GET\",\"authorization\":\"Bearer secret\"}",
                        "Error unknown_id There is no such scene. [\"scene:game:4\"]",
                        "Error internal The service answers with status 502 []",
                        "Error bad_parameter The name has a character that cannot be sent. []",
                        "AbortError 20 This operation was aborted undefined",
                        "Error unreachable The service does not answer; is it running? []");
    }
}
