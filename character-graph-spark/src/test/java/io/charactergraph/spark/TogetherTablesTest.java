package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.Together;
import io.charactergraph.testkit.SampleStudio;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairs of templates in tables are those in memory. */
class TogetherTablesTest {

    @Test
    void pairs_ofManyStudios_areThoseInMemory() {
        check(ViewStudios.many());
    }

    @Tag("long")
    @Test
    void pairs_ofTheSampleStudioWithFaults_areThoseInMemory() {
        check(ViewStudios.of(SampleStudio.hamletWithFaults(), "together"));
    }

    @Tag("long")
    @Test
    void pairs_ofManyFilteredStudios_areThoseInMemory() {
        check(ViewStudios.manyFiltered());
    }

    @Test
    void neverMeet_ofManyStudios_areThoseInMemory() {
        ViewStudios studios = ViewStudios.many();
        List<String> expected = expected(studios, Together::neverMeet);
        assertThat(expected).isNotEmpty();
        assertThat(ViewStudios.texts(studios.spark().together().neverMeet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void withoutRelationship_ofManyStudios_areThoseInMemory(int atLeast) {
        ViewStudios studios = ViewStudios.many();
        List<String> expected = expected(studios, together -> together.withoutRelationship(atLeast));
        assertThat(expected).isNotEmpty();
        assertThat(ViewStudios.texts(studios.spark().together().withoutRelationship(atLeast)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void check(ViewStudios studios) {
        assertThat(ViewStudios.texts(studios.spark().together().pairs()))
                .containsExactlyInAnyOrderElementsOf(expected(studios, Together::pairs));
    }

    private static List<String> expected(ViewStudios studios, Function<Together, List<Together.Pair>> part) {
        return studios.each()
                .flatMap(studio -> part.apply(studio.memory().usage().together()).stream()
                        .map(pair -> text(pair, studio.rename())))
                .toList();
    }

    private static String text(Together.Pair pair, UnaryOperator<String> rename) {
        return List.of(
                        rename.apply(pair.first().id().toString()),
                        rename.apply(pair.second().id().toString()),
                        pair.scenes().size(),
                        pair.relationships().stream()
                                .map(edge -> text(edge, rename))
                                .toList())
                .toString();
    }

    private static String text(GraphEdge edge, UnaryOperator<String> rename) {
        EdgeDetail.Relationship relationship = (EdgeDetail.Relationship) edge.detail();
        return Arrays.asList(
                        rename.apply(edge.from().toString()),
                        relationship.type(),
                        rename.apply(edge.to().toString()),
                        relationship.strength().isPresent()
                                ? relationship.strength().getAsDouble()
                                : null)
                .toString();
    }
}
