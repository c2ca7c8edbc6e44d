package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundle of the page that is checked in is what its sources give. */
class PageBundleTest {

    private static final Path PAGE =
            Path.of("..", "character-graph-browser", "page").toAbsolutePath().normalize();
    private static final Path BUNDLE =
            Path.of("..", "character-graph-browser", "src", "main", "resources", "io", "charactergraph", "browser");

    @ParameterizedTest
    @ValueSource(strings = {"page.js", "page.css", "licences.txt"})
    void bundle_isThatOfTheSources(String name, @TempDir Path folder) throws Exception {
        NodeTool.require(PAGE, "esbuild");

        NodeTool.run(PAGE, "build.mjs", folder);

        assertThat(text(BUNDLE.resolve(name)).equals(text(folder.resolve(name))))
                .as("%s is built anew by npm run build --prefix character-graph-browser/page", name)
                .isTrue();
    }

    @Test
    void sources_haveTheTypesThatTheyName() throws Exception {
        NodeTool.require(PAGE, "typescript");

        NodeTool.run(PAGE, "node_modules/typescript/bin/tsc", "-p", ".");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
