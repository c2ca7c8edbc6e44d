package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.source.GraphSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The live heap of one load: a second thread collects all garbage again and again while the load runs, and keeps the most that stays.
 *
 * @param peakBytes the most that was live at one of the collections
 * @param graphBytes what the finished graph keeps
 * @param collections how many collections there were
 */
record HeapRun(long peakBytes, long graphBytes, long collections) {

    private static final long PAUSE_MILLIS = 40;

    /** Loads once to warm up, and once to measure. */
    static HeapRun measure(GraphSource source) {
        CharacterGraph.load(source);
        long empty = usedHeap();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong peak = new AtomicLong();
        AtomicLong collections = new AtomicLong();
        Thread collector = new Thread(() -> {
            while (!stop.get()) {
                peak.accumulateAndGet(usedHeap(), Math::max);
                collections.incrementAndGet();
                pause();
            }
        });
        collector.start();
        CharacterGraph graph = CharacterGraph.load(source);
        stop.set(true);
        join(collector);
        long finished = usedHeap();
        long nodes = graph.typed().nodeCount(); // also keeps the graph until here
        if (nodes < 1) {
            throw new IllegalStateException("the graph is empty");
        }
        return new HeapRun(Math.max(peak.get(), finished) - empty, finished - empty, collections.get());
    }

    double peakToGraph() {
        return (double) peakBytes / graphBytes;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
