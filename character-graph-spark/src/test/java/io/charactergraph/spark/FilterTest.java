package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.EdgeFilter;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.filter.NodeFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.schema.Basis;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.state.EffectiveRatings;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.StandardFilters;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** The tables of a filtered graph have the rows of the filtered graph in memory. */
class FilterTest {

    private static final int STUDIOS = 50;

    private static SparkSession session;
    private static StudioRows studio;
    private static Twin twin;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
        studio = SampleStudio.hamletWithFaults();
        twin = Twin.of(session, studio);
    }

    @Tag("long")
    @Test
    void standardFilters_leaveTheRowsOfTheGraphInMemory() {
        StandardFilters.of(twin.memory()).stream()
                .filter(filter -> Set.of("together", "world-strict").contains(filter.name()))
                .forEach(filter -> check(filter.filter()));
    }

    @Test
    void randomFilters_leaveTheRowsOfTheGraphsInMemory() {
        ManyStudios many = ManyStudios.of(session, STUDIOS);
        long seed = Long.getLong("spark.filterSeed", 7);
        for (ManyStudios.Asked asked : many.filters(seed, Integer.getInteger("spark.filters", 1))) {
            Map<GraphTable, List<String>> expected = new EnumMap<>(GraphTable.class);
            for (ManyStudios.Studio one : many.studios()) {
                TableIds ids = new TableIds(one.names());
                FilteredTables.rows(
                                one.rows(), one.memory().filter(asked.of(one).filter()))
                        .forEach((table, rows) ->
                                rows.forEach(row -> expected.computeIfAbsent(table, key -> new ArrayList<>())
                                        .add(Expected.text(ids.renamed(table, row)))));
            }
            expected.remove(GraphTable.COVERAGE); // the accounts of all studios are added
            Map<GraphTable, List<String>> tables =
                    FilteredTables.of(many.spark().filter(asked.together().filter()), false);
            FilteredTables.assertSame("seed " + seed + ", " + asked.together(), tables, expected);
        }
    }

    @Test
    void kindsAndTags_leaveTheRowsOfTheGraphInMemory() {
        check(GraphFilter.nodeKinds(NodeKind.SCENE_ROLE, NodeKind.CHARACTER_TEMPLATE, NodeKind.ASSET)
                .and(GraphFilter.tags("portrait", "prince"))
                .and(GraphFilter.edgeKinds(EdgeKind.REFERENCES, EdgeKind.DEPICTS)
                        .and(GraphFilter.edgeKinds(EdgeKind.DEPICTS, EdgeKind.LIVES_IN))));
    }

    @Test
    void filtersOfManyIds_leaveTheRowsOfTheGraphInMemory() {
        SparkSession nothingIsSmall = session.newSession();
        for (String setting : List.of(
                "spark.sql.codegen.wholeStage",
                "spark.sql.codegen.factoryMode",
                "spark.sql.adaptive.enabled",
                "spark.sql.session.timeZone")) {
            nothingIsSmall.conf().set(setting, session.conf().get(setting));
        }
        nothingIsSmall.conf().set("spark.sql.shuffle.partitions", "3");
        nothingIsSmall.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
        SparkGraph spark = Twin.of(nothingIsSmall, studio).spark();
        GraphFilter filter = GraphFilter.rating("mature").and(GraphFilter.worldsStrictly(1));

        FilteredTables.assertSame(
                filter.toString(),
                FilteredTables.of(spark.filter(filter), false),
                FilteredTables.of(studio, twin.memory().filter(filter)));
    }

    @Test
    void fewIds_areAConditionOnRowsAndNoJoin() {
        GraphFilter filter = GraphFilter.rating("mature").and(GraphFilter.worlds(1));
        try (SparkGraph spark = twin.spark().filter(filter)) {
            for (GraphTable table : GraphTable.values()) {
                Dataset<Row> rows = spark.table(table);
                Dataset<Row> plain = table == GraphTable.NODES ? rows.select("id", "type", "label", "key") : rows;

                assertThat(joins(plain.queryExecution().optimizedPlan()))
                        .as(table.folder())
                        .isZero();
            }
        }
    }

    private static int joins(LogicalPlan plan) {
        int joins = plan instanceof Join ? 1 : 0;
        for (LogicalPlan child : CollectionConverters.asJava(plan.children())) {
            joins += joins(child);
        }
        return joins;
    }

    @Test
    void ownFilters_leaveTheRowsOfTheGraphInMemory() {
        check(GraphFilter.nodes(new Described())
                .and(GraphFilter.edges(new Guaranteed()))
                .and(GraphFilter.rating("mature")));
    }

    @Test
    void ownFilter_thatCannotBeSent_isRefused() {
        NodeFilter filter = new NodeFilter() {
            @Override
            public boolean keeps(GraphNode node) {
                return true;
            }

            @Override
            public String describe() {
                return "what pleases";
            }
        };

        assertThatThrownBy(() -> twin.spark().filter(GraphFilter.nodes(filter)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'what pleases' cannot be sent to the executors of Spark")
                .hasMessageContaining("java.io.Serializable");
    }

    @Test
    void filters_inAnyOrder_areOneConjunction() {
        GraphFilter ceiling = GraphFilter.rating("mature");
        GraphFilter world = GraphFilter.worlds(1).includingInactive();
        SparkGraph oneWay = twin.spark().filter(ceiling).filter(world);
        SparkGraph otherWay = twin.spark().filter(world).filter(ceiling);

        assertThat(oneWay.filter()).isEqualTo(otherWay.filter()).isEqualTo(ceiling.and(world));
        assertThat(oneWay.loaded()).isSameAs(twin.spark());
        assertThat(oneWay.below()).isSameAs(otherWay.below());
        assertThat(oneWay.filter(ceiling)).isSameAs(oneWay);
        Map<GraphTable, List<String>> expected =
                FilteredTables.of(studio, twin.memory().filter(ceiling).filter(world));
        FilteredTables.assertSame("other way", FilteredTables.of(otherWay, false), expected);
    }

    @Test
    void everything_isTheGraphItself() {
        assertThat(twin.spark().filter(GraphFilter.everything())).isSameAs(twin.spark());
        assertThat(twin.spark().below()).isSameAs(twin.spark());
    }

    @Test
    void ceilingOfNoLevel_isRefused() {
        assertThatThrownBy(() -> twin.spark().filter(GraphFilter.rating("moody")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'moody' is not on the scale");
    }

    @Test
    void ownScale_holdsForCeilings() {
        RatingScale scale = RatingScale.of(List.of(List.of("explicit"), List.of("mature"), List.of("general")));
        CharacterGraph memory =
                CharacterGraph.load(LoadOptions.standard().withRatingScale(scale), RowsSource.of(studio));
        GraphFilter ceiling = GraphFilter.rating("mature");

        try (SparkGraph rated = twin.spark().filter(ceiling).ratedBy(scale)) {
            FilteredTables.assertSame(
                    "rated by " + scale,
                    FilteredTables.of(rated, false),
                    FilteredTables.of(studio, memory.filter(ceiling)));
        }
        assertThatThrownBy(() -> twin.spark().filter(GraphFilter.rating("PG")).ratedBy(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'PG' is not on the scale");
    }

    @Test
    void effectiveRatings_areThoseOfTheGraphsInMemory() {
        ManyStudios many = ManyStudios.of(session, STUDIOS);
        List<String> expected = new ArrayList<>();
        for (ManyStudios.Studio one : many.studios()) {
            GraphState state = FriendAccess.stateOf(one.memory());
            EffectiveRatings ratings = state.facts().ratings();
            IndexedGraph graph = state.graph();
            for (int node = graph.nextNode(0); node >= 0; node = graph.nextNode(node + 1)) {
                if (EffectiveRatings.RATED.contains(graph.kind(node))) {
                    expected.add(one.rename(graph.id(node).toString()) + " "
                            + graph.kind(node).wireType() + rating(ratings.ownRank(node))
                            + rating(ratings.rank(node)));
                }
            }
        }
        List<String> found = many.spark().ratings().effective().collectAsList().stream()
                .map(row -> row.getAs("id") + " " + row.getAs("type") + rating(row, "own") + rating(row, "effective"))
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void effectiveRatings_filtered_areOfWhatPasses() {
        GraphFilter filter = GraphFilter.rating("mature").and(GraphFilter.worlds(1));
        List<String> shown = twin.memory()
                .filter(filter)
                .typed()
                .nodes()
                .filter(node -> EffectiveRatings.RATED.contains(node.kind()))
                .map(node -> node.id().toString())
                .toList();

        assertThat(twin.spark().filter(filter).ratings().effective().collectAsList())
                .extracting(row -> row.<String>getAs("id"))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    private static String rating(Row row, String which) {
        return " " + row.getAs(which + "Rank") + " " + row.getAs(which + "Rating");
    }

    private static String rating(int rank) {
        if (rank == EffectiveRatings.NONE) {
            return " null null";
        }
        return " " + rank + " "
                + (rank == EffectiveRatings.UNKNOWN
                        ? "unknown"
                        : RatingScale.standard().name(rank));
    }

    private static void check(GraphFilter filter) {
        try (SparkGraph spark = twin.spark().filter(filter)) {
            FilteredTables.assertSame(
                    filter.toString(),
                    FilteredTables.of(spark, false),
                    FilteredTables.of(studio, twin.memory().filter(filter)));
        }
    }

    /** Keeps of the assets those with a description. */
    record Described() implements NodeFilter, Serializable {
        @Override
        public boolean keeps(GraphNode node) {
            return !(node instanceof Asset asset) || asset.description().isPresent();
        }

        @Override
        public String describe() {
            return "of the assets those with a description";
        }
    }

    /** Keeps what a foreign key guarantees. */
    record Guaranteed() implements EdgeFilter, Serializable {
        @Override
        public boolean keeps(GraphEdge edge) {
            return edge.source().basis() == Basis.FOREIGN_KEY;
        }

        @Override
        public String describe() {
            return "only what the database guarantees";
        }
    }
}
