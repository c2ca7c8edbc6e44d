package io.charactergraph.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All places of the tables that refer to something. Loading, evidence, explanations, deletion reports, rating ceilings,
 * remedies and the writer read from it what a place means; no other list of places exists. An immutable value.
 *
 * <p>The places of the data dictionary are {@link #standard()}. Each is one entry of {@link StandardPlaces}, with the
 * sentence that explains its edges.
 *
 * @since 0.1
 */
public final class Schema {

    private static final Schema STANDARD = new Schema(StandardPlaces.all());

    private final List<Place> places;
    private final Map<StudioTable, List<Place>> byTable = new HashMap<>();
    private final Map<String, List<Place>> bySource = new HashMap<>();
    private final Map<EdgeEnd, String> columns = new HashMap<>();

    private Schema(List<Place> places) {
        this.places = List.copyOf(places);
        for (Place place : this.places) {
            byTable.computeIfAbsent(place.table(), table -> new ArrayList<>()).add(place);
            place.edges().stream()
                    .map(PlaceEdge::source)
                    .distinct()
                    .forEach(source -> bySource.computeIfAbsent(source, word -> new ArrayList<>())
                            .add(place));
            for (PlaceEdge edge : namesEndByColumn(place) ? place.edges() : List.<PlaceEdge>of()) {
                for (StudioTable named : place.form().tables()) {
                    columns.putIfAbsent(new EdgeEnd(edge.kind(), edge.source(), edge.end(), named), place.column());
                }
            }
        }
        byTable.replaceAll((table, some) -> List.copyOf(some));
        bySource.replaceAll((source, some) -> List.copyOf(some));
    }

    private record EdgeEnd(String kind, String source, PlaceEdge.End end, StudioTable table) {}

    private static boolean namesEndByColumn(Place place) {
        return place.isColumn() && (place.basis() == Basis.FOREIGN_KEY || place.basis() == Basis.COLUMN);
    }

    /** The places of the data dictionary. */
    public static Schema standard() {
        return STANDARD;
    }

    /**
     * This schema with one more place.
     *
     * @throws IllegalArgumentException if the reader of the table reads no places beside its own
     */
    public Schema with(Place place) {
        if (!place.table().hasNodes() && place.table() != StudioTable.GAME_SCENE_NODES) {
            throw new IllegalArgumentException("place: rows of " + place.table().tableName()
                    + " are read by a reader of their own; define the place in a table of nodes or scene nodes");
        }
        List<Place> more = new ArrayList<>(places);
        more.add(place);
        return new Schema(more);
    }

    /** All places, table by table. */
    public List<Place> places() {
        return places;
    }

    /** The places in a table, in order. */
    public List<Place> places(StudioTable table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** The places in a column, in order. */
    public List<Place> places(StudioTable table, String column) {
        return places(table).stream()
                .filter(place -> place.column().equals(column))
                .toList();
    }

    /** The place of a reference, as an unresolved reference writes it: that of a value before that of a free key. */
    public Optional<Place> findWritten(StudioTable table, String place) {
        Optional<Place> key = Optional.empty();
        for (Place candidate : places(table)) {
            if (candidate.isWritten(place)) {
                if (!candidate.isInKey()) {
                    return Optional.of(candidate);
                }
                key = key.or(() -> Optional.of(candidate));
            }
        }
        return key;
    }

    /** The places that have to do with edges of an evidence source, by its name, in order. */
    public List<Place> ofSource(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** The tables with evidence of a source, in order. */
    public Set<StudioTable> tablesOf(String source) {
        return tables(ofSource(source));
    }

    /**
     * How far to trust an evidence source: as far as the place with the weakest basis.
     *
     * @throws IllegalArgumentException if no place has that source
     */
    public Basis basisOf(String source) {
        return ofSource(source).stream()
                .map(Place::basis)
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElseThrow(() -> new IllegalArgumentException(
                        "source: no place of the schema has " + source + "; add one to StandardPlaces"));
    }

    /** The tables with a place of which that is true, in order. */
    public Set<StudioTable> tablesWith(Predicate<Place> condition) {
        return tables(places.stream().filter(condition).toList());
    }

    private static Set<StudioTable> tables(Collection<Place> some) {
        Set<StudioTable> tables = EnumSet.noneOf(StudioTable.class);
        some.forEach(place -> tables.add(place.table()));
        return tables;
    }

    /**
     * The column that names one end of an edge, where a row names both ends in columns of their own or the end is named by a
     * column of the row; empty when the path of the edge's evidence names it.
     *
     * @param kind the kind of the edge, by its wire type
     * @param source the source of the edge, by its name
     * @param end the end
     * @param table the table of the node at that end
     */
    public Optional<String> column(String kind, String source, PlaceEdge.End end, StudioTable table) {
        return Optional.ofNullable(columns.get(new EdgeEnd(kind, source, end, table)));
    }

    /**
     * The sentence of an edge.
     *
     * @param kind the kind of the edge, by its wire type
     * @param source the source of the edge, by its name
     * @param path the path of the edge's evidence
     * @return the sentence of the place at the path, else of the first place that makes such an edge, if there is one
     */
    public Optional<String> sentence(String kind, String source, String path) {
        String first = null;
        for (Place place : bySource.getOrDefault(source, List.of())) {
            for (PlaceEdge edge : place.edges()) {
                if (edge.kind().equals(kind) && edge.source().equals(source)) {
                    if (place.proves(path)) {
                        return Optional.of(edge.sentence());
                    }
                    first = first == null ? edge.sentence() : first;
                }
            }
        }
        return Optional.ofNullable(first);
    }
}
