package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link of the page leads back to its place, whatever text the place names, and is a link within the page. */
class PageLinksTest {

    private static final Path PAGE =
            Path.of("../character-graph-browser/page").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasNode() {
        NodeTool.require(PAGE, "esbuild");
    }

    @Test
    void links_ofRandomPlaces_leadBack() throws IOException, InterruptedException {
        int seed = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        System.out.println("PageLinksTest: seed " + seed);

        String printed = NodeTool.run(NodeTool.FOLDER, "pageLinks.mjs", PAGE, folder, seed, 2_000);

        assertThat(printed).isEqualTo("2000 places\n");
    }
}
