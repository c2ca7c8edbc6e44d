package io.charactergraph.examples.load;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at fixed times, whether earlier ones were answered or not, and measures each from the time at which it was to be sent:
 * a service that stops for a while has all requests of that while late, not only one.
 */
final class LoadRun {

    /** How many requests are under way at most; more are sent late, and their wait counts. */
    private static final int SENDERS = 64;

    private final Asker asker;
    private final String[] requests;
    private final long interval;
    private final Latencies latencies;
    private final AtomicInteger next = new AtomicInteger();
    private final LongAdder bytes = new LongAdder();
    private final Map<String, LongAdder> results = new ConcurrentSkipListMap<>();
    private final Map<String, String> examples = new ConcurrentSkipListMap<>();

    private LoadRun(Asker asker, Requests requests, int rate, int seconds) {
        this.asker = asker;
        this.requests = new String[rate * seconds];
        for (int i = 0; i < this.requests.length; i++) {
            this.requests[i] = requests.next();
        }
        this.interval = 1_000_000_000L / rate;
        this.latencies = new Latencies(this.requests.length);
    }

    /** Sends so many requests a second for so many seconds, and returns when all are answered. */
    static LoadRun of(Asker asker, Requests requests, int rate, int seconds) throws InterruptedException {
        LoadRun run = new LoadRun(asker, requests, rate, seconds);
        run.send();
        return run;
    }

    private void send() throws InterruptedException {
        long start = System.nanoTime() + 50_000_000;
        CountDownLatch done = new CountDownLatch(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> sendFrom(start, done), "sender-" + i);
            sender.setDaemon(true);
            sender.start();
        }
        done.await();
    }

    private void sendFrom(long start, CountDownLatch done) {
        for (int i = next.getAndIncrement(); i < requests.length; i = next.getAndIncrement()) {
            long intended = start + i * interval;
            for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            String result = result(requests[i]);
            latencies.set(i, System.nanoTime() - intended);
            results.computeIfAbsent(result, any -> new LongAdder()).increment();
            examples.putIfAbsent(result, requests[i]);
        }
        done.countDown();
    }

    private String result(String request) {
        try {
            HttpResponse<byte[]> answer = asker.ask(request);
            bytes.add(answer.body().length);
            return Integer.toString(answer.statusCode());
        } catch (RuntimeException e) {
            return e.getCause() == null ? e.toString() : e.getCause().toString();
        }
    }

    Latencies latencies() {
        return latencies;
    }

    int requests() {
        return requests.length;
    }

    long bytes() {
        return bytes.sum();
    }

    /** Returns how many requests had which status, or which failure. */
    Map<String, Long> results() {
        Map<String, Long> counts = new TreeMap<>();
        results.forEach((result, count) -> counts.put(result, count.sum()));
        return counts;
    }

    /** Returns a request with a result. */
    String example(String result) {
        return examples.getOrDefault(result, "");
    }
}
