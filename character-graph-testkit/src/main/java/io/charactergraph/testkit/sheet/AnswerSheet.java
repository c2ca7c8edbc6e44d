package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.SortedJson;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All answers about a graph, or a seeded sample of them, as lines of canonical JSON. The same graph has the same sheet,
 * to the
 * byte, so two sheets show whether two versions, two sources or two databases answer alike.
 *
 * <pre>{@code
 * List<String> lines = AnswerSheet.of(graph).sample(20, 1L).lines();
 * }</pre>
 *
 * <p>A value; {@code with…} and {@code sample} return another. Cost: every question about every sampled node, under every
 * filter.
 *
 * @since 0.1
 */
public final class AnswerSheet {

    private static final Map<String, String> UNKNOWN_ID = Map.of("error", "UNKNOWN_ID");

    private final CharacterGraph graph;
    private final List<NamedFilter> filters;
    private final int sample;
    private final long seed;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private AnswerSheet(CharacterGraph graph, List<NamedFilter> filters, int sample, long seed) {
        this.graph = graph;
        this.filters = filters;
        this.sample = sample;
        this.seed = seed;
        for (Question question : Questions.all()) {
            questions.put(question.name(), question);
        }
    }

    /** The whole sheet of a graph, under {@linkplain StandardFilters the standard filters} for it. */
    public static AnswerSheet of(CharacterGraph graph) {
        return new AnswerSheet(graph, StandardFilters.of(graph), Integer.MAX_VALUE, 0);
    }

    /** The filters, in order. */
    public List<NamedFilter> filters() {
        return filters;
    }

    /** The same under other filters. */
    public AnswerSheet withFilters(List<NamedFilter> newFilters) {
        return new AnswerSheet(graph, List.copyOf(newFilters), sample, seed);
    }

    /**
     * The same about at most so many nodes of each kind, chosen by a seed.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public AnswerSheet sample(int atMost, long newSeed) {
        if (atMost < 0) {
            throw new IllegalArgumentException("atMost: " + atMost + " is negative; give 0 or more");
        }
        return new AnswerSheet(graph, filters, atMost, newSeed);
    }

    /** The lines, in order: about the load, then for each filter about the graph and about each node. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        write(lines::add);
        return lines;
    }

    /** Passes the lines to a consumer, in order, without line ends. */
    public void write(Consumer<String> out) {
        SheetWriter writer = new SheetWriter(out);
        LoadLines load = new LoadLines(graph);
        writer.issues(load);
        load.issuesByPlace().keySet().forEach(place -> writer.issuesAt(load, place));
        load.ownersByMissing().keySet().forEach(missing -> writer.missing(load, missing));
        load.rows().keySet().forEach(table -> writer.rows(load, table));
        load.findings().keySet().forEach(rule -> writer.findings(load, rule));
        Map<NodeKind, List<NodeId>> refs = refs();
        for (NamedFilter filter : filters) {
            writer.filter(filter);
            CharacterGraph filtered = graph.filter(filter.filter());
            GraphLines about = new GraphLines(filtered);
            writer.counts(filter, about);
            writer.digests("edges-digest", filter, about.edges());
            if (filter.loaded()) {
                writer.digests("evidence-digest", filter, about.evidence());
            }
            writer.digests("ids-digest", filter, about.ids());
            if (filter.loaded()) {
                writer.digests("nodes-digest", filter, about.nodes());
            }
            writer.digests("fields-digest", filter, about.fields());
            for (Question question : questions.values()) {
                for (NodeKind kind : question.kinds()) {
                    for (NodeId ref : refs.getOrDefault(kind, List.of())) {
                        writer.answer(question, filter, filtered, ref);
                    }
                }
            }
            Questions.whole().forEach((name, answer) -> writer.whole(name, filter, answer.apply(filtered)));
        }
    }

    /**
     * Answers exactly the questions of another sheet: its filters, and for each of its lines one line, in its order.
     * Lines with a
     * question that is not known here are left out.
     *
     * @param sheet the lines of the other sheet, in any order
     * @throws IllegalArgumentException if a line is no JSON object, or names a filter that no line defines
     */
    public List<String> like(Stream<String> sheet) {
        List<String> lines = new ArrayList<>();
        new SheetReplay(graph, questions, lines::add).answer(sheet);
        return lines;
    }

    private Map<NodeKind, List<NodeId>> refs() {
        Map<NodeKind, List<NodeId>> refs = new EnumMap<>(NodeKind.class);
        for (NodeKind kind : NodeKind.values()) {
            List<NodeId> ids = graph.typed().nodes(kind).map(GraphNode::id).toList();
            refs.put(kind, ids.size() <= sample ? ids : choose(ids));
        }
        return refs;
    }

    /** So many of the ids, each with the same chance, in their order. */
    private List<NodeId> choose(List<NodeId> ids) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeSet<NodeId> chosen = new TreeSet<>();
        for (int i = ids.size() - sample; i < ids.size(); i++) {
            NodeId candidate = ids.get(random.nextInt(i + 1));
            if (!chosen.add(candidate)) {
                chosen.add(ids.get(i));
            }
        }
        return List.copyOf(chosen);
    }

    /** Writes lines. */
    static final class SheetWriter {

        private final Consumer<String> out;

        SheetWriter(Consumer<String> out) {
            this.out = out;
        }

        private void line(String question, @Nullable NamedFilter filter, @Nullable String ref, Map<String, ?> rest) {
            Map<String, @Nullable Object> line = new HashMap<>(rest);
            line.put("q", question);
            if (filter != null) {
                line.put("filter", filter.name());
            }
            if (ref != null) {
                line.put("ref", ref);
            }
            out.accept(SortedJson.write(line));
        }

        void issues(LoadLines load) {
            line("issues", null, null, Map.of("counts", load.issues()));
        }

        void issuesAt(LoadLines load, String place) {
            line("issues-at", null, place, Map.of("counts", load.issuesByPlace().getOrDefault(place, Map.of())));
        }

        void missing(LoadLines load, String missing) {
            line(
                    "whoPointsAtMissing",
                    null,
                    missing,
                    Map.of("owners", load.ownersByMissing().getOrDefault(missing, new TreeSet<>())));
        }

        void rows(LoadLines load, String table) {
            line(
                    "rows",
                    null,
                    table,
                    load.rows().getOrDefault(table, Map.of("read", 0, "nodes", 0, "edgesOnly", 0, "nothing", 0)));
        }

        /** A line for a rule; none for one that is not known or could not be checked. */
        void findings(LoadLines load, String rule) {
            List<NodeId> ids = load.findings().get(rule);
            if (ids != null) {
                line("findings", null, rule, Map.of("n", ids.size(), "ids", ids));
            }
        }

        void filter(NamedFilter filter) {
            Map<String, @Nullable Object> parts = new HashMap<>();
            if (!filter.loaded()) {
                parts.put("worlds", filter.worlds().orElse(null));
                parts.put("strict", filter.strict());
                parts.put("arcs", filter.arcs().orElse(null));
                parts.put("rating", filter.rating().orElse(null));
                parts.put("includeInactive", filter.includeInactive());
            }
            line("filter-def", filter, null, parts);
        }

        void counts(@Nullable NamedFilter filter, GraphLines about) {
            line("counts", filter, null, about.counts());
        }

        void digests(String question, NamedFilter filter, Map<String, List<String>> lines) {
            lines.keySet().forEach(ref -> digest(question, filter, lines, ref));
        }

        void digest(String question, @Nullable NamedFilter filter, Map<String, List<String>> lines, String ref) {
            List<String> digested = lines.getOrDefault(ref, List.of());
            line(question, filter, ref, Map.of("n", digested.size(), "sha256", Digest.of(digested)));
        }

        void answer(Question question, @Nullable NamedFilter filter, CharacterGraph filtered, NodeId ref) {
            Map<String, ?> answer;
            try {
                // whether it is there is looked up first: the error would search for what comes near
                answer = filtered.find(ref).isPresent() ? question.answer().apply(filtered, ref) : UNKNOWN_ID;
            } catch (UnknownNodeException e) {
                answer = UNKNOWN_ID;
            }
            line(question.name(), filter, ref.toString(), answer);
        }

        void whole(String question, @Nullable NamedFilter filter, Map<String, ?> answer) {
            line(question, filter, null, answer);
        }

        /** A line for a question that cannot be read. */
        void unknown(String question, @Nullable NamedFilter filter, String ref) {
            line(question, filter, ref, UNKNOWN_ID);
        }
    }

    /** A question about a whole graph: its name, and how to answer it. */
    interface Whole extends Function<CharacterGraph, Map<String, @Nullable Object>> {}
}
