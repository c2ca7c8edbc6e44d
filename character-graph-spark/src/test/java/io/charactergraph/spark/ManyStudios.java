package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.World;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/**
 * Many random studios, each as a graph in memory, and all of them together as one Spark graph: one question of Spark answers for all of them.
 * Ids are renamed as {@link StudioNames} says, and the keys of templates and the tags that name scenes with them. What else is in the rows stays as it is, so
 * labels, paths and texts still hold ids and keys as the studio has them.
 *
 * <pre>{@code
 * ManyStudios many = ManyStudios.of(session, 50);
 * List<Row> answer = many.spark().characters().scenes().collectAsList();
 * for (ManyStudios.Studio studio : many.studios()) {
 *     … studio.memory() … studio.rename("character:…") …
 * }
 * many.original("world:57"); // studio 6, "world:2"
 * }</pre>
 *
 * <p>The accounts are added up; a table counts as read when it was read in one of the studios.
 */
final class ManyStudios {

    private static final Map<Integer, ManyStudios> MADE = new HashMap<>();

    private static final List<TableCoverage.Status> STATUSES = List.of(TableCoverage.Status.values());

    private final List<Studio> studios = new ArrayList<>();
    private final SparkGraph spark;

    private final SparkSession session;

    private ManyStudios(SparkSession session, List<StudioRows> all) {
        this.session = session;
        Map<GraphTable, List<Row>> together = new EnumMap<>(GraphTable.class);
        for (StudioRows rows : all) {
            Studio studio = Studio.of(studios.size(), all.size(), rows);
            studios.add(studio);
            studio.renamedTables()
                    .forEach((table, renamed) -> together.computeIfAbsent(table, key -> new ArrayList<>())
                            .addAll(renamed));
        }
        together.put(GraphTable.COVERAGE, added(together.getOrDefault(GraphTable.COVERAGE, List.of())));
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Map<GraphTable, Dataset<Row>> tables = new EnumMap<>(GraphTable.class);
        together.forEach((table, rows) -> {
            Dataset<Row> assembled = session.createDataFrame(context.parallelize(rows, 2), table.assembled());
            tables.put(table, LocalSession.kept(table == GraphTable.COVERAGE ? assembled : Times.shown(assembled)));
        });
        spark = new SparkGraph(
                tables, RatingScale.standard(), () -> tables.values().forEach(Dataset::unpersist));
    }

    /**
     * So many random studios, of both profiles, with and without foreign keys, with everything malformed. They are made once in a session:
     * do not close them.
     */
    static synchronized ManyStudios of(SparkSession session, int count) {
        ManyStudios made = MADE.get(count);
        if (made == null || made.session != session) {
            made = new ManyStudios(session, random(count));
            MADE.put(count, made);
        }
        return made;
    }

    private static List<StudioRows> random(int count) {
        return LongStream.range(0, count)
                .mapToObj(seed -> RandomStudio.builder()
                        .seed(seed)
                        .ignoreForeignKeys(seed % 2 == 0)
                        .drift(seed % 5 == 0)
                        .profile(seed % 3 == 0 ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                        .build()
                        .rows())
                .toList();
    }

    /** These studios. */
    static ManyStudios of(SparkSession session, List<StudioRows> studios) {
        return new ManyStudios(session, studios);
    }

    /** The studios, in order of their numbers. */
    List<Studio> studios() {
        return List.copyOf(studios);
    }

    /** All studios as one graph. */
    SparkGraph spark() {
        return spark;
    }

    /** The studio and the id there of an id in wire form. */
    Original original(String renamed) {
        int studio = StudioNames.studioOf(renamed, studios.size());
        return new Original(studio, studios.get(studio).names.back().node(renamed));
    }

    /** The studio and the id there of the id of a row. */
    Original originalRow(String renamed) {
        int studio = StudioNames.studioOfRow(renamed, studios.size());
        return new Original(studio, studios.get(studio).names.back().row(renamed));
    }

    /** The names of all studios. */
    Naming naming() {
        return new NamesOfAll(
                new ArrayList<>(studios.stream().map(studio -> studio.names).toList()));
    }

    /** The names of all studios. */
    private record NamesOfAll(ArrayList<StudioNames> names) implements Naming {

        @Override
        public int studios() {
            return names.size();
        }

        @Override
        public int studioOf(String node) {
            return StudioNames.studioOf(node, names.size());
        }

        @Override
        public int studioOfRow(String row) {
            return StudioNames.studioOfRow(row, names.size());
        }

        @Override
        public IdParts back(int studio) {
            return names.get(studio).back();
        }
    }

    /**
     * A filter on all studios that asks of each studio what a filter of its own asks.
     *
     * @param each the filter of a studio; those of all studios may differ in the ids of worlds and arcs only
     */
    Asked asked(Function<Studio, NamedFilter> each) {
        List<NamedFilter> filters = studios.stream().map(each).toList();
        TreeSet<World.Id> worlds = new TreeSet<>();
        TreeSet<Arc.Id> arcs = new TreeSet<>();
        for (Studio studio : studios) {
            NamedFilter filter = filters.get(studio.number());
            filter.worlds()
                    .ifPresent(ids -> ids.stream()
                            .filter(id -> studio.names.hasNumber(id.number()))
                            .forEach(id -> worlds.add((World.Id) studio.renamed(id))));
            filter.arcs().ifPresent(ids -> ids.forEach(id -> arcs.add((Arc.Id) studio.renamed(id))));
            if (!withoutIds(filter).equals(withoutIds(filters.get(0)))) {
                throw new IllegalArgumentException(
                        "filters of studios: " + filter + " and " + filters.get(0) + " differ in more than ids");
            }
        }
        NamedFilter first = filters.get(0);
        return new Asked(
                with(
                        first,
                        first.worlds().map(ids -> List.copyOf(worlds)),
                        first.arcs().map(ids -> List.copyOf(arcs))),
                filters);
    }

    private static NamedFilter withoutIds(NamedFilter filter) {
        return with(filter, filter.worlds().map(ids -> List.of()), filter.arcs().map(ids -> List.of()));
    }

    private static NamedFilter with(NamedFilter filter, Optional<List<World.Id>> worlds, Optional<List<Arc.Id>> arcs) {
        return new NamedFilter(
                filter.name(),
                filter.loaded(),
                worlds,
                filter.strict(),
                arcs,
                filter.rating(),
                filter.includeInactive());
    }

    /** So many random filters, the same for a seed; among them some that nothing meets. The graph as loaded is not among them. */
    List<Asked> filters(long seed, int count) {
        RandomFilters random = new RandomFilters(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> asked(random.next("filter " + number)))
                .toList();
    }

    private static List<Row> added(List<Row> accounts) {
        Map<String, TableCoverage> byTable = new LinkedHashMap<>();
        accounts.forEach(row -> {
            TableCoverage table = CoverageColumns.table(
                    new GenericRowWithSchema(((GenericRow) row).values(), CoverageColumns.SCHEMA));
            byTable.merge(table.table(), table, ManyStudios::added);
        });
        return byTable.values().stream().map(CoverageColumns::row).toList();
    }

    private static TableCoverage added(TableCoverage a, TableCoverage b) {
        TableCoverage better = STATUSES.indexOf(a.status()) <= STATUSES.indexOf(b.status()) ? a : b;
        return new TableCoverage(
                better.table(),
                better.status(),
                better.missingColumns(),
                better.source(),
                better.readFrom(),
                a.rowsRead() + b.rowsRead(),
                a.nodeRows() + b.nodeRows(),
                a.edgeOnlyRows() + b.edgeOnlyRows(),
                a.nothingRows() + b.nothingRows(),
                a.edges() + b.edges(),
                a.unresolved() + b.unresolved(),
                a.unheldRows() + b.unheldRows(),
                a.unheldValues() + b.unheldValues());
    }

    /**
     * Where an id comes from.
     *
     * @param studio the number of the studio
     * @param id the id that it has there
     */
    record Original(int studio, String id) {}

    /**
     * A filter of all studios.
     *
     * @param together the filter that asks all of them at once
     * @param each the filter of each studio, by its number
     */
    record Asked(NamedFilter together, List<NamedFilter> each) {

        /** The filter of a studio. */
        NamedFilter of(Studio studio) {
            return each.get(studio.number());
        }
    }

    /** One of the studios. */
    static final class Studio {

        private final int number;
        private final StudioRows rows;
        private final CharacterGraph memory;
        private final Map<GraphTable, List<Row>> tables;
        private final StudioNames names;

        private Studio(int number, int studios, StudioRows rows, Map<GraphTable, List<Row>> tables) {
            this.number = number;
            this.rows = rows;
            this.memory = CharacterGraph.load(RowsSource.of(rows));
            this.tables = tables;
            this.names = new StudioNames(number, studios, tables);
        }

        private static Studio of(int number, int studios, StudioRows rows) {
            GraphRows graph = new GraphRows(
                    GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard()),
                    node -> true,
                    scene -> true);
            Map<GraphTable, List<Row>> tables = new EnumMap<>(GraphTable.class);
            for (GraphTable table : GraphTable.values()) {
                tables.put(table, graph.of(table).toList());
            }
            return new Studio(number, studios, rows, tables);
        }

        /** Its number among the studios, from 0. */
        int number() {
            return number;
        }

        /** Its rows, as the studio has them. */
        StudioRows rows() {
            return rows;
        }

        /** The graph in memory, with the ids that the studio has. */
        CharacterGraph memory() {
            return memory;
        }

        /** The rows of its tables, with the ids that the studio has. */
        List<Row> rows(GraphTable table) {
            return tables.getOrDefault(table, List.of());
        }

        /** The name in the Spark graph of an id in wire form. */
        String rename(String id) {
            return names.node(Texts.whole(id));
        }

        /** The id in the Spark graph. */
        NodeId renamed(NodeId id) {
            return NodeId.parse(rename(id.toString()));
        }

        /** The names of its ids in the Spark graph. */
        StudioNames names() {
            return names;
        }

        private Map<GraphTable, List<Row>> renamedTables() {
            TableIds ids = new TableIds(names);
            Map<GraphTable, List<Row>> renamed = new EnumMap<>(GraphTable.class);
            tables.forEach((table, rows) -> renamed.put(
                    table, rows.stream().map(row -> ids.renamed(table, row)).toList()));
            return renamed;
        }

        @Override
        public String toString() {
            return "studio " + number;
        }
    }
}
