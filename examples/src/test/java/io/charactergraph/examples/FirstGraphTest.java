package io.charactergraph.examples;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.StudioFixture;
import org.junit.jupiter.api.Test;

class FirstGraphTest {

    private final StudioFixture studio = StudioFixture.create()
            .world("noir")
            .template("ophelia")
            .instance("ophelia", "noir")
            .scene("To be")
            .role("To be", "protagonist", "ophelia@noir")
            .scene("Nunnery");

    @Test
    void ophelia_isInToBe() {
        CharacterGraph graph = studio.graph();

        assertThat(graph.findScenesForCharacter(studio.character("ophelia"))).containsExactly("To be");
    }
}
