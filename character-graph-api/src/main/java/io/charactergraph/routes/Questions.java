package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.CharacterQuestions;
import io.charactergraph.Paths;
import io.charactergraph.SceneQuestions;
import io.charactergraph.WorldQuestions;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleSet;
import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.internal.Texts;
import io.charactergraph.json.GraphJson;
import io.charactergraph.json.stream.UsageOrder;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.query.Answer;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.engine.Castings;
import io.charactergraph.query.engine.FindByText;
import io.charactergraph.query.engine.NodesOfKinds;
import io.charactergraph.state.FriendAccess;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which question each route asks. */
final class Questions {

    /** The depth of a graph around a character, and the deepest. */
    private static final int DEPTH = 3;

    /** How many edges a path has at most, unless a request says so. */
    private static final int PATH_LENGTH = 4;

    private static final Map<String, Question> ALL = new LinkedHashMap<>();

    static {
        ALL.put("/character/{uuid}", Questions::characterGraph);
        ALL.put(
                "/character/{uuid}/scenes",
                asked -> part(asked, asked.named(asked.graph()::character).scenes()));
        ALL.put("/instance/{uuid}/scenes", asked -> part(asked, instance(asked).scenes()));
        ALL.put(
                "/character/{uuid}/assets",
                asked -> part(asked, asked.named(asked.graph()::character).assets(reasons(asked))));
        ALL.put("/instance/{uuid}/assets", asked -> part(asked, instance(asked).assets(reasons(asked))));
        ALL.put(
                "/npc/{id}/characters",
                asked -> whole(
                        asked,
                        asked.named(id -> asked.graph().npc((GameNpc.Id) Asked.numbered("npc:", id)))
                                .characters()));
        ALL.put(
                "/character/{uuid}/stats",
                asked -> whole(
                        asked, asked.named(name -> asked.graph().character(name).usage())));
        ALL.put("/characters", Questions::characters);
        ALL.put("/nodes", Questions::nodes);
        ALL.put(
                "/character/{character}/generations",
                asked -> part(asked, asked.named(asked.graph()::character).generations()));
        ALL.put(
                "/character/{character}/relationships",
                asked -> part(
                        asked, asked.named(name -> asked.graph().character(name).relationships())));
        ALL.put(
                "/character/{character}/together",
                asked -> part(
                        asked, asked.named(name -> asked.graph().character(name).together())));
        ALL.put("/scene/{id}", asked -> whole(asked, scene(asked).view()));
        ALL.put("/scene/{id}/casting", Questions::casting);
        ALL.put("/scene/{id}/readiness", Questions::readiness);
        ALL.put("/scene/{id}/stats", asked -> whole(asked, scene(asked).stats()));
        ALL.put(
                "/arc/{name}",
                asked -> whole(
                        asked,
                        asked.named(name -> asked.graph().arc(Arc.id(Texts.trim(name))))
                                .view()));
        ALL.put("/world/{id}", asked -> whole(asked, world(asked).view()));
        ALL.put("/world/{id}/casting", Questions::castings);
        ALL.put(
                "/node/{id}",
                asked -> whole(asked, asked.named(asked.graph()::node).edges(asked.limit())));
        ALL.put("/node/{id}/where-used", Questions::whereUsed);
        ALL.put(
                "/node/{id}/deletion",
                asked -> whole(asked, asked.named(asked.graph()::node).deletion()));
        ALL.put(
                "/node/{id}/lineage",
                asked -> whole(
                        asked,
                        asked.named(id ->
                                asked.graph().lineage(asked.graph().node(id).id()))));
        ALL.put("/paths", Questions::paths);
        ALL.put("/usage", asked -> list(asked, sorted(asked, asked.shown().usage(), UsageOrder.RANKING)));
        ALL.put("/unused", asked -> list(asked, asked.shown().unused()));
        ALL.put("/findings", Questions::findings);
        ALL.put("/unresolved", Questions::unresolved);
        ALL.put(
                "/coverage",
                asked -> list(asked, asked.graph().tables().coverage().tables()));
        ALL.put("/graph", asked -> graph(asked, asked.graph(), asked.graph().json()));
    }

    private Questions() {}

    /** Finds what a request asks. */
    @FunctionalInterface
    interface Question {
        Reply ask(Asked asked);
    }

    /** The question of a route. */
    static Question of(String path) {
        Question question = ALL.get(path);
        if (question == null) {
            throw new IllegalStateException("no question of route " + path);
        }
        return question;
    }

    private static Reply whole(Asked asked, Answer answer) {
        return new Reply.Found(answer, json(asked));
    }

    /** A part of the list that an answer is about. */
    private static Reply part(Asked asked, Answer answer) {
        return new Reply.Found(answer, json(asked).withPart(asked.parameters().offset(), asked.longLimit()));
    }

    private static Reply list(Asked asked, List<?> all) {
        return page(asked, ListPage.of(all, asked.parameters().offset(), asked.limit()));
    }

    private static Reply page(Asked asked, ListPage<?> page) {
        return new Reply.Found(page, json(asked));
    }

    private static GraphJson json(Asked asked) {
        GraphJson json = asked.graph().json();
        return asked.parameters().flag("edges") ? json.withEdges() : json;
    }

    private static Reply graph(Asked asked, CharacterGraph graph, GraphJson json) {
        long size = (long) graph.typed().nodeCount() + graph.typed().edgeCount();
        if (size > asked.limits().graphSize()) {
            throw Refusal.tooLarge("The graph has " + size + " nodes and edges, and the limit of this service is "
                    + asked.limits().graphSize() + ". Ask for less by a filter, or for the graph around a character.");
        }
        return new Reply.Whole(json);
    }

    private static Reply characterGraph(Asked asked) {
        int depth = asked.parameters().number("max_depth").orElse(DEPTH);
        CharacterGraph around =
                asked.named(name -> asked.graph().character(name).graph(Math.min(depth, DEPTH)));
        GraphJson json = around.json();
        return graph(
                asked,
                around,
                depth > DEPTH
                        ? json.withNote("max_depth " + depth + " is as " + DEPTH + ", which has everything.")
                        : json);
    }

    private static CharacterQuestions instance(Asked asked) {
        return asked.named(name -> {
            NodeId id = Asked.numbered("instance:", Texts.trim(name));
            return asked.graph().character((CharacterInstance.Id) id);
        });
    }

    private static Set<AssetReason> reasons(Asked asked) {
        List<String> words = asked.parameters().all("reason");
        return words.isEmpty() ? AssetReason.ALL : constants(AssetReason.class, words);
    }

    private static Reply characters(Asked asked) {
        List<UsageStats> all = asked.shown().usage();
        Optional<String> query =
                asked.parameters().one("query").map(text -> Texts.trim(text).toLowerCase(Locale.ROOT));
        List<UsageStats> found = query.map(text -> all.stream()
                        .filter(stats -> isCalled(stats.template(), text))
                        .toList())
                .orElse(all);
        return list(asked, sorted(asked, found, UsageOrder.ID));
    }

    private static boolean isCalled(CharacterTemplate template, String text) {
        return Stream.of(
                        template.key().stream(),
                        template.name().stream(),
                        template.displayName().stream(),
                        template.tags().stream())
                .flatMap(names -> names)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(text));
    }

    private static List<UsageStats> sorted(Asked asked, List<UsageStats> some, UsageOrder unless) {
        return UsageSorting.sort(
                asked.shown(),
                some,
                asked.parameters()
                        .one("sort")
                        .map(word -> constant(UsageOrder.class, word))
                        .orElse(unless),
                asked.parameters().one("order").map("asc"::equals));
    }

    private static Reply nodes(Asked asked) {
        EnumSet<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        for (String type : asked.parameters().all("type")) {
            kinds.add(NodeKind.findByWireType(type).orElse(NodeKind.EXTENSION));
        }
        if (kinds.isEmpty()) {
            kinds = EnumSet.allOf(NodeKind.class);
        }
        int offset = asked.parameters().offset();
        Optional<String> query = asked.parameters().one("query");
        return page(
                asked,
                query.isPresent()
                        ? FindByText.page(asked.shown().state(), kinds, query.get(), offset, asked.limit())
                        : NodesOfKinds.page(asked.shown().state(), kinds, offset, asked.limit()));
    }

    private static SceneQuestions scene(Asked asked) {
        return asked.named(asked.graph()::scene);
    }

    private static Reply casting(Asked asked) {
        SceneQuestions scene = scene(asked);
        return whole(asked, asked.given("world_id", id -> scene.casting(Integer.parseInt(id))));
    }

    private static Reply castings(Asked asked) {
        World.Id world = world(asked).node().id();
        return page(
                asked,
                Castings.page(
                        FriendAccess.stateOf(asked.graph()),
                        world,
                        asked.parameters().offset(),
                        asked.limit()));
    }

    private static Reply readiness(Asked asked) {
        SceneQuestions scene = scene(asked);
        return whole(
                asked,
                asked.parameters().number("world_id").isEmpty()
                        ? scene.readiness()
                        : asked.given("world_id", id -> scene.readiness(Integer.parseInt(id))));
    }

    private static WorldQuestions world(Asked asked) {
        return asked.named(id -> asked.graph().world((World.Id) Asked.numbered("world:", id)));
    }

    private static Reply whereUsed(Asked asked) {
        ImpactOptions options = ImpactOptions.STANDARD.withLimit(asked.limit());
        int depth = asked.parameters().number("max_depth").orElse(Integer.MAX_VALUE);
        return whole(asked, asked.named(asked.graph()::node).users(options.withDepth(depth)));
    }

    private static Reply paths(Asked asked) {
        int most = asked.limits().pathLength();
        int length = asked.parameters().number("max_length").orElse(Math.min(PATH_LENGTH, most));
        if (length > most) {
            throw Refusal.tooLarge(
                    "max_length",
                    "max_length: " + length + " is more than " + most + ", which is the limit of this service");
        }
        Paths paths = asked.given("from", asked.graph()::node).paths().atMost(asked.limit());
        List<String> types = asked.parameters().all("edge_type");
        if (!types.isEmpty()) {
            paths = paths.along(Stream.of(EdgeKind.values())
                    .filter(kind -> types.contains(kind.wireType()))
                    .toArray(EdgeKind[]::new));
        }
        Paths way = asked.parameters().flag("directed") ? paths.directed() : paths;
        NodeId to = asked.given("to", asked.graph()::node).id();
        return whole(asked, way.all(to, length));
    }

    private static Reply findings(Asked asked) {
        List<String> rules = asked.parameters().all("rule");
        List<String> known = RuleSet.standard().ids();
        for (String rule : rules) {
            if (!known.contains(rule)) {
                throw Refusal.bad("rule", "There is no rule of that name.", NearestIds.nearestTexts(rule, known));
            }
        }
        List<String> severities = asked.parameters().all("severity");
        List<Finding> findings = asked.shown().report().findings();
        return list(
                asked,
                rules.isEmpty() && severities.isEmpty()
                        ? findings
                        : findings.stream()
                                .filter(finding -> rules.isEmpty() || rules.contains(finding.rule()))
                                .filter(finding -> severities.isEmpty()
                                        || severities.contains(
                                                finding.severity().word()))
                                .toList());
    }

    private static Reply unresolved(Asked asked) {
        List<String> reasons = asked.parameters().all("reason");
        List<String> tables = asked.parameters().all("table");
        List<UnresolvedReference> all = asked.graph().tables().unresolved().all();
        return list(
                asked,
                all.stream()
                        .filter(reference -> reasons.isEmpty()
                                || reasons.contains(reference.reason().name()))
                        .filter(reference -> tables.isEmpty() || tables.contains(reference.table()))
                        .toList());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, List<String> words) {
        EnumSet<E> constants = EnumSet.noneOf(type);
        words.forEach(word -> constants.add(constant(type, word)));
        return constants;
    }
}
