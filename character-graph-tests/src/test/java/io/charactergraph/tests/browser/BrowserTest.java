package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.CharacterBrowser;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of the sample studio, opened from disk, as a designer uses it. */
class BrowserTest {

    @TempDir
    private static Path folder;

    private static Path hamlet = Path.of("");
    private static Chromium chromium;

    @BeforeAll
    static void openChromium() throws IOException {
        chromium = Chromium.start();
        hamlet = folder.resolve("hamlet.html");
        CharacterBrowser.of(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())))
                .withTitle("Hamlet")
                .write(hamlet);
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openPage() {
        chromium.open(hamlet, "");
    }

    @AfterEach
    void page_didNothingWrong() {
        assertThat(chromium.faults()).isEmpty();
    }

    private static String heading() {
        return chromium.find("main h1").getText();
    }

    private static void search(String text) {
        chromium.find("input[role=combobox]").sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    private static void waitForOption(String label) {
        chromium.waitFor(
                "the option " + label,
                () -> chromium.all("[role=option]").stream()
                        .anyMatch(option -> option.getText().contains(label)));
    }

    private static void waitForHeading(String text) {
        chromium.waitFor("the heading " + text, () -> heading().equals(text));
        chromium.settle();
    }

    private static void chooseWorld(String name) {
        chromium.find(".menu:nth-of-type(1) button").click();
        chromium.named(".menu-panel .choice-label", name).click();
    }

    @Test
    void page_fromDisk_showsTheStudioAndWhatItHolds() {
        assertThat(chromium.main()).contains("Hamlet", "Ophelia", "Claudius, King of Denmark");
        assertThat(chromium.text()).contains("Holds all 328 things");
        assertThat(chromium.script("return document.title")).asString().contains("Hamlet");
    }

    @Test
    void search_asOneTypes_findsACharacterByNameKeyAndTag() {
        for (String text : List.of("Ophel", "OPHELIA", "oph", "house:polonius")) {
            search(text);
            waitForOption("Ophelia");
        }
        search("ophelia");
        waitForOption("Ophelia");
        chromium.press(Keys.ENTER);

        waitForHeading("Ophelia");
        assertThat(chromium.place()).isEqualTo("#/character/ophelia");
    }

    /** Start one command, find Ophelia, see where she is used and why, filter to the film, find who is missing in a scene, send the link. */
    @Test
    void designer_inTheFirstFiveMinutes_findsOpheliaAndWhoIsMissing() {
        search("ophel");
        waitForOption("Ophelia");
        chromium.press(Keys.ENTER);
        waitForHeading("Ophelia");
        assertThat(chromium.main())
                .contains("3 Instances", "8 Scenes", "29 Assets", "12 Generations")
                .contains("1.2 A little more than kin", "Elsinore Noir", "Stage 1603");

        chromium.named("button", "Why is 1.2 A little more than kin here?").click();
        chromium.waitForText("meta.character_roles.background");
        assertThat(chromium.main()).contains("fills role background", "game_scenes", "12");

        chooseWorld("Modern film");
        chromium.waitFor("the filter", () -> chromium.place().equals("#/character/ophelia?world=2"));
        chromium.settle();
        assertThat(chromium.main()).contains("Ophelia (film)").doesNotContain("Ofelia", "Miss O.");

        chromium.press(Keys.ESCAPE);
        chromium.named("main a", "1.2 A little more than kin").click();
        waitForHeading("1.2 A little more than kin");
        assertThat(chromium.main()).contains("Who is missing", "Nobody fills the role companion");

        chromium.allowClipboard();
        chromium.named("button", "Copy link").click();
        chromium.waitForText("Copied");
        String link = chromium.clipboard();
        String shown = chromium.main();
        assertThat(link).isEqualTo(chromium.address()).endsWith("#/scene/game:12?world=2");

        chromium.newTab();
        chromium.openAddress(link);
        assertThat(chromium.main()).isEqualTo(shown);
        assertThat(chromium.text()).contains("Modern film");
    }

    @Test
    void link_intoThePage_opensWhatItNames() {
        chromium.open(hamlet, "#/character/ophelia?world=2&rating=PG-13");
        assertThat(heading()).isEqualTo("Ophelia");
        assertThat(chromium.text()).contains("Modern film", "up to PG-13");
        assertThat(chromium.main()).doesNotContain("Ofelia");

        chromium.open(hamlet, "#/scene/game:47");
        assertThat(chromium.main()).contains("Who appears");

        chromium.open(hamlet, "#/world/3");
        assertThat(heading()).isEqualTo("Elsinore Noir");

        chromium.open(hamlet, "#/character/ofelia-who");
        assertThat(chromium.main()).contains("There is nothing of this name here.");
    }

    @Test
    void backAndForward_showWhatWasShown() {
        chromium.go("#/characters");
        chromium.named("main a", "Horatio").click();
        waitForHeading("Horatio");
        chooseWorld("Modern film");
        chromium.waitFor("the filter", () -> chromium.place().equals("#/character/horatio?world=2"));
        chromium.settle();
        String filtered = chromium.main();

        chromium.back();
        chromium.waitFor("no filter", () -> chromium.place().equals("#/character/horatio"));
        chromium.settle();
        assertThat(chromium.main()).isNotEqualTo(filtered);
        chromium.back();
        waitForHeading("Characters");
        chromium.forward();
        waitForHeading("Horatio");
        chromium.forward();
        chromium.waitFor("the filter", () -> chromium.place().equals("#/character/horatio?world=2"));
        chromium.settle();
        assertThat(chromium.main()).isEqualTo(filtered);
    }

    @Test
    void filters_ofArcRatingAndInactiveOnes_narrowWhatIsShown() {
        chromium.go("#/scenes");
        String all = chromium.main();
        chromium.go("#/scenes?arc=mousetrap");
        assertThat(chromium.main()).contains("3.2 The Mousetrap").doesNotContain("1.3 To thine own self");
        chromium.go("#/scenes?rating=general");
        assertThat(chromium.main()).isNotEqualTo(all);
        chromium.go("#/characters");
        assertThat(chromium.main()).doesNotContain("inactive");
        chromium.find(".filters .choice-bar input").click();
        chromium.waitFor("inactive ones", () -> chromium.place().equals("#/characters?inactive=1"));
        chromium.settle();
        assertThat(chromium.main()).contains("inactive");
    }

    @Test
    void counts_leadToWhatTheyCount() {
        chromium.go("#/character/ophelia");
        chromium.named("main a", "12 Generations").click();
        chromium.waitFor(
                "the generations",
                () -> chromium.script("return document.activeElement.id").equals("section-generations"));
        assertThat(chromium.place()).isEqualTo("#/character/ophelia?section=generations");
        assertThat(chromium.all("section:has(#section-generations) tbody tr")).hasSize(12);
    }

    @Test
    void recentlySeen_listsWhatWasOpened() {
        chromium.go("#/character/osric");
        chromium.go("#/scene/game:47");
        chromium.go("#/characters");

        assertThat(chromium.find(".recent").getText()).contains("Osric");
    }

    @Test
    void keyboard_alone_findsACharacterFiltersAndReads() {
        chromium.press("/");
        assertThat(chromium.script("return document.activeElement.getAttribute('role')"))
                .isEqualTo("combobox");
        chromium.press("laer");
        waitForOption("Laertes");
        chromium.press(Keys.ARROW_DOWN, Keys.ENTER);
        waitForHeading("Laertes");

        chromium.pressUntilFocused(Keys.TAB, "Skip to the content");
        chromium.press(Keys.ENTER);
        assertThat(chromium.script("return document.activeElement.id")).isEqualTo("main");

        chromium.pressUntilFocused(Keys.TAB, "Worlds");
        chromium.press(Keys.ENTER);
        chromium.waitFor("the worlds", () -> !chromium.all(".menu-panel").isEmpty());
        chromium.press(Keys.TAB, Keys.SPACE);
        chromium.waitFor("a filter", () -> chromium.place().startsWith("#/character/laertes?world="));
        chromium.press(Keys.ESCAPE);
        chromium.waitFor("no panel", () -> chromium.all(".menu-panel").isEmpty());
        assertThat(chromium.focused()).startsWith("Worlds");
    }

    @Test
    void findings_leadToTheirThings() {
        chromium.go("#/findings");
        assertThat(chromium.main()).contains("findings", "Errors");
        chromium.named(".finding a", "2.2 The play's the thing").click();
        waitForHeading("2.2 The play's the thing");
    }

    @Test
    void graph_ofACharacter_isDrawnWithALegendAndExpands() {
        chromium.open(hamlet, "#/graph/character:0a000000-0000-4000-8000-000000000004");
        chromium.find("main canvas");
        int drawn = chromium.all("[role=option]").size();
        chromium.named(".graph-option-name", "Hamlet, Prince of Denmark").click();
        chromium.waitForText("references");
        chromium.find(".graph-list").sendKeys(Keys.ENTER);
        chromium.waitFor("more nodes", () -> chromium.all("[role=option]").size() > drawn);

        WebElement scenes = chromium.all(".legend-kind").stream()
                .filter(kind -> kind.getText().startsWith("scenes"))
                .findFirst()
                .orElseThrow();
        scenes.click();
        chromium.waitFor(
                "no scenes",
                () -> chromium.all("[role=group][aria-label^='scenes']").isEmpty());
    }

    @Test
    void print_showsTheContentOnly() {
        chromium.go("#/character/ophelia");
        chromium.media("print", Map.of());
        try {
            assertThat(chromium.all(".search, .side, .menu, .top-tools").stream()
                            .anyMatch(WebElement::isDisplayed))
                    .isFalse();
            assertThat(chromium.find("main h1").isDisplayed()).isTrue();
        } finally {
            chromium.media("", Map.of());
        }
    }

    @Test
    void links_ofThePage_leaveItOnlyToPlacesOfIt() {
        for (String place : List.of("", "#/characters", "#/character/ophelia", "#/scene/game:47", "#/findings")) {
            chromium.go(place.isEmpty() ? "#/" : place);
            assertThat(chromium.all("a[href]"))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(link.getDomAttribute("href")).startsWith("#"));
        }
        assertThat(chromium.all("script[src], link[rel=stylesheet], iframe, object, embed"))
                .isEmpty();
        assertThat(chromium.find("#licences").findElement(By.xpath(".")).getDomProperty("textContent"))
                .contains("preact", "cytoscape");
    }
}
