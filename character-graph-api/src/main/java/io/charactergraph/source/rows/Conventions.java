package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The places of a schema with the model's kinds of edges. Immutable, for any number of threads. */
public final class Conventions {

    /** The most that one byte can number. */
    private static final int MOST = 256;

    private final Schema schema;
    private final List<Convention> all = new ArrayList<>();
    private final Map<Place, Convention> byPlace = new HashMap<>();
    private final Map<Convention, Convention> nameless = new HashMap<>();

    /**
     * The conventions of a schema.
     *
     * @throws IllegalArgumentException if a place names no kind of edge or evidence source, or there are too many places
     */
    public Conventions(Schema schema) {
        this.schema = schema;
        for (Place place : schema.places()) {
            List<Edge> edges = place.edges().stream().map(Edge::of).toList();
            Convention convention = add(place, edges);
            byPlace.put(place, convention);
            if (convention.needsName()) {
                nameless.put(
                        convention,
                        add(
                                place,
                                edges.stream()
                                        .filter(edge ->
                                                edge.kind() != EdgeKind.FILLS_ROLE && edge.kind() != EdgeKind.CASTS)
                                        .toList()));
            }
        }
        if (all.size() > MOST) {
            throw new IllegalArgumentException(
                    "schema: it has " + all.size() + " places; at most " + MOST + " can be read");
        }
    }

    private Convention add(Place place, List<Edge> edges) {
        Convention convention = new Convention(place, all.size(), edges);
        all.add(convention);
        return convention;
    }

    /** The schema. */
    public Schema schema() {
        return schema;
    }

    /** The convention with an index. */
    public Convention get(int index) {
        return all.get(index);
    }

    /** The conventions in a table. */
    List<Convention> in(StudioTable table) {
        return in(table, place -> true);
    }

    /** The conventions in a column. */
    List<Convention> in(StudioTable table, String column) {
        return in(table, place -> place.column().equals(column));
    }

    /** The convention at a path, whose reference is the value there. */
    Convention at(StudioTable table, String path) {
        return in(table, place -> place.path().equals(path)).get(0);
    }

    /** The convention of the column that names an end of the edge that each row of a join table is. */
    public Convention end(StudioTable table, PlaceEdge.End end) {
        return in(table, place -> place.edges().get(0).end() == end).get(0);
    }

    private List<Convention> in(StudioTable table, Predicate<Place> which) {
        List<Convention> found = new ArrayList<>();
        for (Place place : schema.places(table)) {
            if (which.test(place)) {
                Convention convention = byPlace.get(place);
                if (convention != null) {
                    found.add(convention);
                }
            }
        }
        return found;
    }

    /** The convention without the edges that need the name in the free key. */
    Convention nameless(Convention convention) {
        return nameless.getOrDefault(convention, convention);
    }

    /** The kinds of edges of all places at a path and below it, in order. */
    List<EdgeKind> kindsBelow(StudioTable table, String path) {
        return kinds(in(table, place -> place.path().startsWith(path)));
    }

    /** The kinds of edges of some conventions, in order. */
    static List<EdgeKind> kinds(List<Convention> some) {
        Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
        some.forEach(convention -> kinds.addAll(convention.kinds()));
        return List.copyOf(kinds);
    }
}
