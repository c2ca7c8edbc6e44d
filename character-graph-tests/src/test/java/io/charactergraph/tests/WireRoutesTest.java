package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.json.shape.Route;
import io.charactergraph.json.stream.WireFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What routes take goes with what they answer. */
class WireRoutesTest {

    private static final JsonNode DEFINITIONS =
            new JsonMapper().readTree(WireFormat.jsonSchema()).get("$defs");

    @Test
    void edges_canBeAskedForWhereAnAnswerCanHaveProof() {
        assertThat(taking("edges"))
                .contains("/scene/{id}/casting", "/world/{id}/casting")
                .isEqualTo(paths(route -> hasProof(route.answer().name(), new HashSet<>())));
    }

    @Test
    void filters_areTakenByEveryRouteButThatOfTheService() {
        for (String filter : List.of("world_id", "strict", "arc", "content_rating", "tag", "include_inactive")) {
            assertThat(taking(filter)).isEqualTo(paths(route -> !route.path().equals("/health")));
        }
    }

    @Test
    void parts_canBeAskedForWhereAnAnswerSaysThatItGoesOn() {
        assertThat(taking("offset"))
                .isEqualTo(paths(route ->
                        DEFINITIONS.get(route.answer().name()).get("properties").has("offset")));
    }

    @Test
    void paths_nameWhatStandsInTheirBraces() {
        assertThat(WireFormat.routes())
                .allSatisfy(route -> assertThat(route.path().replaceAll("[^{]*[{]([^}]*)[}].*", "$1"))
                        .isEqualTo(route.named().map(Route.Named::name).orElse(route.path())));
    }

    private static List<String> taking(String option) {
        return paths(route -> route.options().stream().anyMatch(it -> it.name().equals(option)));
    }

    private static List<String> paths(Predicate<Route> condition) {
        return WireFormat.routes().stream().filter(condition).map(Route::path).toList();
    }

    /** Whether a definition, or one that it refers to, has edges that may be left out. */
    private static boolean hasProof(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return false;
        }
        JsonNode definition = DEFINITIONS.get(name);
        JsonNode properties = definition.path("properties");
        boolean own = properties.has("edges")
                && definition
                        .get("required")
                        .valueStream()
                        .noneMatch(it -> it.asString().equals("edges"))
                && properties.get("edges").path("items").path("$ref").asString().equals("#/$defs/GraphEdge");
        return own || references(definition).anyMatch(other -> hasProof(other, seen));
    }

    private static Stream<String> references(JsonNode definition) {
        return definition.findValues("$ref").stream().map(ref -> ref.asString().substring("#/$defs/".length()));
    }
}
