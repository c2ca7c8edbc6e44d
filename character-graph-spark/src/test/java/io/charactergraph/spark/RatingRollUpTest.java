package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.Scene;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.testkit.SampleStudio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The roll-ups of all scenes, arcs and characters are those of each of them in memory. */
class RatingRollUpTest {

    @Test
    void rollUp_ofManyStudios_isThatInMemory() {
        check(ViewStudios.many());
    }

    @Tag("long")
    @Test
    void rollUp_ofTheSampleStudioWithFaults_isThatInMemory() {
        check(ViewStudios.of(SampleStudio.hamletWithFaults(), "together"));
    }

    @Tag("long")
    @Test
    void rollUp_ofManyFilteredStudios_isThatInMemory() {
        check(ViewStudios.manyFiltered());
    }

    private static void check(ViewStudios studios) {
        assertThat(ViewStudios.texts(studios.spark().ratings().rollUp()))
                .containsExactlyInAnyOrderElementsOf(
                        studios.each().flatMap(RatingRollUpTest::expected).toList());
    }

    private static Stream<String> expected(ViewStudios.OneStudio studio) {
        CharacterGraph graph = studio.memory();
        return Stream.of(
                        graph.nodes(Scene.class)
                                .map(node -> graph.scene(node.id()).rating()),
                        graph.nodes(Arc.class).map(node -> graph.arc(node.id()).rating()),
                        graph.nodes(CharacterTemplate.class)
                                .map(node -> graph.character(node.id()).rating()),
                        graph.nodes(CharacterInstance.class)
                                .map(node -> graph.character(node.id()).rating()))
                .flatMap(rollUps -> rollUps)
                .map(rollUp -> text(rollUp, studio));
    }

    private static String text(RatingRollUp rollUp, ViewStudios.OneStudio studio) {
        return List.of(
                        studio.id(rollUp.subject().id()),
                        rollUp.rating().orElse("null"),
                        rollUp.cause().map(cause -> studio.id(cause.id())).orElse("null"),
                        rollUp.path().stream().map(edge -> text(edge, studio)).toList())
                .toString();
    }

    private static String text(GraphEdge edge, ViewStudios.OneStudio studio) {
        return List.of(
                        studio.id(edge.from()),
                        edge.kind().wireType(),
                        studio.id(edge.to()),
                        edge.source(),
                        edge.sceneNodeId().isPresent()
                                ? studio.sceneNode()
                                        .applyAsInt(edge.sceneNodeId().getAsInt())
                                : "null",
                        studio.attribute(edge))
                .toString();
    }
}
