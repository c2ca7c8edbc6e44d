package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.browser.ServicePage;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of {@code docs/browser.md} and {@code docs/admin.md}. They are written when {@code charactergraph.screenshots} is set; otherwise they are only taken. */
class ScreenshotsTest {

    private static final int LARGEST = 150_000;

    /** By the name of the picture, the place of the page. */
    private static final SortedMap<String, String> PICTURES = new TreeMap<>(Map.of(
            "browser-character", "#/character/ophelia",
            "browser-scene", "#/scene/game:12?world=2",
            "browser-graph", "#/graph/character:0a000000-0000-4000-8000-000000000004"));

    private static final CharacterGraph HAMLET = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));

    @Test
    void pictures_ofTheDocuments_areSmall(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("hamlet.html");
        CharacterBrowser.of(HAMLET)
                .withTitle("Hamlet")
                .withBuiltAt(Instant.parse("2026-01-01T09:00:00Z"))
                .write(page);
        try (Chromium chromium = Chromium.start()) {
            chromium.size(1040, 660);
            for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
                chromium.open(page, picture.getValue());
                take(chromium, folder, "browser.md", picture.getKey());
            }
            assertThat(chromium.faults()).isEmpty();
        }
    }

    @Test
    void picture_ofTheAdminService_isSmall(@TempDir Path folder) throws IOException {
        ServicePage page = ServicePage.of(GraphRoutes.ROOT).withTitle("Hamlet");
        try (PageService service = PageService.start(GraphRoutes.of(HAMLET), page, Optional.empty());
                Chromium chromium = Chromium.start()) {
            chromium.size(1040, 660);
            chromium.openAddress(service.address(""));
            take(chromium, folder, "admin.md", "admin-start");
            assertThat(chromium.faults()).isEmpty();
        }
    }

    private static void take(Chromium chromium, Path folder, String document, String name) throws IOException {
        chromium.run("for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve))");
        byte[] png = chromium.screenshot();

        assertThat(png.length).as(name).isLessThan(LARGEST);
        assertThat(Files.readString(Path.of("..", "docs", document))).contains("(images/" + name + ".png)");
        Path target = Boolean.getBoolean("charactergraph.screenshots") ? Path.of("..", "docs", "images") : folder;
        Files.createDirectories(target);
        Files.write(target.resolve(name + ".png"), png);
    }
}
