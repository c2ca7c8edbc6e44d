package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.World;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.StandardFilters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One or many studios, of which views, roll-ups and pairs are compared.
 *
 * @param spark all of them as one graph
 * @param studios each of them in memory
 */
record ViewStudios(SparkGraph spark, List<OneStudio> studios) {

    private static @Nullable ManyStudios made;
    private static @Nullable ViewStudios all;
    private static @Nullable ViewStudios filtered;

    /** Many random studios, made once in a session. */
    static synchronized ViewStudios many() {
        make();
        return Objects.requireNonNull(all);
    }

    /** The same studios in their first two worlds, active, rated mature at most. */
    static synchronized ViewStudios manyFiltered() {
        make();
        return Objects.requireNonNull(filtered);
    }

    private static void make() {
        ManyStudios many = ManyStudios.of(LocalSession.startForSmallTables(), 50);
        if (made == many) {
            return;
        }
        SparkGraph spark = many.spark();
        ManyStudios.Asked asked = many.asked(studio -> new NamedFilter(
                "worlds",
                false,
                Optional.of(studio.memory()
                        .nodes(World.class)
                        .map(World::id)
                        .limit(2)
                        .toList()),
                false,
                Optional.empty(),
                Optional.of("mature"),
                false));
        all = new ViewStudios(
                spark,
                many.studios().stream()
                        .map(studio -> OneStudio.of(studio, GraphFilter.everything()))
                        .toList());
        filtered = new ViewStudios(
                spark.filter(asked.together().filter()),
                many.studios().stream()
                        .map(studio -> OneStudio.of(studio, asked.of(studio).filter()))
                        .toList());
        made = many;
    }

    /** One studio under a filter of the answer sheet. */
    static ViewStudios of(StudioRows rows, String filterName) {
        Twin twin = Twin.of(LocalSession.startForSmallTables(), rows);
        GraphFilter filter = StandardFilters.of(twin.memory()).stream()
                .filter(named -> named.name().equals(filterName))
                .findFirst()
                .orElseThrow()
                .filter();
        return new ViewStudios(
                twin.spark().filter(filter),
                List.of(new OneStudio(
                        twin.memory().filter(filter),
                        UnaryOperator.identity(),
                        node -> node,
                        UnaryOperator.identity())));
    }

    Stream<OneStudio> each() {
        return studios.stream();
    }

    /** The rows of an answer as texts. */
    static List<String> texts(Dataset<Row> answer) {
        return Expected.rows(answer).stream().map(Expected::text).toList();
    }

    /**
     * A studio in memory.
     *
     * @param memory the graph
     * @param rename gives an id the name that it has in the tables
     * @param sceneNode gives a scene node the number that it has there
     * @param role gives a role the name that it has there
     */
    record OneStudio(
            CharacterGraph memory,
            UnaryOperator<String> rename,
            IntUnaryOperator sceneNode,
            UnaryOperator<String> role) {

        private static OneStudio of(ManyStudios.Studio studio, GraphFilter filter) {
            return new OneStudio(
                    studio.memory().filter(filter),
                    studio::rename,
                    node -> Math.toIntExact(studio.names().number(node)),
                    role -> studio.names().name(role));
        }

        /** What distinguishes the edge from others of its kind. */
        String attribute(GraphEdge edge) {
            String attribute = edge.detail().attribute();
            return edge.kind() == EdgeKind.CASTS ? role.apply(attribute) : attribute;
        }

        String id(NodeId id) {
            return rename.apply(id.toString());
        }
    }
}
