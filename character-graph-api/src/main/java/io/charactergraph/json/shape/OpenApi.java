package io.charactergraph.json.shape;

import static io.charactergraph.json.shape.JsonSchema.ordered;

import io.charactergraph.json.shape.Route.Option;
import io.charactergraph.json.shape.WireType.Simple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The routes of a service as an OpenAPI document (3.1), with the types of the wire format as its schemas. */
public final class OpenApi {

    private static final String DESCRIPTION = "description";
    private static final String NAME = "name";
    private static final String SCHEMA = "schema";
    private static final String REF = "$ref";
    private static final String STRING = "string";
    private static final String TYPE = "type";
    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z]+");

    /** What every route can refuse. */
    private static final List<Fault> FAULTS = List.of(
            new Fault("400", "BadParameter", "A parameter is unknown, malformed or out of its range."),
            new Fault("401", "Unauthorized", "The request has no right to be answered."),
            new Fault("404", "Unknown", "There is no such route, or what the request names is not there."),
            new Fault("405", "NotAllowed", "The method is neither GET nor HEAD."),
            new Fault("413", "TooLarge", "The request exceeds a limit of the service."),
            new Fault(
                    "500", "Internal", "The service has failed; its log has the reason by the number in the message."),
            new Fault("503", "Loading", "There is no graph yet, or the service is busy."));

    private final JsonSchema schemas;
    private final String error;

    /** The parameters of several routes, by name. */
    private final Map<String, Option> shared = new LinkedHashMap<>();

    private OpenApi(JsonSchema schemas, Form<?> error, List<Route> routes) {
        this.schemas = schemas;
        this.error = error.name();
        List<Option> all =
                routes.stream().flatMap(route -> route.options().stream()).toList();
        for (Option option : all) {
            if (Collections.frequency(all, option) > 1) {
                shared.putIfAbsent(option.name(), option);
            }
        }
    }

    private record Fault(String status, String name, String about) {}

    /**
     * Returns the document as JSON text.
     *
     * @param routes the routes
     * @param error what every error looks like
     * @param forms what has a schema
     */
    public static String of(List<Route> routes, Form<?> error, Collection<? extends Form<?>> forms) {
        WireTypes types = new WireTypes(forms);
        routes.forEach(route -> route.options().forEach(option -> types.add(option.type())));
        OpenApi document = new OpenApi(JsonSchema.at("#/components/schemas/", types), error, routes);
        return JsonPrint.of(document.document(routes));
    }

    private Map<String, Object> document(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        routes.forEach(route -> paths.put(route.path(), path(route)));
        Map<String, Object> parameters = new LinkedHashMap<>();
        shared.forEach((name, option) -> parameters.put(name, parameter(option)));
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered(
                        "title",
                        "character-graph",
                        "version",
                        "1",
                        DESCRIPTION,
                        "The graph of a studio's characters, to read. Generated from the Java types."),
                "servers",
                List.of(ordered("url", "/api/v1/character-graph")),
                "paths",
                paths,
                "components",
                ordered(
                        "schemas",
                        schemas.definitions(),
                        "parameters",
                        parameters,
                        "responses",
                        responses(),
                        "headers",
                        headers()));
    }

    private Map<String, Object> path(Route route) {
        List<Object> parameters = new ArrayList<>();
        route.named()
                .ifPresent(named -> parameters.add(ordered(
                        NAME,
                        named.name(),
                        "in",
                        "path",
                        "required",
                        true,
                        DESCRIPTION,
                        named.about(),
                        SCHEMA,
                        ordered(TYPE, STRING, "minLength", 1))));
        for (Option option : route.options()) {
            parameters.add(
                    option.equals(shared.get(option.name()))
                            ? ordered(REF, "#/components/parameters/" + option.name())
                            : parameter(option));
        }
        return ordered("parameters", parameters, "get", read(route, false), "head", read(route, true));
    }

    private Map<String, Object> read(Route route, boolean head) {
        Map<String, Object> operation =
                ordered("operationId", (head ? "head" : "get") + id(route.path()), "summary", route.about());
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200", head ? ordered(DESCRIPTION, "The headers of the answer.", "headers", caching()) : answer(route));
        responses.put(
                "304", ordered(DESCRIPTION, "The answer is the one that the client holds.", "headers", caching()));
        FAULTS.forEach(fault -> responses.put(fault.status(), ordered(REF, "#/components/responses/" + fault.name())));
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> answer(Route route) {
        return ordered(
                DESCRIPTION,
                route.answer().about(),
                "headers",
                caching(),
                "content",
                ordered(
                        "application/json",
                        ordered(SCHEMA, schemas.ref(route.answer().name()))));
    }

    private static Map<String, Object> caching() {
        return ordered("ETag", ordered(REF, "#/components/headers/ETag"));
    }

    private static Map<String, Object> headers() {
        return ordered(
                "ETag",
                ordered(DESCRIPTION, "The version of the graph, for If-None-Match.", SCHEMA, ordered(TYPE, STRING)),
                "Allow",
                ordered(DESCRIPTION, "The methods of the routes.", SCHEMA, ordered(TYPE, STRING)),
                "Retry-After",
                ordered(
                        DESCRIPTION,
                        "After how many seconds to ask again.",
                        SCHEMA,
                        ordered(TYPE, "integer", "minimum", 0)));
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new LinkedHashMap<>();
        for (Fault fault : FAULTS) {
            Map<String, Object> response = ordered(DESCRIPTION, fault.about());
            String header =
                    fault.status().equals("405") ? "Allow" : fault.status().equals("503") ? "Retry-After" : "";
            if (!header.isEmpty()) {
                response.put("headers", ordered(header, ordered(REF, "#/components/headers/" + header)));
            }
            response.put("content", ordered("application/json", ordered(SCHEMA, schemas.ref(error))));
            responses.put(fault.name(), response);
        }
        return responses;
    }

    private Map<String, Object> parameter(Option option) {
        Map<String, Object> parameter = ordered(NAME, option.name(), "in", "query", DESCRIPTION, option.about());
        if (option.required()) {
            parameter.put("required", true);
        }
        Object one = value(option);
        if (option.several()) {
            parameter.put("style", "form");
            parameter.put("explode", true);
            parameter.put(SCHEMA, ordered(TYPE, "array", "items", one));
        } else {
            parameter.put(SCHEMA, one);
        }
        return parameter;
    }

    private Object value(Option option) {
        if (option.type() == Simple.WHOLE) {
            return ordered(TYPE, "integer", "format", "int32", "minimum", option.least(), "maximum", option.most());
        }
        return option.type() == Simple.TEXT ? ordered(TYPE, STRING, "minLength", 1) : schemas.type(option.type());
    }

    /** {@code /character/{uuid}/scenes} as {@code CharacterUuidScenes}. */
    private static String id(String path) {
        StringBuilder id = new StringBuilder();
        for (String word : WORD_END.split(path, -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }
}
