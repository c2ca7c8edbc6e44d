package io.charactergraph.json.stream;

import io.charactergraph.check.Severity;
import io.charactergraph.json.shape.Form;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.Route.Named;
import io.charactergraph.json.shape.Route.Option;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.AssetReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of a service that answers in the wire format, each with what it takes and what it answers. */
final class WireRoutes {

    private static final Option STRICT = Option.of(
            "strict", Simple.FLAG, "Leaves out what is in no world, too. Without `world_id` it has no effect.");

    private static final List<Option> FURTHER_FILTERS = List.of(
            STRICT,
            Option.of("arc", Simple.TEXT, "Scenes, assets and generations of one of these arcs.")
                    .repeatable(),
            Option.of("content_rating", Simple.TEXT, "Nothing rated higher, and no sign that there is."),
            Option.of("tag", Simple.TEXT, "Characters and assets that have any of these tags.")
                    .repeatable(),
            Option.of("include_inactive", Simple.FLAG, "Leaves inactive characters in."));

    private static final Option WORLDS = Option.of(
                    "world_id", Simple.WHOLE, "What is in one of these worlds, or in no world at all.")
            .repeatable();

    private static final Option EDGES =
            Option.of("edges", Simple.FLAG, "Writes with each thing found the edges that prove it.");

    private static final Option LIMIT =
            Option.of("limit", Simple.WHOLE, "How many at most.").from(1, Integer.MAX_VALUE);

    private static final List<Option> PART = List.of(
            Option.of("offset", Simple.WHOLE, "How many to leave out at the beginning.")
                    .from(0, Integer.MAX_VALUE),
            LIMIT);

    private static final Words EDGE_TYPE = new Words(
            "EdgeType",
            Stream.of(EdgeKind.values())
                    .filter(kind -> kind != EdgeKind.EXTENSION)
                    .map(EdgeKind::wireType)
                    .toList());

    private static final Words NODE_TYPE = new Words(
            "NodeType", Stream.of(NodeKind.values()).map(NodeKind::wireType).toList());

    private static final Option SORT = Option.of(
            "sort", Words.lower(UsageOrder.class), "By what to sort. Equal ones stand in the order of their ids.");

    private static final Option ORDER = Option.of(
            "order",
            new Words("SortOrder", List.of("asc", "desc")),
            "Which way to sort. Unless it is given, names, keys and ids ascend, and numbers and times descend.");

    private static final Named CHARACTER = new Named("character", "The key of a character, or its UUID.");
    private static final Named UUID = new Named("uuid", "The UUID of a character, or its key.");
    private static final Named INSTANCE = new Named("uuid", "The UUID of an instance.");
    private static final Named NPC = new Named("id", "The number of an NPC.");
    private static final Named SCENE =
            new Named("id", "The number of a scene of the game, or a number behind `game:` or `content:`.");
    private static final Named ARC = new Named("name", "The name of an arc or a quest.");
    private static final Named WORLD = new Named("id", "The number of a world.");
    private static final Named NODE = new Named("id", "The id of a node in wire form, such as `asset:105`.");

    static final List<Route> ALL = List.of(
            route(
                    "/character/{uuid}",
                    "The graph around a character.",
                    UUID,
                    GraphShapes.GRAPH,
                    Option.of(
                                    "max_depth",
                                    Simple.WHOLE,
                                    "How much of it: 1 has instances and worlds, 2 also scenes, 3 also assets. 4 and 5 are as 3.")
                            .from(1, 5)),
            list("/character/{uuid}/scenes", "The scenes of a character.", UUID, CharacterShapes.SCENES, EDGES),
            list("/instance/{uuid}/scenes", "The scenes of an instance.", INSTANCE, CharacterShapes.SCENES, EDGES),
            list(
                    "/character/{uuid}/assets",
                    "The assets of a character.",
                    UUID,
                    CharacterShapes.ASSETS,
                    reason(),
                    EDGES),
            list(
                    "/instance/{uuid}/assets",
                    "The assets of an instance.",
                    INSTANCE,
                    CharacterShapes.ASSETS,
                    reason(),
                    EDGES),
            route("/npc/{id}/characters", "The characters that an NPC plays.", NPC, CharacterShapes.NPC),
            route("/character/{uuid}/stats", "How much a character is used.", UUID, CharacterShapes.USAGE),
            new Route("/health", "How the service is.", Optional.empty(), List.of(), ServiceShapes.HEALTH),
            list(
                    "/characters",
                    "The characters of which the key, a name or a tag contains a text, with their usage.",
                    ListShapes.USAGE,
                    query(),
                    SORT,
                    ORDER),
            list(
                    "/nodes",
                    "The nodes of some types, or those that a text could mean, the most like first.",
                    ListShapes.NODES,
                    Option.of("type", NODE_TYPE, "Of which types. `extension` means all types of your own.")
                            .repeatable(),
                    query()),
            list(
                    "/character/{character}/generations",
                    "The generations of a character.",
                    CHARACTER,
                    CharacterShapes.GENERATIONS,
                    EDGES),
            list(
                    "/character/{character}/relationships",
                    "The relationships of a character with others.",
                    CHARACTER,
                    CharacterShapes.RELATIONSHIPS),
            list(
                    "/character/{character}/together",
                    "The characters that share scenes with a character, or have a relationship with it.",
                    CHARACTER,
                    CharacterShapes.TOGETHER),
            route("/scene/{id}", "What is in a scene.", SCENE, SceneShapes.VIEW),
            inWorld(
                    "/scene/{id}/casting",
                    "Who plays the roles of a scene in a world.",
                    SceneShapes.CASTING,
                    world("The world of the casting.").mandatory(),
                    EDGES),
            inWorld(
                    "/scene/{id}/readiness",
                    "Whether a scene can be made now.",
                    SceneShapes.READINESS,
                    world("The world in which it is to be made.")),
            route("/scene/{id}/stats", "How much is in a scene.", SCENE, SceneShapes.STATS),
            route("/arc/{name}", "What is in an arc.", ARC, SceneShapes.ARC),
            route("/world/{id}", "What is in a world.", WORLD, SceneShapes.WORLD),
            list(
                    "/world/{id}/casting",
                    "Who plays the roles of the scenes of a world.",
                    WORLD,
                    ListShapes.CASTINGS,
                    EDGES),
            route("/node/{id}", "A node and its edges, so many of each type.", NODE, NodeAnswerShapes.EDGES, LIMIT),
            route(
                    "/node/{id}/where-used",
                    "What refers to a node, directly and through others.",
                    NODE,
                    NodeAnswerShapes.WHERE_USED,
                    Option.of("max_depth", Simple.WHOLE, "Through how many edges at most.")
                            .from(1, Integer.MAX_VALUE),
                    LIMIT,
                    EDGES),
            route("/node/{id}/deletion", "What deleting the row of a node would do.", NODE, NodeAnswerShapes.DELETION),
            route(
                    "/node/{id}/lineage",
                    "What an asset or a generation was made from, and what was made from it.",
                    NODE,
                    NodeAnswerShapes.LINEAGE,
                    EDGES),
            route(
                    "/paths",
                    "The paths between two nodes.",
                    NodeAnswerShapes.PATHS,
                    Option.of("from", Simple.TEXT, "Where they start: a key, a UUID, or an id in wire form.")
                            .mandatory(),
                    Option.of("to", Simple.TEXT, "Where they end.").mandatory(),
                    Option.of("max_length", Simple.WHOLE, "How many edges a path has at most.")
                            .from(0, Integer.MAX_VALUE),
                    Option.of("edge_type", EDGE_TYPE, "Along edges of these types only.")
                            .repeatable(),
                    Option.of("directed", Simple.FLAG, "Only from the start of an edge to its end."),
                    LIMIT),
            list("/usage", "How much all characters are used.", ListShapes.USAGE, SORT, ORDER),
            list("/unused", "The characters that are used nowhere.", ListShapes.NODES),
            list(
                    "/findings",
                    "What the checks find.",
                    ListShapes.FINDINGS,
                    Option.of("rule", Simple.TEXT, "Of these rules only.").repeatable(),
                    Option.of("severity", Words.lower(Severity.class), "Of these severities only.")
                            .repeatable()),
            list(
                    "/unresolved",
                    "The references that point nowhere.",
                    ListShapes.UNRESOLVED,
                    Option.of("reason", Words.names(UnresolvedReference.Reason.class), "For these reasons only.")
                            .repeatable(),
                    Option.of("table", Simple.TEXT, "In these tables only.").repeatable()),
            list("/coverage", "What was read of the tables.", ListShapes.COVERAGE),
            route("/graph", "The graph.", GraphShapes.GRAPH));

    private WireRoutes() {}

    private static Option query() {
        return Option.of("query", Simple.TEXT, "What to look for, whatever the case.");
    }

    private static Option reason() {
        return Option.of("reason", Words.lower(AssetReason.class), "For these reasons only.")
                .repeatable();
    }

    private static Option world(String about) {
        return Option.of("world_id", Simple.WHOLE, about + " It is no filter here.");
    }

    private static Route route(String path, String about, Form<?> answer, Option... own) {
        return route(path, about, Optional.empty(), answer, List.of(own), WORLDS);
    }

    private static Route route(String path, String about, Named named, Form<?> answer, Option... own) {
        return route(path, about, Optional.of(named), answer, List.of(own), WORLDS);
    }

    private static Route list(String path, String about, Form<?> answer, Option... own) {
        return route(path, about, Optional.empty(), answer, withPart(own), WORLDS);
    }

    private static Route list(String path, String about, Named named, Form<?> answer, Option... own) {
        return route(path, about, Optional.of(named), answer, withPart(own), WORLDS);
    }

    private static Route inWorld(String path, String about, Form<?> answer, Option world, Option... own) {
        return route(path, about, Optional.of(SCENE), answer, List.of(own), world);
    }

    private static Route route(
            String path, String about, Optional<Named> named, Form<?> answer, List<Option> own, Option world) {
        List<Option> options = new ArrayList<>(own);
        options.add(world);
        options.addAll(FURTHER_FILTERS);
        return new Route(path, about, named, options, answer);
    }

    private static List<Option> withPart(Option... own) {
        return Stream.concat(Stream.of(own), PART.stream()).toList();
    }
}
