package io.charactergraph.filter;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which part of a graph to see: a value that composes by {@link #and}, is equal to every filter that says the same, and
 * prints as a sentence.
 *
 * <p>All conditions must hold, and their order does not matter. A rating ceiling comes before everything else. Every
 * filter but {@link #everything} leaves inactive templates and instances out, unless it is asked to {@linkplain
 * #includingInactive include} them; a composed filter includes them only when each of its parts does.
 *
 * <pre>{@code
 * GraphFilter tonight = GraphFilter.worlds(2).and(GraphFilter.rating("PG-13"));
 * CharacterGraph small = graph.filter(tonight);
 * }</pre>
 *
 * <p>Immutable; safe for all threads.
 *
 * @since 0.1
 */
public final class GraphFilter {

    private static final GraphFilter EVERYTHING = new GraphFilter(Conjunction.empty(), true);
    private static final GraphFilter ACTIVE = new GraphFilter(Conjunction.empty(), false);

    /** How long a description is at most, in characters. */
    private static final int LONGEST = 10_000;

    private final Conjunction conditions;
    private final boolean includesInactive;

    private GraphFilter(Conjunction conditions, boolean includesInactive) {
        this.conditions = conditions;
        this.includesInactive = includesInactive;
    }

    private static GraphFilter of(FilterPart part) {
        return new GraphFilter(Conjunction.of(part), false);
    }

    /** No condition at all: the graph as loaded, inactive ones included. {@code everything().and(f)} is {@code f}. */
    public static GraphFilter everything() {
        return EVERYTHING;
    }

    /** Leaves out inactive templates and instances, and instances of inactive templates; nothing else. */
    public static GraphFilter active() {
        return ACTIVE;
    }

    /** What is in one of these worlds, or in no world at all. A number that is no world is no error: nothing meets it. */
    public static GraphFilter worlds(int... numbers) {
        return worlds(IntStream.of(numbers).mapToObj(World.Id::new).collect(Collectors.toSet()));
    }

    /** What is in one of these worlds, or in no world at all. */
    public static GraphFilter worlds(Set<World.Id> ids) {
        return of(new FilterPart.Worlds(ids, false));
    }

    /** What is in one of these worlds; what is in no world goes too. */
    public static GraphFilter worldsStrictly(int... numbers) {
        return worldsStrictly(IntStream.of(numbers).mapToObj(World.Id::new).collect(Collectors.toSet()));
    }

    /** What is in one of these worlds; what is in no world goes too. */
    public static GraphFilter worldsStrictly(Set<World.Id> ids) {
        return of(new FilterPart.Worlds(ids, true));
    }

    /** Scenes, assets and generations of one of these arcs or quests; other kinds stay. */
    public static GraphFilter arcs(String... names) {
        return arcs(Stream.of(names).map(Arc.Id::new).collect(Collectors.toSet()));
    }

    /** Scenes, assets and generations of one of these arcs or quests; other kinds stay. */
    public static GraphFilter arcs(Set<Arc.Id> ids) {
        return of(new FilterPart.Arcs(ids));
    }

    /**
     * Nothing rated higher, and no sign that there is. The text must be a word of the graph's scale; that is checked when
     * the filter is applied.
     */
    public static GraphFilter rating(String ceiling) {
        return of(new FilterPart.Ceiling(ceiling));
    }

    /** Templates and assets that have any of these tags; other kinds stay. */
    public static GraphFilter tags(String... tags) {
        return of(new FilterPart.Tags(new LinkedHashSet<>(Arrays.asList(tags))));
    }

    /** Nodes of these kinds. Roles stay only with their scenes. */
    public static GraphFilter nodeKinds(NodeKind... kinds) {
        return of(new FilterPart.NodeKinds(new LinkedHashSet<>(Arrays.asList(kinds))));
    }

    /** Edges of these kinds; all nodes stay. */
    public static GraphFilter edgeKinds(EdgeKind... kinds) {
        return of(new FilterPart.EdgeKinds(new LinkedHashSet<>(Arrays.asList(kinds))));
    }

    /** What a filter of one's own keeps. */
    public static GraphFilter nodes(NodeFilter filter) {
        return of(new FilterPart.Nodes(filter));
    }

    /** What a filter of one's own keeps. */
    public static GraphFilter edges(EdgeFilter filter) {
        return of(new FilterPart.Edges(filter));
    }

    /** The same conditions, with inactive templates and instances. */
    public GraphFilter includingInactive() {
        return includesInactive ? this : conditions.isEmpty() ? EVERYTHING : new GraphFilter(conditions, true);
    }

    /**
     * What passes both. Associative, commutative, and idempotent. Takes constant time: the conditions are put in order when they
     * are first looked at, in time that grows about as their number.
     */
    public GraphFilter and(GraphFilter other) {
        return new GraphFilter(conditions.and(other.conditions), includesInactive && other.includesInactive);
    }

    /** The conditions: ceilings first, then worlds, arcs, tags, kinds of nodes and edges, a user's own. */
    public List<FilterPart> parts() {
        return List.copyOf(conditions.parts());
    }

    /** The conditions of one class, in order. */
    public <P extends FilterPart> List<P> parts(Class<P> type) {
        return conditions.parts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whether inactive templates and instances are left in. */
    public boolean includesInactive() {
        return includesInactive;
    }

    /** Whether there is a rating ceiling. */
    public boolean hasCeiling() {
        return conditions.parts().stream().anyMatch(FilterPart.Ceiling.class::isInstance);
    }

    /** Whether this is {@link #everything}: no filter at all. */
    public boolean isEverything() {
        return includesInactive && conditions.isEmpty();
    }

    /** The one world that the filter asks for, if it asks for exactly one, as the wire format's {@code worldId} wants it. */
    public Optional<World.Id> onlyWorld() {
        List<FilterPart.Worlds> worlds = parts(FilterPart.Worlds.class);
        return worlds.size() == 1 && worlds.get(0).ids().size() == 1
                ? Optional.of(worlds.get(0).ids().iterator().next())
                : Optional.empty();
    }

    /** The filter as a sentence; cut off after 10,000 characters. */
    public String describe() {
        if (isEverything()) {
            return "Everything as loaded.";
        }
        String activity = includesInactive ? "active and inactive characters" : "active characters only";
        String sentence = Stream.concat(conditions.parts().stream().map(FilterPart::describe), Stream.of(activity))
                .collect(Collectors.joining("; "));
        return Texts.cut(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".", LONGEST);
    }

    /** Whether the other has the same conditions, in whatever order they were put together. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GraphFilter filter
                && includesInactive == filter.includesInactive
                && conditions.parts().equals(filter.conditions.parts());
    }

    @Override
    public int hashCode() {
        return conditions.parts().hashCode() * 2 + (includesInactive ? 1 : 0);
    }

    /** The same as {@link #describe}. */
    @Override
    public String toString() {
        return describe();
    }
}
