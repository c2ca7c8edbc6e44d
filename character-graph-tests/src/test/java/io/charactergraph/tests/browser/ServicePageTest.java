package io.charactergraph.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.browser.ServicePage;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page that asks a service, in a Chromium. */
class ServicePageTest {

    private static Chromium chromium;
    private static GraphRoutes routes;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.start();
        routes = GraphRoutes.of(CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults())));
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static PageService start(GraphRoutes served, Optional<String> token) throws IOException {
        ServicePage page = ServicePage.of(GraphRoutes.ROOT).withTitle("Hamlet");
        return PageService.start(served, served.ceiling().map(page::withCeiling).orElse(page), token);
    }

    private static void waitForHeading(String text) {
        chromium.waitFor(
                "the heading " + text, () -> chromium.find("main h1").getText().equals(text));
        chromium.settle();
    }

    @Test
    void page_ofAService_asksItForEverything() throws IOException {
        try (PageService service = start(routes, Optional.empty())) {
            chromium.openAddress(service.address(""));
            assertThat(chromium.main()).contains("Hamlet", "Ophelia", "Claudius, King of Denmark");

            chromium.find("input[role=combobox]").sendKeys("ophel");
            chromium.waitFor(
                    "the option Ophelia",
                    () -> chromium.all("[role=option]").stream()
                            .anyMatch(option -> option.getText().contains("Ophelia")));
            chromium.press(Keys.ENTER);
            waitForHeading("Ophelia");
            assertThat(chromium.main()).contains("3 Instances", "8 Scenes", "29 Assets", "12 Generations");
            chromium.named("button", "Why is 1.2 A little more than kin here?").click();
            chromium.waitForText("meta.character_roles.background");

            chromium.go("#/scene/game:31?world=2");
            assertThat(chromium.main()).contains("Can it be made now?", "In Modern film");
            chromium.go("#/character/ofelia");
            assertThat(chromium.named("main a", "ophelia").isDisplayed()).isTrue();
            assertThat(chromium.faults()).isEmpty();
        }
    }

    @Test
    void page_belowACeiling_offersNothingAbove() throws IOException {
        try (PageService service = start(routes.withCeiling("PG"), Optional.empty())) {
            chromium.openAddress(service.address("#/scene/game:47"));

            assertThat(chromium.text()).contains("There is no").doesNotContain("willow");
            assertThat(chromium.script("return document.documentElement.innerHTML"))
                    .asString()
                    .contains("romantic")
                    .doesNotContain("mature");
            assertThat(chromium.faults()).isEmpty();
        }
    }

    @Test
    void page_ofAServiceWithAToken_asksForIt() throws IOException {
        try (PageService service = start(routes, Optional.of("a long secret word"))) {
            chromium.openAddress(service.address("#/character/ophelia"));
            waitForHeading("The service asks for a token");

            chromium.find("main input[type=password]").sendKeys("a wrong one", Keys.ENTER);
            chromium.waitForText("The service did not accept this token.");
            chromium.find("main input[type=password]")
                    .sendKeys(Keys.chord(Keys.CONTROL, "a"), "a long secret word", Keys.ENTER);

            waitForHeading("Ophelia");
            assertThat(chromium.main()).contains("8 Scenes");
            assertThat(chromium.address()).doesNotContain("secret");
        }
    }

    @Test
    void page_ofAServiceThatEnds_saysSo() throws IOException {
        try (PageService service = start(routes, Optional.empty())) {
            chromium.openAddress(service.address("#/character/ophelia"));
            waitForHeading("Ophelia");
        }
        chromium.script("location.hash = '#/character/hamlet'");

        chromium.waitForText("The service does not answer");
    }
}
