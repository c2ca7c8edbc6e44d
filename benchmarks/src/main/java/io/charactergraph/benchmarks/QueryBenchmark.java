package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import io.charactergraph.testkit.large.LargeStudio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Runs the library's questions on a generated studio and reads every object of the answers. Beside the time of a question
 * stands, as {@code each}, the time of each thing answered: nodes, statistics or uses, and for views the nodes and edges
 * that
 * the filter was applied to. The one divided by the other is how many there were.
 *
 * <p>In the generated studio the favourite template is in a part of everything, so that its answer grows with the studio;
 * those of ordinary templates, the rarer half, do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g"})
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
public class QueryBenchmark {

    private static final GraphFilter WORLDS = GraphFilter.worlds(1, 2);
    private static final GraphFilter RATING = GraphFilter.rating("PG-13");
    private static final ImpactOptions HUNDRED = ImpactOptions.STANDARD.withLimit(100);
    private static final int STARTS = 256;

    /** The studios by their nodes: when all benchmarks run in one virtual machine, each is loaded once. */
    private static final Map<Integer, CharacterGraph> STUDIOS = new ConcurrentHashMap<>();

    /** About how many nodes the studio has. */
    @Param({"100000", "1000000"})
    public int nodes;

    private CharacterGraph graph;
    private CharacterGraph filtered;
    private GraphState.Loaded loaded;
    private CharacterRef favourite;
    private CharacterRef[] ordinary;
    private GameNpc.Id[] npcs;
    private NodeId mostReferred;
    private int size;
    private int next;

    /** Time goes by each of these, too. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Answered {

        /** How many things were answered. */
        public long each;
    }

    /** Loads the studio, and prints its size and the times of what happens only once. */
    @Setup
    public void setUp() {
        graph = STUDIOS.computeIfAbsent(nodes, QueryBenchmark::load);
        long start = System.nanoTime();
        graph.filter(RATING);
        say("view of a rating", start);
        start = System.nanoTime();
        graph.filter(WORLDS);
        say("view of worlds", start);
        loaded = loaded(FriendAccess.stateOf(graph));
        filtered = graph.filter(WORLDS.and(RATING));
        size = graph.typed().nodeCount() + graph.typed().edgeCount();
        List<CharacterTemplate> templates = new ArrayList<>();
        filtered.typed().nodes(NodeKind.CHARACTER_TEMPLATE).forEach(node -> templates.add((CharacterTemplate) node));
        templates.sort(Comparator.comparingInt(QueryBenchmark::number));
        favourite = templates.get(0).id();
        List<CharacterRef> rare = new ArrayList<>();
        for (CharacterTemplate template : templates.subList(templates.size() / 2, templates.size())) {
            rare.add(template.id());
        }
        Collections.shuffle(rare, new Random(7));
        ordinary = rare.stream().limit(STARTS).toArray(CharacterRef[]::new);
        List<GraphNode> all =
                new ArrayList<>(graph.typed().nodes(NodeKind.GAME_NPC).toList());
        Collections.shuffle(all, new Random(7));
        npcs = all.stream().limit(STARTS).map(node -> ((GameNpc) node).id()).toArray(GameNpc.Id[]::new);
        mostReferred = mostReferred(FriendAccess.stateOf(graph).graph());
        System.out.println("# " + graph + " Filtered: " + filtered);
        System.out.println("# Most referred to: " + mostReferred);
    }

    private static CharacterGraph load(int nodes) {
        long start = System.nanoTime();
        CharacterGraph studio = CharacterGraph.load(new LargeStudioSource(LargeStudio.of(7, nodes)));
        say("load", start);
        return studio;
    }

    private static void say(String what, long start) {
        System.out.println("# " + what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** The same graph without what it remembers. */
    static CharacterGraph fresh(CharacterGraph graph) {
        return FriendAccess.make(CharacterGraph.class, GraphState.of(loaded(FriendAccess.stateOf(graph))));
    }

    private static GraphState.Loaded loaded(GraphState state) {
        return new GraphState.Loaded(
                state.graph(),
                state.records(),
                state.unresolved(),
                state.coverage(),
                state.scale(),
                state.details(),
                state.builtAt(),
                Optional.empty());
    }

    /** Keys are {@code hero_} and a number, of which the generator likes the low. */
    private static int number(CharacterTemplate template) {
        return Integer.parseInt(template.key().orElseThrow().substring("hero_".length()));
    }

    private static NodeId mostReferred(IndexedGraph indexed) {
        int most = 0;
        for (int node = 0; node < indexed.nodeBound(); node++) {
            if (indexed.inEnd(node) - indexed.inStart(node) > indexed.inEnd(most) - indexed.inStart(most)) {
                most = node;
            }
        }
        System.out.println("# In-edges at most: " + (indexed.inEnd(most) - indexed.inStart(most)));
        return indexed.id(most);
    }

    /** The graph around an ordinary template, another one each time. */
    @Benchmark
    public void characterGraphOrdinary(Blackhole sink, Answered answered) {
        lookAt(graph.getCharacterGraph(ordinary(), 3), sink, answered);
    }

    /** The same with filters on. */
    @Benchmark
    public void characterGraphOrdinaryFiltered(Blackhole sink, Answered answered) {
        lookAt(filtered.getCharacterGraph(ordinary(), 3), sink, answered);
    }

    /** The graph around the favourite template. */
    @Benchmark
    public void characterGraphFavourite(Blackhole sink, Answered answered) {
        lookAt(graph.getCharacterGraph(favourite, 3), sink, answered);
    }

    /** The same with filters on. */
    @Benchmark
    public void characterGraphFavouriteFiltered(Blackhole sink, Answered answered) {
        lookAt(filtered.getCharacterGraph(favourite, 3), sink, answered);
    }

    /** The characters of an NPC, another one each time; the sentences of the proofs are not looked at. */
    @Benchmark
    public void charactersForNpc(Blackhole sink, Answered answered) {
        NpcCharacters found = graph.findCharactersForNpc(npcs[next++ % npcs.length]);
        for (NpcCharacters.LinkedInstance linked : found.instances()) {
            sink.consume(linked.edge());
        }
        for (NpcCharacters.LinkedTemplate linked : found.templates()) {
            linked.edges().forEach(sink::consume);
        }
        answered.each += found.instances().size() + found.templates().size();
    }

    /** How much every template is used. */
    @Benchmark
    public void usageOfAll(Blackhole sink, Answered answered) {
        List<UsageStats> all = graph.usage().all();
        all.forEach(sink::consume);
        answered.each += all.size();
    }

    /** A view of two worlds. */
    @Benchmark
    public CharacterGraph viewOfWorlds(Answered answered) {
        answered.each += size;
        return graph.filter(WORLDS);
    }

    /** A view below a rating ceiling, of a graph that has computed one before and remembers it. */
    @Benchmark
    public CharacterGraph viewOfRating(Answered answered) {
        answered.each += size;
        return graph.filter(RATING);
    }

    /** The first view below a rating ceiling of a graph: nothing is remembered. */
    @Benchmark
    public CharacterGraph firstViewOfRating(Answered answered) {
        answered.each += size;
        return FriendAccess.make(CharacterGraph.class, GraphState.of(loaded)).filter(RATING);
    }

    /** The first view of two worlds of a graph: nothing is remembered. */
    @Benchmark
    public CharacterGraph firstViewOfWorlds(Answered answered) {
        answered.each += size;
        return FriendAccess.make(CharacterGraph.class, GraphState.of(loaded)).filter(WORLDS);
    }

    /** The first hundred users of the node that most edges lead to, with their paths. */
    @Benchmark
    public void firstHundredUsers(Blackhole sink, Answered answered) {
        WhereUsed used = graph.node(mostReferred).users(HUNDRED);
        for (WhereUsed.Use use : used.uses()) {
            sink.consume(use.node());
            use.path().forEach(sink::consume);
        }
        answered.each += used.uses().size();
    }

    private CharacterRef ordinary() {
        return ordinary[next++ % ordinary.length];
    }

    private static void lookAt(CharacterGraph found, Blackhole sink, Answered answered) {
        found.typed().nodes().forEach(sink::consume);
        found.typed().edges().forEach(sink::consume);
        answered.each += found.typed().nodeCount();
    }
}
