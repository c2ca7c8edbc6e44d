package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Form;
import io.charactergraph.json.shape.JsonSchema;
import io.charactergraph.json.shape.OpenApi;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.TypeScript;
import io.charactergraph.query.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole wire format as types for others: what a graph and every answer look like, and which route answers what. */
public final class WireFormat {

    private WireFormat() {}

    /** The types as a module of TypeScript. */
    public static String typeScript() {
        return TypeScript.of(forms(), WireRoutes.ALL);
    }

    /** The types as a JSON Schema: of a graph, with a definition of each answer. */
    public static String jsonSchema() {
        return JsonSchema.of(GraphShapes.GRAPH, forms());
    }

    /** The routes as an OpenAPI document. */
    public static String openApi() {
        return OpenApi.of(WireRoutes.ALL, ServiceShapes.ERROR, forms());
    }

    /** The name of the type of an answer; empty when there is no JSON for it. */
    public static Optional<String> nameOf(Answer answer) {
        return AnswerShapes.find(answer).map(written -> written.shape().name());
    }

    /** The routes, in order. */
    public static List<Route> routes() {
        return WireRoutes.ALL;
    }

    private static List<Form<?>> forms() {
        List<Form<?>> forms = new ArrayList<>(List.of(NodeShapes.NODE, EdgeShapes.EDGE, GraphShapes.GRAPH));
        forms.addAll(AnswerShapes.all());
        WireRoutes.ALL.forEach(route -> forms.add(route.answer()));
        forms.add(ServiceShapes.ERROR);
        return forms;
    }
}
