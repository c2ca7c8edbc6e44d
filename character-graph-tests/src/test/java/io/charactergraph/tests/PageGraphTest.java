package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawings of the page: how nodes are opened, closed, counted and placed, for random neighbourhoods. */
class PageGraphTest {

    private static final Path PAGE =
            Path.of("../character-graph-browser/page").toAbsolutePath().normalize();

    private static final long SEED = Long.getLong("charactergraph.seed", 1);

    private static final int NEIGHBOURHOODS = 300;

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasNode() {
        NodeTool.require(PAGE, "esbuild");
    }

    @Test
    void drawings_ofRandomNeighbourhoods_sayWhatIsMissingAndDoNotOverlap() throws IOException, InterruptedException {
        String printed = NodeTool.run(NodeTool.FOLDER, "pageGraph.mjs", PAGE, folder, SEED, NEIGHBOURHOODS);

        assertThat(printed).as("seed %d", SEED).isEqualTo(NEIGHBOURHOODS + " checked\n");
    }
}
