package io.charactergraph.spark;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.RatingScale;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Many studios under several filters, as one Spark graph: one question of Spark answers for each studio under each filter. What a
 * filter leaves of all studios is found by Spark; it becomes studios of its own, with ids renamed as {@link StudioNames} says. The
 * studio {@code s} under the filter {@code f} has the number {@code f * studios + s}.
 */
final class FilteredStudios {

    private final ManyStudios many;
    private final List<ManyStudios.Asked> filters;
    private final SparkGraph loaded;
    private final SparkGraph filtered;

    FilteredStudios(ManyStudios many, List<ManyStudios.Asked> filters) {
        this.many = many;
        this.filters = filters;
        List<SparkGraph> each = filters.stream()
                .map(filter -> many.spark().filter(filter.together().filter()))
                .toList();
        this.loaded = new SparkGraph(
                Map.of(GraphTable.NODES, together(GraphTable.NODES, each, SparkGraph::loaded)),
                RatingScale.standard(),
                () -> {});
        this.filtered = made(each, graph -> graph, made(each, SparkGraph::below, null));
    }

    private SparkGraph made(List<SparkGraph> each, Function<SparkGraph, SparkGraph> graph, @Nullable SparkGraph below) {
        return new SparkGraph(
                loaded,
                below,
                GraphFilter.active(),
                table -> together(table, each, graph),
                new KeptIds(() -> loaded.nodes().select("id").limit(0)));
    }

    /** The rows of a table of one graph of each filter. */
    private Dataset<Row> together(GraphTable table, List<SparkGraph> each, Function<SparkGraph, SparkGraph> graph) {
        List<Dataset<Row>> rows = new ArrayList<>();
        for (SparkGraph of : each) {
            IdParts names = new Moved(studios(), studios() * each.size(), studios() * rows.size());
            Dataset<Row> own = graph.apply(of).table(table);
            rows.add(own.map(
                    (MapFunction<Row, Row>) row -> new TableIds(names).renamed(table, row),
                    Encoders.row(own.schema())));
        }
        return LocalSession.kept(
                rows.stream().reduce(Dataset::unionByName).orElseThrow().coalesce(2));
    }

    private int studios() {
        return many.studios().size();
    }

    /** All studios as loaded, once for each filter. */
    SparkGraph loaded() {
        return loaded;
    }

    /** What the filters leave of all studios. */
    SparkGraph filtered() {
        return filtered;
    }

    /** The filter of each studio under each filter, by its number. */
    List<NamedFilter> filters() {
        List<NamedFilter> each = new ArrayList<>();
        filters.forEach(filter -> each.addAll(filter.each()));
        return each;
    }

    /** The numbers that a studio has under the filters. */
    List<Integer> numbers(ManyStudios.Studio studio) {
        List<Integer> numbers = new ArrayList<>();
        for (int filter = 0; filter < filters.size(); filter++) {
            numbers.add(filter * studios() + studio.number());
        }
        return numbers;
    }

    /** The names of all studios. */
    Naming naming() {
        return new NamesOfAll(many.naming(), filters.size());
    }

    /** The names of all studios under all filters. */
    private record NamesOfAll(Naming many, int filters) implements Naming {

        @Override
        public int studios() {
            return many.studios() * filters;
        }

        @Override
        public int studioOf(String node) {
            return StudioNames.studioOf(node, studios());
        }

        @Override
        public int studioOfRow(String row) {
            return StudioNames.studioOfRow(row, studios());
        }

        @Override
        public IdParts back(int studio) {
            int original = studio % many.studios();
            return new Both(new Moved(studios(), many.studios(), original - studio), many.back(original));
        }
    }

    /**
     * Ids of a studio among others.
     *
     * @param from how many studios there are
     * @param to how many there are afterwards
     * @param by what is added to the number of the studio
     */
    private record Moved(int from, int to, int by) implements IdParts, Serializable {

        @Override
        public String uuid(String uuid) {
            int studio = Integer.parseInt(uuid.substring(uuid.length() - StudioNames.STUDIO_DIGITS), 16);
            return StudioNames.uuid(uuid, studio + by);
        }

        @Override
        public long number(long number) {
            long place = (number - 1) / from;
            return place * to + (number - 1) % from + by + 1;
        }

        @Override
        public String name(String name) {
            int end = name.indexOf('~');
            return StudioNames.mark(Integer.parseInt(name.substring(1, end)) + by) + name.substring(end + 1);
        }
    }

    /** Two changes, one after the other. */
    private record Both(IdParts first, IdParts second) implements IdParts {

        @Override
        public String uuid(String uuid) {
            return second.uuid(first.uuid(uuid));
        }

        @Override
        public long number(long number) {
            return second.number(first.number(number));
        }

        @Override
        public String name(String name) {
            return second.name(first.name(name));
        }
    }
}
