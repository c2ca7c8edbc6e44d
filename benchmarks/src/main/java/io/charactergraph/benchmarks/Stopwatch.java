package io.charactergraph.benchmarks;

import java.util.Arrays;

/** Times one thing again and again: after a warm-up the median of several rounds. */
record Stopwatch(long millis) {

    private static final int ROUNDS = 5;

    /** Returns the nanoseconds of one run; the runs get the numbers from 0 on. */
    double nanos(Run run) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        int number = 0;
        do {
            run.run(number++);
        } while (System.nanoTime() < deadline);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
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
        return rounds[ROUNDS / 2];
    }

    /** Something to time. */
    @FunctionalInterface
    interface Run {
        void run(int number);
    }
}
