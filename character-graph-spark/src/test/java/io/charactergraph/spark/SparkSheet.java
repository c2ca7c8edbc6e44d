package io.charactergraph.spark;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.charactergraph.check.RuleSet;
import io.charactergraph.internal.Lazy;
import io.charactergraph.internal.SortedJson;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The answer sheet of a Spark graph: the lines of the specification, made of tables and questions of Spark only. A graph that has several
 * studios gives the lines of each of them, with the ids that the studio itself gives.
 */
final class SparkSheet {

    private static final Set<String> OUTSIDE_TABLES =
            Set.of("character_dialogue_profiles", "game_locations", "game_hotspots", "game_scene_edges");

    private static final Comparator<String> BY_ID = Comparator.comparing(NodeId::parse);

    private final SparkGraph graph;
    private final Naming naming;
    private final Optional<Set<String>> asked;
    private final Consumer<String> answered;
    private final List<List<String>> lines = new ArrayList<>();
    private final Lazy<Map<String, List<String>>> refs = Lazy.of(this::findRefs);

    /**
     * Makes a sheet.
     *
     * @param asked the ids that questions about single nodes are about; all when it is empty
     */
    SparkSheet(SparkGraph graph, Naming naming, Optional<Set<String>> asked) {
        this(graph, naming, asked, question -> {});
    }

    /**
     * Makes a sheet.
     *
     * @param asked the ids that questions about single nodes are about; all when it is empty
     * @param answered gets the name of each question when Spark has answered it
     */
    SparkSheet(SparkGraph graph, Naming naming, Optional<Set<String>> asked, Consumer<String> answered) {
        this.graph = graph;
        this.naming = naming;
        this.asked = asked;
        this.answered = answered;
        for (int studio = 0; studio < naming.studios(); studio++) {
            lines.add(new ArrayList<>());
        }
    }

    /** The lines of each studio so far, in no order that means anything. */
    List<List<String>> lines() {
        return lines;
    }

    private void line(int studio, String question, @Nullable String filter, @Nullable String ref, Map<String, ?> rest) {
        Map<String, Object> line = new HashMap<>(rest);
        line.put("q", question);
        if (filter != null) {
            line.put("filter", filter);
        }
        if (ref != null) {
            line.put("ref", ref);
        }
        lines.get(studio).add(SortedJson.write(line));
    }

    /** Writes what is asked of the load. */
    SparkSheet aboutTheLoad() {
        List<Row> unresolved = graph.unresolved().collectAsList();
        List<Map<String, Long>> issues = perStudio();
        List<Map<String, Map<String, Long>>> places = perStudio();
        List<Map<String, Set<String>>> missing = perStudio();
        Map<String, List<String>> targets = usageTargets(unresolved);
        for (Row row : unresolved) {
            int studio = naming.studioOfRow(row.getAs("rowId"));
            String reason = row.getAs("reason");
            issues.get(studio).merge(reason, 1L, Long::sum);
            places.get(studio)
                    .computeIfAbsent(row.getAs("place"), key -> new TreeMap<>())
                    .merge(reason, 1L, Long::sum);
            if (reason.equals("DANGLING")) {
                IdParts back = naming.back(studio);
                Set<String> names = new TreeSet<>();
                texts(row, "missing").forEach(id -> names.add(back.node(id)));
                if (row.getAs("missingKey") != null) {
                    names.add("character:" + back.key(row.getAs("missingKey")));
                }
                for (String name : names) {
                    missing.get(studio)
                            .computeIfAbsent(name, key -> new HashSet<>())
                            .addAll(holders(row, targets).stream()
                                    .map(back::node)
                                    .toList());
                }
            }
        }
        answered.accept("issues");
        for (int studio = 0; studio < naming.studios(); studio++) {
            int at = studio;
            line(at, "issues", null, null, Map.of("counts", issues.get(at)));
            places.get(at).forEach((place, counts) -> line(at, "issues-at", null, place, Map.of("counts", counts)));
            missing.get(at)
                    .forEach((id, owners) -> line(
                            at,
                            "whoPointsAtMissing",
                            null,
                            id,
                            Map.of("owners", owners.stream().sorted(BY_ID).toList())));
        }
        return this;
    }

    private <T> List<Map<String, T>> perStudio() {
        List<Map<String, T>> all = new ArrayList<>();
        for (int studio = 0; studio < naming.studios(); studio++) {
            all.add(new TreeMap<>());
        }
        return all;
    }

    private Map<String, List<String>> usageTargets(List<Row> unresolved) {
        List<String> rows = unresolved.stream()
                .filter(row -> row.getAs("table").equals(StudioTable.CHARACTER_USAGE.tableName()))
                .map(row -> row.<String>getAs("rowId"))
                .distinct()
                .toList();
        Map<String, List<String>> targets = new HashMap<>();
        among(graph.usages(), "rowId", rows)
                .collectAsList()
                .forEach(row -> targets.put(row.getAs("rowId"), texts(row, "targets")));
        return targets;
    }

    private static List<String> holders(Row row, Map<String, List<String>> usageTargets) {
        String owner = row.getAs("owner");
        if (owner != null) {
            return List.of(owner);
        }
        if (OUTSIDE_TABLES.contains(row.<String>getAs("table"))) {
            return List.of();
        }
        List<String> holders = new ArrayList<>(texts(row, "rowNodes"));
        if (row.getAs("table").equals(StudioTable.CHARACTER_USAGE.tableName())) {
            holders.addAll(usageTargets.getOrDefault(row.<String>getAs("rowId"), List.of()));
        }
        return holders;
    }

    /** Writes what the rules find in the graph as loaded. */
    SparkSheet aboutFindings() {
        List<Map<String, List<String>>> found = perStudio();
        for (Row row : graph.findings().select("rule", "primaryId").collectAsList()) {
            String id = row.getString(1);
            if (id != null) {
                int studio = naming.studioOf(id);
                found.get(studio)
                        .computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                        .add(naming.back(studio).node(id));
            }
        }
        answered.accept("findings");
        RuleSet.standard().rules().forEach(rule -> {
            for (int studio = 0; studio < naming.studios(); studio++) {
                List<String> ids = found.get(studio).getOrDefault(rule.id(), List.of()).stream()
                        .sorted(BY_ID)
                        .toList();
                line(studio, "findings", null, rule.id(), Map.of("n", ids.size(), "ids", ids));
            }
        });
        return this;
    }

    /** Writes what became of the rows; only of a graph with one studio, since the accounts are of all. */
    SparkSheet aboutRows() {
        for (Row row : graph.coverage().collectAsList()) {
            String status = row.getAs("status");
            String table = row.getAs("table");
            if ((status.equals("WHOLE") || status.equals("PARTIAL"))
                    && !table.equals(StudioTable.GAME_SCENE_EDGES.tableName())) {
                line(
                        0,
                        "rows",
                        null,
                        table,
                        Map.of(
                                "read",
                                row.getAs("rowsRead"),
                                "nodes",
                                row.getAs("nodeRows"),
                                "edgesOnly",
                                row.getAs("edgeOnlyRows"),
                                "nothing",
                                row.getAs("nothingRows")));
            }
        }
        answered.accept("rows");
        return this;
    }

    /** Writes what is asked under a filter, which each studio knows by the same name. */
    SparkSheet under(NamedFilter filter) {
        return under(graph.filter(filter.filter()), Collections.nCopies(naming.studios(), filter));
    }

    /**
     * Writes what is asked under filters.
     *
     * @param filtered what the filters leave of all studios
     * @param each the filter of each studio
     */
    SparkSheet under(SparkGraph filtered, List<NamedFilter> each) {
        for (int studio = 0; studio < each.size(); studio++) {
            definition(studio, each.get(studio));
        }
        Under under = new Under(filtered, each);
        under.counts();
        under.digests();
        under.questions();
        under.usage();
        return this;
    }

    private void definition(int studio, NamedFilter filter) {
        Map<String, Object> parts = new HashMap<>();
        if (!filter.loaded()) {
            parts.put("worlds", filter.worlds().orElse(null));
            parts.put("strict", filter.strict());
            parts.put("arcs", filter.arcs().orElse(null));
            parts.put("rating", filter.rating().orElse(null));
            parts.put("includeInactive", filter.includeInactive());
        }
        line(studio, "filter-def", filter.name(), null, parts);
    }

    private static List<String> texts(Row row, String column) {
        return Fields.list(row, column);
    }

    static Dataset<Row> among(Dataset<Row> table, String column, Collection<String> ids) {
        List<Row> rows = ids.stream().map(RowFactory::create).toList();
        Dataset<Row> asked =
                table.sparkSession().createDataFrame(rows, new StructType().add(column, DataTypes.StringType, false));
        return table.join(asked, Sequences.of(List.of(column)), "left_semi");
    }

    /** The ids that are asked about, by kind; all of the graph as loaded that are not filtered. */
    private Map<String, List<String>> findRefs() {
        Dataset<Row> nodes = asked.map(ids -> among(graph.nodes(), "id", ids)).orElseGet(graph::nodes);
        Map<String, List<String>> found = new HashMap<>();
        nodes.select("type", "id")
                .collectAsList()
                .forEach(row -> found.computeIfAbsent(row.getString(0), key -> new ArrayList<>())
                        .add(row.getString(1)));
        return found;
    }

    /** The answers under one filter. */
    private final class Under {

        private final SparkGraph filtered;
        private final List<NamedFilter> each;

        Under(SparkGraph filtered, List<NamedFilter> each) {
            this.filtered = filtered;
            this.each = each;
        }

        private String filter(int studio) {
            return each.get(studio).name();
        }

        void counts() {
            List<Map<String, Long>> nodes = perStudio();
            List<Map<String, Map<String, Long>>> edges = perStudio();
            StructType schema = new StructType()
                    .add("studio", DataTypes.IntegerType, false)
                    .add("type", DataTypes.StringType, false)
                    .add("source", DataTypes.StringType, false);
            Naming names = naming;
            filtered.nodes()
                    .select("id", "type")
                    .map(
                            (org.apache.spark.api.java.function.MapFunction<Row, Row>)
                                    row -> RowFactory.create(names.studioOf(row.getString(0)), row.getString(1), ""),
                            Encoders.row(schema))
                    .groupBy("studio", "type")
                    .agg(count(lit(1)))
                    .collectAsList()
                    .forEach(row -> nodes.get(row.getInt(0)).put(row.getString(1), row.getLong(2)));
            filtered.edges()
                    .select("from", "type", "source")
                    .map(
                            (org.apache.spark.api.java.function.MapFunction<Row, Row>) row -> RowFactory.create(
                                    names.studioOf(row.getString(0)), row.getString(1), row.getString(2)),
                            Encoders.row(schema))
                    .groupBy("studio", "type", "source")
                    .agg(count(lit(1)))
                    .collectAsList()
                    .forEach(row -> edges.get(row.getInt(0))
                            .computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3)));
            answered.accept("counts");
            for (int studio = 0; studio < naming.studios(); studio++) {
                line(
                        studio,
                        "counts",
                        filter(studio),
                        null,
                        Map.of("nodes", nodes.get(studio), "edges", edges.get(studio)));
            }
        }

        void digests() {
            SheetDigests digests = new SheetDigests(filtered, naming);
            boolean loaded = each.stream().anyMatch(NamedFilter::loaded);
            digests.edges(loaded, this::digest);
            answered.accept("edges-digest");
            digests.nodes(loaded, this::digest);
            answered.accept("fields-digest");
        }

        private void digest(String question, int studio, String ref, SheetDigests.Sum sum) {
            boolean unfilteredOnly = question.equals("evidence-digest") || question.equals("nodes-digest");
            if (!unfilteredOnly || each.get(studio).loaded()) {
                line(studio, question, filter(studio), ref, Map.of("n", sum.n(), "sha256", sum.sha256()));
            }
        }

        void questions() {
            Map<String, List<String>> refs = SparkSheet.this.refs.get();
            Set<String> present = new HashSet<>();
            among(
                            filtered.nodes(),
                            "id",
                            refs.values().stream().flatMap(List::stream).toList())
                    .select("id")
                    .collectAsList()
                    .forEach(row -> present.add(row.getString(0)));
            answered.accept("ids");
            new SheetQuestions(filtered, naming, asked).forEach(question -> {
                answered.accept(question.name());
                for (NodeKind kind : question.kinds()) {
                    for (String ref : refs.getOrDefault(kind.wireType(), List.of())) {
                        int studio = naming.studioOf(ref);
                        IdParts back = naming.back(studio);
                        Map<String, ?> answer = present.contains(ref)
                                ? question.answer().apply(ref, back)
                                : Map.of("error", "UNKNOWN_ID");
                        line(studio, question.name(), filter(studio), back.node(ref), answer);
                    }
                }
            });
        }

        /** The lists about all templates. */
        void usage() {
            List<List<String>> neverUsed = new ArrayList<>();
            List<TreeMap<Integer, String>> ranking = new ArrayList<>();
            for (int studio = 0; studio < naming.studios(); studio++) {
                neverUsed.add(new ArrayList<>());
                ranking.add(new TreeMap<>());
            }
            filtered.usage().neverUsed().collectAsList().forEach(row -> {
                String id = row.getAs("templateId");
                neverUsed.get(naming.studioOf(id)).add(back(id));
            });
            answered.accept("neverUsed");
            filtered.usage().ranking().collectAsList().forEach(row -> {
                String id = row.getAs("templateId");
                ranking.get(naming.studioOf(id)).put(row.getAs("rank"), back(id));
            });
            answered.accept("ranking");
            for (int studio = 0; studio < naming.studios(); studio++) {
                neverUsed.get(studio).sort(BY_ID);
                line(studio, "neverUsed", filter(studio), null, Map.of("ids", neverUsed.get(studio)));
                line(
                        studio,
                        "ranking",
                        filter(studio),
                        null,
                        Map.of("ids", ranking.get(studio).values()));
            }
        }

        private String back(String id) {
            return naming.back(naming.studioOf(id)).node(id);
        }
    }
}
