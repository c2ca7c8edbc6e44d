package io.charactergraph.graph.index;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.UnknownNodeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a graph has that comes near to something that it has not: at most three, best first. Numbers near in value, other
 * ids and keys near in spelling, out of at most ten thousand that stand near in order. It looks only at nodes that pass
 * the filter, and its answer is that of a graph without the others.
 */
public final class NearestIds {

    private static final int MOST = 3;
    private static final int CANDIDATES_EACH_SIDE = 5_000;

    private NearestIds() {}

    /** The exception for a node that is not there. */
    public static UnknownNodeException unknown(IndexedGraph graph, NodeId id) {
        return new UnknownNodeException(id.toString(), of(graph, id));
    }

    /** The exception for a template key that is not there. */
    public static UnknownNodeException unknownKey(IndexedGraph graph, String key) {
        return new UnknownNodeException(key, ofKey(graph, key));
    }

    /** The nearest ids of the same kind, as on the wire. */
    public static List<String> of(IndexedGraph graph, NodeId id) {
        int start = graph.kindStart(id.kind());
        int end = graph.kindEnd(id.kind());
        int place = place(graph, id, start, end);
        if (id instanceof NodeId.ByNumber<?> numbered) {
            return nearestNumbers(graph, numbered, around(start, place, end, MOST, graph::hasNode));
        }
        List<Named> candidates = new ArrayList<>();
        for (int node : around(start, place, end, CANDIDATES_EACH_SIDE, graph::hasNode)) {
            candidates.add(new Named(graph.id(node).toString(), List.of()));
        }
        return nearest(id.toString(), candidates);
    }

    /** The keys of the templates whose key, name or display name is nearest. */
    public static List<String> ofKey(IndexedGraph graph, String key) {
        TemplateKeys keys = ((CompactGraph) graph.base()).templateKeys();
        SortedSet<Integer> places = new TreeSet<>();
        for (String spelling : List.of(key, Texts.trim(key).toLowerCase(Locale.ROOT))) {
            places.addAll(around(
                    0,
                    keys.place(spelling),
                    keys.size(),
                    CANDIDATES_EACH_SIDE,
                    at -> graph.hasNode(keys.position(at))));
        }
        List<Named> candidates = new ArrayList<>();
        for (int place : places) {
            CharacterTemplate template = (CharacterTemplate) graph.node(keys.position(place));
            candidates.add(new Named(
                    keys.key(place),
                    Stream.of(template.displayName(), template.name())
                            .flatMap(Optional::stream)
                            .toList()));
        }
        return nearest(key, candidates);
    }

    private static List<String> nearestNumbers(IndexedGraph graph, NodeId.ByNumber<?> id, List<Integer> nodes) {
        List<NodeId> near = new ArrayList<>();
        if (id instanceof Scene.Id scene) {
            SceneType other = scene.type() == SceneType.GAME ? SceneType.CONTENT : SceneType.GAME;
            Scene.Id twin = new Scene.Id(other, scene.number());
            if (graph.indexOf(twin) != IndexedGraph.NONE) {
                near.add(twin);
            }
        }
        nodes.stream()
                .map(graph::id)
                .filter(candidate -> isSameSpace(id, candidate))
                .sorted(Comparator.<NodeId>comparingLong(candidate -> distance(candidate, id))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(near::add);
        return near.stream().limit(MOST).map(NodeId::toString).toList();
    }

    private static long distance(NodeId candidate, NodeId.ByNumber<?> id) {
        return Math.abs((long) ((NodeId.ByNumber<?>) candidate).number() - id.number());
    }

    private static boolean isSameSpace(NodeId left, NodeId right) {
        return !(left instanceof Scene.Id a && right instanceof Scene.Id b) || a.type() == b.type();
    }

    /** The nearest of some texts by the number of changes, whatever the case. */
    public static List<String> nearestTexts(String text, Collection<String> candidates) {
        return nearest(
                text,
                candidates.stream()
                        .map(candidate -> new Named(candidate, List.of()))
                        .toList(),
                TextDistance::ofSpelling);
    }

    /**
     * Something to be suggested.
     *
     * @param text what is suggested
     * @param names other texts by which it could be meant
     */
    public record Named(String text, List<String> names) {}

    /**
     * The nearest by spelling, whatever the case: those whose text or name is equal, then those where one begins with the
     * other, then by the number of changes, those with fewer changes in the right case first.
     */
    public static List<String> nearest(String text, Collection<Named> candidates) {
        return nearest(text, candidates, TextDistance::between);
    }

    private static List<String> nearest(
            String text, Collection<Named> candidates, BiFunction<String, String, TextDistance> likeness) {
        record Near(String text, TextDistance likeness, int exactly) {}
        String meant = TextDistance.plain(text);
        return candidates.stream()
                .collect(Collectors.toMap(
                        Named::text,
                        named -> new Near(
                                named.text(),
                                Stream.concat(Stream.of(named.text()), named.names().stream())
                                        .map(name -> likeness.apply(meant, name))
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                EditDistance.between(text, named.text())),
                        (first, second) -> first.likeness().compareTo(second.likeness()) <= 0 ? first : second))
                .values()
                .stream()
                .sorted(Comparator.comparing(Near::likeness)
                        .thenComparingInt(Near::exactly)
                        .thenComparing(Near::text, TextOrder.BY_CODE_POINT))
                .limit(MOST)
                .map(Near::text)
                .toList();
    }

    /** The first place whose id is not before that one. */
    private static int place(IndexedGraph graph, NodeId id, int start, int end) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (graph.id(middle).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The places that pass and stand nearest to one, so many on each side, in order. */
    private static List<Integer> around(int start, int place, int end, int eachSide, IntPredicate passes) {
        List<Integer> places = new ArrayList<>();
        for (int at = place - 1, found = 0; at >= start && found < eachSide; at--) {
            if (passes.test(at)) {
                places.add(at);
                found++;
            }
        }
        Collections.reverse(places);
        for (int at = place, found = 0; at < end && found < eachSide; at++) {
            if (passes.test(at)) {
                places.add(at);
                found++;
            }
        }
        return places;
    }
}
