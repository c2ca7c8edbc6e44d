package io.charactergraph.json.stream;

import io.charactergraph.check.Severity;
import io.charactergraph.json.shape.Form;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.Route.Option;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.AssetReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The routes of a service that answers in the wire format, each with what it takes and what it answers. */
final class WireRoutes {

    /** The filters, which every route takes but the one about the service itself. */
    private static final List<Option> FILTERS = List.of(
            several("world_id", Simple.WHOLE),
            one("strict", Simple.FLAG),
            several("arc", Simple.TEXT),
            one("content_rating", Simple.TEXT),
            several("tag", Simple.TEXT),
            one("include_inactive", Simple.FLAG));

    private static final List<Option> PART = List.of(one("offset", Simple.WHOLE), one("limit", Simple.WHOLE));

    private static final Words EDGE_TYPE = new Words(
            "EdgeType",
            Stream.of(EdgeKind.values())
                    .filter(kind -> kind != EdgeKind.EXTENSION)
                    .map(EdgeKind::wireType)
                    .toList());

    private static final Option DEPTH = one("max_depth", Simple.WHOLE);

    static final List<Route> ALL = List.of(
            route("/character/{uuid}", GraphShapes.GRAPH, DEPTH),
            list("/character/{uuid}/scenes", CharacterShapes.SCENES),
            list("/instance/{uuid}/scenes", CharacterShapes.SCENES),
            list("/character/{uuid}/assets", CharacterShapes.ASSETS, reason()),
            list("/instance/{uuid}/assets", CharacterShapes.ASSETS, reason()),
            route("/npc/{id}/characters", CharacterShapes.NPC),
            route("/character/{uuid}/stats", CharacterShapes.USAGE),
            new Route("/health", List.of(), ServiceShapes.HEALTH),
            list("/characters", ListShapes.USAGE, one("query", Simple.TEXT)),
            list("/character/{character}/generations", CharacterShapes.GENERATIONS),
            list("/character/{character}/relationships", CharacterShapes.RELATIONSHIPS),
            list("/character/{character}/together", CharacterShapes.TOGETHER),
            route("/scene/{id}", SceneShapes.VIEW),
            route("/scene/{id}/casting", SceneShapes.CASTING),
            route("/scene/{id}/readiness", SceneShapes.READINESS),
            route("/scene/{id}/stats", SceneShapes.STATS),
            route("/arc/{name}", SceneShapes.ARC),
            route("/world/{id}", SceneShapes.WORLD),
            route("/node/{id}", NodeAnswerShapes.EDGES, one("limit", Simple.WHOLE)),
            route("/node/{id}/where-used", NodeAnswerShapes.WHERE_USED, DEPTH, one("limit", Simple.WHOLE)),
            route("/node/{id}/deletion", NodeAnswerShapes.DELETION),
            route("/node/{id}/lineage", NodeAnswerShapes.LINEAGE),
            route(
                    "/paths",
                    NodeAnswerShapes.PATHS,
                    one("from", Simple.TEXT),
                    one("to", Simple.TEXT),
                    one("max_length", Simple.WHOLE),
                    several("edge_type", EDGE_TYPE),
                    one("directed", Simple.FLAG),
                    one("limit", Simple.WHOLE)),
            list(
                    "/usage",
                    ListShapes.USAGE,
                    one("sort", Simple.TEXT),
                    one("order", new Words("SortOrder", List.of("asc", "desc")))),
            list("/unused", ListShapes.NODES),
            list(
                    "/findings",
                    ListShapes.FINDINGS,
                    several("rule", Simple.TEXT),
                    several("severity", Words.lower(Severity.class))),
            list(
                    "/unresolved",
                    ListShapes.UNRESOLVED,
                    several("reason", Words.names(UnresolvedReference.Reason.class)),
                    several("table", Simple.TEXT)),
            list("/coverage", ListShapes.COVERAGE),
            route("/graph", GraphShapes.GRAPH));

    private WireRoutes() {}

    private static Option reason() {
        return several("reason", Words.lower(AssetReason.class));
    }

    private static Option one(String name, WireType type) {
        return new Option(name, type, false);
    }

    private static Option several(String name, WireType type) {
        return new Option(name, type, true);
    }

    private static Route route(String path, Form<?> answer, Option... own) {
        List<Option> options = new ArrayList<>(List.of(own));
        options.addAll(FILTERS);
        return new Route(path, options, answer);
    }

    private static Route list(String path, Form<?> answer, Option... own) {
        List<Option> options = new ArrayList<>(List.of(own));
        options.addAll(PART);
        return route(path, answer, options.toArray(new Option[0]));
    }
}
