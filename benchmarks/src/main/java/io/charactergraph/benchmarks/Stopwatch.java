package io.charactergraph.benchmarks;

import java.util.Arrays;

/** Times one thing again and again: after a warm-up the median of several rounds; one round only of what takes long. */
record Stopwatch(long millis) {

    private static final int ROUNDS = 5;

    /** What takes longer is timed once, after one run that warms up. */
    private static final long LONG_NANOS = 5_000_000_000L;

    /** Returns the nanoseconds of one run; the runs get the numbers from 0 on. */
    double nanos(Run run) {
        long begin = System.nanoTime();
        long deadline = begin + millis * 1_000_000;
        int number = 0;
        do {
            run.run(number++);
        } while (System.nanoTime() < deadline);
        double[] rounds = new double[(System.nanoTime() - begin) / number > LONG_NANOS ? 1 : ROUNDS];
        for (int round = 0; round < rounds.length; round++) {
            long start = System.nanoTime();
            long end = start + millis * 1_000_000 / ROUNDS;
            int runs = 0;
            do {
                run.run(number++);
                runs++;
            } while (System.nanoTime() < end);
            rounds[round] = (double) (System.nanoTime() - start) / runs;
        }
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    /** Something to time. */
    @FunctionalInterface
    interface Run {
        void run(int number);
    }
}
