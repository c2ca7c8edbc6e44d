package io.charactergraph.query.engine;

import io.charactergraph.graph.index.EditDistance;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.parts.SuggestionsParts;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the nodes that a text could mean. */
public final class FindByText {

    /** How many nodes are suggested at most. */
    public static final int MOST = 20;

    private static final int EQUAL = 0;
    private static final int BEGINS = 1;
    private static final int WORD_BEGINS = 2;
    private static final int CONTAINS = 3;
    private static final int NEAR = 4;
    private static final int NOT_LIKE = 5;

    /** One change is forgiven for so many characters. */
    private static final int CHARACTERS_A_CHANGE = 3;

    private static final Comparator<Candidate> LIKENESS = Comparator.comparingInt(Candidate::rank)
            .thenComparingInt(Candidate::changes)
            .thenComparingInt(Candidate::node);

    private final IndexedGraph graph;
    private final String text;
    private final long most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(LIKENESS.reversed());
    private int found;

    private FindByText(IndexedGraph graph, String text, long most) {
        this.graph = graph;
        this.text = text;
        this.most = most;
    }

    /** Answers; the cost is one pass over the nodes that the graph shows. */
    public static Suggestions find(GraphState state, String text) {
        FindByText search = new FindByText(state.graph(), required(text), MOST);
        search.lookAtAll(EnumSet.allOf(NodeKind.class));
        return search.suggestions(text);
    }

    /**
     * A part of the list of all nodes of some kinds that a text could mean, the most like first. The cost is one pass over the nodes of these kinds that the
     * graph shows.
     */
    public static ListPage<GraphNode> page(GraphState state, Set<NodeKind> kinds, String text, int offset, int limit) {
        FindByText search = new FindByText(state.graph(), required(text), (long) offset + limit);
        search.lookAtAll(kinds);
        List<Candidate> sorted = search.sorted();
        return ListPage.of(
                FrozenList.of(
                        search.found, i -> state.graph().node(sorted.get(i).node())),
                offset,
                limit);
    }

    private static String required(String text) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("text: it is blank; give a part of a key, a name, a label or an id");
        }
        return plain;
    }

    private void lookAtAll(Set<NodeKind> kinds) {
        for (NodeKind kind : kinds) {
            int end = graph.kindEnd(kind);
            for (int node = graph.nextNode(graph.kindStart(kind));
                    node != IndexedGraph.NONE && node < end;
                    node = graph.nextNode(node + 1)) {
                look(node);
            }
        }
    }

    private List<Candidate> sorted() {
        List<Candidate> sorted = new ArrayList<>(best);
        sorted.sort(LIKENESS);
        return sorted;
    }

    private Suggestions suggestions(String asked) {
        return new SuggestionsParts(
                        asked,
                        sorted().stream()
                                .map(candidate -> graph.node(candidate.node()))
                                .toList(),
                        found > MOST)
                .answer();
    }

    private void look(int node) {
        Candidate nearest = new Candidate(NOT_LIKE, 0, node);
        for (String name : names(graph.node(node))) {
            Candidate candidate = candidate(name, node);
            if (LIKENESS.compare(candidate, nearest) < 0) {
                nearest = candidate;
            }
        }
        if (nearest.rank() < NOT_LIKE) {
            found++;
            best.add(nearest);
            if (best.size() > most) {
                best.remove();
            }
        }
    }

    /** What a person could type to mean the node. */
    private static List<String> names(GraphNode node) {
        String id = node.id().toString();
        Stream<Optional<String>> further = node instanceof CharacterTemplate template
                ? Stream.of(template.key(), template.name(), template.displayName())
                : node instanceof CharacterInstance instance ? Stream.of(instance.instanceName()) : Stream.of();
        return Stream.concat(
                        Stream.of(node.label(), id, id.substring(id.indexOf(':') + 1)),
                        further.flatMap(Optional::stream))
                .map(FindByText::plain)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Candidate candidate(String name, int node) {
        int at = name.indexOf(text);
        if (at >= 0) {
            int rank =
                    name.length() == text.length() ? EQUAL : at == 0 ? BEGINS : isWord(name) ? WORD_BEGINS : CONTAINS;
            return new Candidate(rank, name.length() - text.length(), node);
        }
        int allowed = text.length() / CHARACTERS_A_CHANGE;
        if (allowed > 0 && Math.abs(name.length() - text.length()) <= allowed) {
            int changes = EditDistance.between(text, name);
            if (changes <= allowed) {
                return new Candidate(NEAR, changes, node);
            }
        }
        return new Candidate(NOT_LIKE, 0, node);
    }

    /** Whether a word of the name begins with the text. */
    private boolean isWord(String name) {
        for (int at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.codePointBefore(at))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Texts.trim(text).toLowerCase(Locale.ROOT);
    }

    private record Candidate(int rank, int changes, int node) {}
}
