package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.check.RuleSet;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the model that the page of the browser needs, the options of the routes and the sentences of the places are those of the Java types. With
 * {@code -Dcharactergraph.wire.write=true} they are written instead.
 */
class PageVocabularyTest {

    private static final Path FILE = Path.of("../character-graph-browser/page/src/engine/vocabulary.ts");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void vocabulary_isThatOfTheJavaTypes() throws IOException {
        String text = text();
        if (Boolean.getBoolean("charactergraph.wire.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE)
                .as("the vocabulary of the page; CONTRIBUTING.md has the command that writes it")
                .content()
                .isEqualTo(text);
    }

    private static String text() {
        return "// The words of the model, in order, the options of the routes, and the sentences of the places. Generated from the Java types: do not edit.\n"
                + constant(
                        "The types of nodes.",
                        "NODE_TYPES",
                        " as const",
                        Stream.of(NodeKind.values()).map(kind -> JSON.writeValueAsString(kind.wireType())))
                + constant(
                        "The prefixes of ids, in the order of the types of nodes.",
                        "ID_PREFIXES",
                        " as const",
                        Stream.of(NodeKind.values()).map(kind -> JSON.writeValueAsString(kind.prefix())))
                + constant(
                        "The types of edges.",
                        "EDGE_TYPES",
                        " as const",
                        Stream.of(EdgeKind.values())
                                .filter(kind -> kind != EdgeKind.EXTENSION)
                                .map(kind -> JSON.writeValueAsString(kind.wireType())))
                + constant(
                        "The sources of evidence.",
                        "SOURCES",
                        " as const",
                        Arrays.stream(EvidenceSource.values()).map(source -> JSON.writeValueAsString(source.name())))
                + constant(
                        "The rules of the checks.",
                        "RULES",
                        " as const",
                        RuleSet.standard().ids().stream().map(JSON::writeValueAsString))
                + options()
                + "\n/** What an edge of a type and a source says when its evidence stands at a path. */\n"
                + "export interface Place {\n"
                + "  readonly type: string;\n"
                + "  readonly source: string;\n"
                + "  /** The way to the evidence up to the first array; `{}` is a free key. */\n"
                + "  readonly steps: readonly string[];\n"
                + "  readonly sentence: string;\n"
                + "}\n"
                + constant(
                        "The places that make edges, in the order in which they are looked up.",
                        "PLACES: readonly Place[]",
                        "",
                        Schema.standard().places().stream()
                                .flatMap(place -> place.edges().stream().map(edge -> place(place, edge))));
    }

    private static String options() {
        List<String> different = new ArrayList<>();
        List<String> routes = new ArrayList<>();
        for (Route route : WireFormat.routes()) {
            List<String> places = new ArrayList<>();
            for (Route.Option option : route.options()) {
                String text = option(option);
                if (!different.contains(text)) {
                    different.add(text);
                }
                places.add(Integer.toString(different.indexOf(text)));
            }
            routes.add("[" + JSON.writeValueAsString(route.path()) + ", [" + String.join(", ", places) + "]]");
        }
        return """

                /** An option of a route. */
                export interface Option {
                  readonly name: string;
                  readonly type: 'text' | 'whole' | 'flag' | readonly string[];
                  readonly several?: true;
                  readonly required?: true;
                  readonly least?: number;
                  readonly most?: number;
                }
                """
                + constant(
                        "The options of all routes, each once.", "OPTIONS: readonly Option[]", "", different.stream())
                + constant(
                        "The options of each route, by their places among all.",
                        "ROUTE_OPTIONS: readonly (readonly [string, readonly number[]])[]",
                        "",
                        routes.stream());
    }

    private static String option(Route.Option option) {
        String type = option.type() instanceof WireType.Words words
                ? JSON.writeValueAsString(words.words())
                : JSON.writeValueAsString(option.type().toString().toLowerCase(Locale.ROOT));
        return "{ name: " + JSON.writeValueAsString(option.name()) + ", type: " + type
                + (option.several() ? ", several: true" : "")
                + (option.required() ? ", required: true" : "")
                + (option.least() == Integer.MIN_VALUE ? "" : ", least: " + option.least())
                + (option.most() == Integer.MAX_VALUE ? "" : ", most: " + option.most())
                + " }";
    }

    private static String constant(String about, String name, String type, Stream<String> values) {
        return "\n/** " + about + " */\nexport const " + name + " = [\n"
                + values.map(value -> "  " + value + ",\n").collect(Collectors.joining()) + "]" + type + ";\n";
    }

    private static String place(Place place, PlaceEdge edge) {
        int array = place.path().indexOf("[]");
        String way = array < 0 ? place.path() : place.path().substring(0, array);
        return "{ type: " + JSON.writeValueAsString(edge.kind()) + ", source: " + JSON.writeValueAsString(edge.source())
                + ", steps: [" + steps(way) + "], sentence: " + JSON.writeValueAsString(edge.sentence()) + " }";
    }

    private static String steps(String way) {
        return List.of(way.split("\\.", -1)).stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining(", "));
    }
}
