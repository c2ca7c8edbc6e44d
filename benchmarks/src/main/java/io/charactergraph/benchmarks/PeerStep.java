package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.UsageStats;
import io.charactergraph.testkit.large.LargeStudio;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures one peer, or this library, on one studio: the heap that it takes, and the questions. Every answer of a peer is compared
 * with the library's before it is timed.
 */
final class PeerStep {

    /** The usage of all by SQL is measured only where there are not more templates: it takes several statements for each. */
    private static final int MOST_BY_SQL = 500;

    /** Larger studios are loaded from a database: their rows take more memory than their graph. */
    private static final int MOST_IN_MEMORY = 1_000_000;

    private final int nodes;
    private final Peer.@Nullable Kind kind;
    private final Stopwatch watch;
    private final CharacterGraph graph;
    private final Starts starts;

    private PeerStep(int nodes, Peer.@Nullable Kind kind, Stopwatch watch) throws SQLException {
        this.nodes = nodes;
        this.kind = kind;
        this.watch = watch;
        graph = CharacterGraph.load(
                nodes > MOST_IN_MEMORY
                        ? LoadReport.source(Databases.studio(nodes))
                        : new LargeStudioSource(LargeStudio.of(7, nodes)));
        starts = Starts.of(graph);
    }

    /**
     * Measures.
     *
     * @param kind the peer, or null for this library
     */
    static void run(int nodes, Peer.@Nullable Kind kind, Stopwatch watch) throws SQLException {
        long before = usedHeap();
        PeerStep step = new PeerStep(nodes, kind, watch);
        long loaded = usedHeap();
        if (kind == null) {
            step.put("graph bytes", (double) (loaded - before));
            step.ask(new OwnAnswers(step.graph));
            step.readWhole();
            return;
        }
        long start = System.nanoTime();
        Peer peer = kind.of(step.graph);
        step.put("build seconds", (System.nanoTime() - start) / 1e9);
        if (kind != Peer.Kind.SQL) {
            step.put("graph bytes", (double) (usedHeap() - loaded));
        }
        step.ask(new WalkedAnswers(peer, step.graph));
        if (peer instanceof SqlPeer sql) {
            step.askRecursively(sql);
        }
    }

    private void ask(Answers answers) {
        Answers ours = new OwnAnswers(graph);
        questions(ours, answers).forEach((name, asked) -> {
            for (int i = 0; i < asked.count; i++) {
                requireEqual(name, asked.ours.apply(i), asked.theirs.apply(i));
            }
        });
        questions(ours, answers)
                .forEach((name, asked) ->
                        put(name + " ns", watch.nanos(number -> consume(asked.theirs.apply(number % asked.count)))));
        usageOfAll(answers);
    }

    private Map<String, Question> questions(Answers ours, Answers theirs) {
        Map<String, Question> all = new LinkedHashMap<>();
        all.put("characters of an NPC", question(starts.npcs(), ours::charactersOf, theirs::charactersOf));
        all.put("scenes of a character", question(starts.templates(), ours::scenesOf, theirs::scenesOf));
        all.put("assets of a character", question(starts.templates(), ours::assetsOf, theirs::assetsOf));
        all.put("generations of a character", question(starts.templates(), ours::generationsOf, theirs::generationsOf));
        all.put("character graph", question(starts.templates(), ours::characterGraphOf, theirs::characterGraphOf));
        all.put("users of an asset", question(starts.assets(), ours::usersOf, theirs::usersOf));
        all.put("assets of the favourite", question(List.of(starts.favourite()), ours::assetsOf, theirs::assetsOf));
        return all;
    }

    private static <T> Question question(
            List<T> about,
            Function<? super T, Collection<? extends NodeId>> ours,
            Function<? super T, Collection<? extends NodeId>> theirs) {
        return new Question(
                about.size(), number -> ours.apply(about.get(number)), number -> theirs.apply(about.get(number)));
    }

    /** The time to find the assets and to read each with its reasons and ways, which no peer gives. */
    private void readWhole() {
        double nanos = watch.nanos(number -> graph.findAssetsForCharacter(
                        starts.templates().get(number % starts.templates().size()))
                .assets()
                .forEach(found -> consume(found.asset())));
        put("assets of a character read whole ns", nanos);
    }

    private void askRecursively(SqlPeer sql) {
        OwnAnswers ours = new OwnAnswers(graph);
        starts.assets()
                .forEach(asset -> requireEqual("users of an asset", ours.usersOf(asset), sql.usersRecursively(asset)));
        double nanos = watch.nanos(number -> consume(sql.usersRecursively(
                starts.assets().get(number % starts.assets().size()))));
        System.out.println(Results.csv("users of an asset ns", "SQL recursive", nodes, nanos));
    }

    private void usageOfAll(Answers answers) {
        List<UsageStats> all = graph.usage().all();
        if (kind == null) {
            put("usage of all ms", watch.nanos(number -> consume(graph.usage().all())) / 1e6);
        } else if (kind != Peer.Kind.SQL || all.size() <= MOST_BY_SQL) {
            for (int i = 0; i < all.size(); i += 1 + all.size() / 50) {
                Counts ours = Counts.of(all.get(i));
                Counts theirs = Counts.of(answers, all.get(i).template().id());
                if (!ours.equals(theirs)) {
                    throw new IllegalStateException("usage of all: other counts: " + ours + ", " + theirs);
                }
            }
            long start = System.nanoTime();
            all.forEach(stats -> consume(Counts.of(answers, stats.template().id())));
            put("usage of all ms", (System.nanoTime() - start) / 1e6);
        }
    }

    private void put(String measure, double value) {
        System.out.println(Results.csv(measure, kind == null ? Results.OURS : kind.label(), nodes, value));
    }

    private static void requireEqual(
            String question, Collection<? extends NodeId> ours, Collection<? extends NodeId> theirs) {
        if (!new HashSet<NodeId>(ours).equals(new HashSet<NodeId>(theirs))) {
            throw new IllegalStateException(
                    question + ": other answers: " + ours.size() + " nodes, and " + theirs.size());
        }
    }

    private static final AtomicLong SINK = new AtomicLong();

    /** Uses an answer, so that the compiler cannot leave it out. */
    static void consume(Object answer) {
        SINK.addAndGet(System.identityHashCode(answer));
    }

    private static void consume(Collection<?> answer) {
        SINK.addAndGet(answer.size());
    }

    static long usedHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private record Question(
            int count,
            Function<Integer, Collection<? extends NodeId>> ours,
            Function<Integer, Collection<? extends NodeId>> theirs) {}

    private record Counts(int scenes, int assets, int generations) {

        static Counts of(UsageStats stats) {
            return new Counts(stats.scenes(), stats.assets(), stats.generations());
        }

        static Counts of(Answers answers, CharacterTemplate.Id template) {
            return new Counts(
                    answers.scenesOf(template).size(),
                    answers.assetsOf(template).size(),
                    answers.generationsOf(template).size());
        }
    }
}
