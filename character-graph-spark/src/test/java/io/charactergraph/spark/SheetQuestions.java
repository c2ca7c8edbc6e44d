package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.testkit.sheet.SheetRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The questions of a sheet about single nodes, answered for all of them by few tables of Spark. */
final class SheetQuestions {

    private static final List<NodeKind> CHARACTERS = List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE);

    private static final List<NodeKind> TEMPLATES = List.of(NodeKind.CHARACTER_TEMPLATE);
    private static final List<String> COUNTS = List.of(
            "instances", "npcs", "scenes", "assets", "assetsDirect", "generations", "promptVersions", "actionBlocks");

    /**
     * A question.
     *
     * @param name the line's {@code q}
     * @param kinds the kinds of nodes that it is about
     * @param answer the keys of the line beside {@code q}, {@code filter} and {@code ref}, of an id in the graph and the names that
     *     its studio gives
     */
    record Question(
            String name, List<NodeKind> kinds, BiFunction<String, IdParts, Map<String, @Nullable Object>> answer) {}

    private final SparkGraph graph;
    private final Naming naming;
    private final Optional<Set<String>> asked;
    private final CharacterTables characters;

    /**
     * The questions about nodes of a graph.
     *
     * @param asked the ids of the nodes; all when it is empty
     */
    SheetQuestions(SparkGraph graph, Naming naming, Optional<Set<String>> asked) {
        this.graph = graph;
        this.naming = naming;
        this.asked = asked;
        this.characters = asked.map(ids -> graph.characters(graph.nodes()
                        .sparkSession()
                        .createDataset(List.copyOf(ids), Encoders.STRING())
                        .toDF("id")))
                .orElseGet(graph::characters);
    }

    /** Passes on all questions, each when its tables have been read. */
    void forEach(Consumer<Question> questions) {
        questions.accept(scenes());
        questions.accept(found("Assets", "asset"));
        questions.accept(found("Generations", "generation"));
        questions.accept(npcs());
        questions.accept(usage());
        for (int depth = 1; depth <= 3; depth++) {
            questions.accept(subgraphs(depth));
        }
        questions.accept(sceneViews());
        questions.accept(arcViews());
        questions.accept(worldViews());
        questions.accept(ratings());
    }

    /** The rows of a table about the nodes that are asked about, by their ids in a column. */
    private Map<String, List<Row>> rows(Dataset<Row> table, String column) {
        return allRows(asked.map(ids -> SparkSheet.among(table, column, ids)).orElse(table), column);
    }

    /** The rows of a table, by the ids in a column. */
    private static Map<String, List<Row>> allRows(Dataset<Row> table, String column) {
        Map<String, List<Row>> byRef = new HashMap<>();
        table.collectAsList()
                .forEach(row -> byRef.computeIfAbsent(row.getAs(column), key -> new ArrayList<>())
                        .add(row));
        return byRef;
    }

    private Question scenes() {
        Map<String, List<Row>> found = allRows(characters.scenes(), "characterId");
        return new Question(
                "findScenesForCharacter",
                CHARACTERS,
                (id, names) -> line(
                        "scenes",
                        of(found, id, "sceneId").stream()
                                .map(row -> line(
                                        "scene", names.node(row.getAs("sceneId")),
                                        "roles", nodes(row, "roles", names),
                                        "required", row.getAs("required"),
                                        "ways", Fields.list(row, "ways")))
                                .toList()));
    }

    private Question found(String name, String thing) {
        String column = thing + "Id";
        Dataset<Row> table = thing.equals("asset") ? characters.assets() : characters.generations();
        Map<String, List<Row>> found = allRows(table, "characterId");
        return new Question(
                "find" + name + "ForCharacter",
                CHARACTERS,
                (id, names) -> line(
                        thing + "s",
                        of(found, id, column).stream()
                                .map(row -> line(
                                        thing, names.node(row.getAs(column)), "reasons", Fields.list(row, "reasons")))
                                .toList()));
    }

    private Question npcs() {
        Map<String, List<Row>> found = rows(graph.characters().npcs(), "npcId");
        return new Question("findCharactersForNpc", List.of(NodeKind.GAME_NPC), (id, names) -> {
            List<Row> all = of(found, id, "characterId");
            return line(
                    "instances",
                    all.stream()
                            .filter(row -> row.getAs("rank") != null)
                            .sorted(Comparator.comparing((Row row) -> row.<Integer>getAs("rank")))
                            .map(row -> line(
                                    "id", names.node(row.getAs("characterId")),
                                    "enabled", row.getAs("enabled"),
                                    "direction", row.getAs("direction"),
                                    "priority", row.getAs("priority")))
                            .toList(),
                    "templates",
                    all.stream()
                            .filter(row -> row.getAs("rank") == null)
                            .map(row -> names.node(row.getAs("characterId")))
                            .toList());
        });
    }

    private Question usage() {
        Map<String, List<Row>> found =
                rows(graph.usage().all().withColumn("lastMicros", unix_micros(col("lastUsed"))), "templateId");
        return new Question("usageStats", TEMPLATES, (id, names) -> {
            Row row = found.get(id).get(0);
            Map<String, @Nullable Object> line = new HashMap<>();
            for (String column : COUNTS) {
                line.put(column, row.getAs(column));
            }
            for (String column : List.of("worldIds", "sceneIds", "relatedTemplateIds")) {
                line.put(column, nodes(row, column, names));
            }
            Long last = row.getAs("lastMicros");
            line.put("lastUsed", last == null ? null : SheetRows.time(Instant.EPOCH.plus(last, ChronoUnit.MICROS)));
            return line;
        });
    }

    private Question subgraphs(int depth) {
        Map<String, List<Row>> found = allRows(characters.graphs(depth), "templateId");
        Dataset<Row> edges = characters.graphEdges(depth).withColumn("ref", col("templateId"));
        Map<String, SheetDigests.Sum> sums = new HashMap<>();
        new SheetDigests(graph, naming).edgesByRef(edges, (question, studio, ref, sum) -> sums.put(ref, sum));
        return new Question("getCharacterGraph-" + depth, TEMPLATES, (id, names) -> {
            SheetDigests.Sum sum = sums.getOrDefault(id, SheetDigests.none());
            return line("nodes", members(found, id, "nodeId", names), "edges", sum.n(), "edgesSha256", sum.sha256());
        });
    }

    private Question sceneViews() {
        MembershipTables views = graph.membership();
        Map<String, List<Row>> roles = rows(views.sceneRoles(), "sceneId");
        Map<String, List<Row>> fillers = rows(views.sceneFillers(), "sceneId");
        Map<String, List<Row>> without = rows(views.sceneWithoutRole(), "sceneId");
        Map<String, List<Row>> required = rows(views.sceneRequiredWithoutRole(), "sceneId");
        Map<String, List<Row>> relationships = rows(views.sceneRelationships(), "sceneId");
        Map<String, List<Row>> assets = rows(views.sceneAssets(), "sceneId");
        Map<String, List<Row>> generations = rows(views.sceneGenerations(), "sceneId");
        Map<String, List<Row>> arcs = rows(views.sceneArcs(), "sceneId");
        Map<String, List<Row>> worlds = rows(views.sceneWorlds(), "sceneId");
        return new Question(
                "sceneView",
                List.of(NodeKind.SCENE),
                (id, names) -> line(
                        "roles",
                        of(roles, id, "roleId").stream()
                                .map(role -> line(
                                        "role",
                                        names.node(role.getAs("roleId")),
                                        "sources",
                                        Fields.list(role, "sources"),
                                        "filledBy",
                                        presences(
                                                of(fillers, id, "memberId").stream()
                                                        .filter(row -> row.getAs("roleId")
                                                                .equals(role.getAs("roleId")))
                                                        .toList(),
                                                names)))
                                .toList(),
                        "withoutRole",
                        presences(of(without, id, "memberId"), names),
                        "requiredWithoutRole",
                        members(required, id, "templateId", names),
                        "relationships",
                        of(relationships, id, "from").stream()
                                .sorted(Comparator.comparing((Row row) -> NodeId.parse(row.getAs("from")))
                                        .thenComparing(row -> NodeId.parse(row.getAs("to"))))
                                .map(row -> List.of(names.node(row.getAs("from")), names.node(row.getAs("to"))))
                                .distinct()
                                .toList(),
                        "assets",
                        members(assets, id, "assetId", names),
                        "generations",
                        members(generations, id, "generationId", names),
                        "arcs",
                        members(arcs, id, "arcId", names),
                        "worlds",
                        members(worlds, id, "worldId", names)));
    }

    private static List<Map<String, @Nullable Object>> presences(List<Row> rows, IdParts names) {
        return rows.stream()
                .map(row -> line("id", names.node(row.getAs("memberId")), "sources", Fields.list(row, "sources")))
                .toList();
    }

    private Question arcViews() {
        MembershipTables views = graph.membership();
        return members(
                "arcView",
                NodeKind.ARC,
                "arcId",
                Map.of(
                        "scenes", new Members(views.arcScenes(), "sceneId"),
                        "cast", new Members(views.arcCast(), "templateId"),
                        "roles", new Members(views.arcRoles(), "roleId"),
                        "assets", new Members(views.arcAssets(), "assetId"),
                        "generations", new Members(views.arcGenerations(), "generationId")));
    }

    private Question worldViews() {
        MembershipTables views = graph.membership();
        return members(
                "worldView",
                NodeKind.WORLD,
                "worldId",
                Map.of(
                        "instances", new Members(views.worldInstances(), "instanceId"),
                        "npcs", new Members(views.worldNpcs(), "npcId"),
                        "scenes", new Members(views.worldScenes(), "sceneId"),
                        "arcs", new Members(views.worldArcs(), "arcId")));
    }

    private record Members(Dataset<Row> table, String column) {}

    private Question members(String name, NodeKind kind, String ref, Map<String, Members> lists) {
        Map<String, Map<String, List<Row>>> found = new HashMap<>();
        lists.forEach((list, members) -> found.put(list, rows(members.table(), ref)));
        return new Question(name, List.of(kind), (id, names) -> {
            Map<String, @Nullable Object> line = new HashMap<>();
            lists.forEach((list, members) ->
                    line.put(list, members(Objects.requireNonNull(found.get(list)), id, members.column(), names)));
            return line;
        });
    }

    private Question ratings() {
        Map<String, List<Row>> found = rows(graph.ratings().rollUp(), "id");
        return new Question(
                "ratingRollUp",
                List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.SCENE, NodeKind.ARC),
                (id, names) -> line("rating", found.get(id).get(0).getAs("rating")));
    }

    /** The ids of a column of the rows about an id, in order. */
    private static List<String> members(Map<String, List<Row>> rows, String id, String column, IdParts names) {
        return of(rows, id, column).stream()
                .map(row -> names.node(row.getAs(column)))
                .toList();
    }

    /** The rows about an id, in the order of the ids in a column. */
    private static List<Row> of(Map<String, List<Row>> rows, String id, String column) {
        return rows.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparing((Row row) -> NodeId.parse(row.getAs(column))))
                .toList();
    }

    /** The ids of a column, in the order that the table has. */
    private static List<String> nodes(Row row, String column, IdParts names) {
        return Fields.list(row, column).stream().map(names::node).toList();
    }

    private static Map<String, @Nullable Object> line(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> line = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            line.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return line;
    }
}
