package io.charactergraph.examples.load;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long each of so many requests took, in microseconds, exactly. For any number of threads. */
final class Latencies {

    private final AtomicIntegerArray micros;

    Latencies(int requests) {
        this.micros = new AtomicIntegerArray(requests);
    }

    void set(int request, long nanos) {
        micros.set(request, (int) Math.min(Integer.MAX_VALUE, nanos / 1_000));
    }

    /** Returns the latencies that so large a part of the requests did not exceed, in milliseconds. */
    double[] percentiles(double... parts) {
        int[] sorted = new int[micros.length()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = micros.get(i);
        }
        Arrays.sort(sorted);
        return Arrays.stream(parts)
                .map(part -> sorted[(int) Math.max(0, Math.ceil(part * sorted.length) - 1)] / 1_000.0)
                .toArray();
    }
}
