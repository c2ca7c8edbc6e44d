package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    private final Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void run_doesEachPartOnce_andLeavesNoThread(int size) {
        AtomicIntegerArray done = new AtomicIntegerArray(100);

        new Crew(size, () -> {}).run(done.length(), part -> {
            threads.add(Thread.currentThread());
            done.incrementAndGet(part);
        });

        assertThat(IntStream.range(0, done.length()).map(done::get)).containsOnly(1);
        assertThat(threads).hasSizeLessThanOrEqualTo(size);
        assertThat(threads).allMatch(thread -> thread == Thread.currentThread() || !thread.isAlive());
    }

    @Test
    void run_ofOne_worksOnTheCallingThread() {
        Crew.ofOne().run(5, part -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void run_ofOnePart_worksOnTheCallingThread() {
        new Crew(2, () -> {}).run(1, part -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void run_ofTwo_worksOnTwoThreads() {
        CyclicBarrier both = new CyclicBarrier(2);

        new Crew(2, () -> {}).run(2, part -> {
            threads.add(Thread.currentThread());
            meet(both);
        });

        assertThat(threads).hasSize(2);
    }

    @Test
    void run_withAFailureOnAnotherThread_endsThePartThatChecks_andThrowsTheFailure() {
        IllegalStateException failure = new IllegalStateException("part 1");
        AtomicInteger begun = new AtomicInteger();
        Crew crew = new Crew(2, () -> {});

        assertThatThrownBy(() -> crew.run(100, part -> {
                    begun.incrementAndGet();
                    if (part == 1) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
        assertThat(begun.get()).isBetween(2, 100);
    }

    @Test
    void run_withAFailureOnTheCallingThread_endsTheOtherWhereItChecks() {
        IllegalStateException failure = new IllegalStateException("part 0");
        CyclicBarrier both = new CyclicBarrier(2);
        Crew crew = new Crew(2, () -> {});

        assertThatThrownBy(() -> crew.run(2, part -> {
                    meet(both);
                    if (part == 0) {
                        throw failure;
                    }
                    for (; ; ) {
                        crew.check();
                    }
                }))
                .isSameAs(failure);
    }

    @Test
    void run_withTwoFailures_throwsThatOfTheFirstPart() {
        CyclicBarrier both = new CyclicBarrier(2);

        assertThatThrownBy(() -> new Crew(2, () -> {}).run(2, part -> {
                    meet(both);
                    throw new IllegalStateException("part " + part);
                }))
                .hasMessage("part 0");
    }

    @Test
    void run_withAnError_throwsIt() {
        AssertionError error = new AssertionError();

        assertThatThrownBy(() -> new Crew(2, () -> {}).run(2, part -> {
                    if (part == 1) {
                        throw error;
                    }
                }))
                .isSameAs(error);
    }

    @Test
    void run_interruptedWhileItWaits_endsAsItsCheckDoes_andKeepsTheFlag() {
        CountDownLatch begun = new CountDownLatch(1);
        Thread calling = Thread.currentThread();
        Crew crew = new Crew(2, () -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
        });

        assertThatThrownBy(() -> crew.run(2, part -> {
                    if (part == 0) {
                        await(begun);
                    } else {
                        threads.add(Thread.currentThread());
                        begun.countDown();
                        calling.interrupt();
                        for (; ; ) {
                            crew.check();
                        }
                    }
                }))
                .hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void run_whoseCheckEndsIt_whileTheOtherThreadWorks_endsThatToo() {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger checks = new AtomicInteger();
        Crew crew = new Crew(2, () -> {
            if (checks.incrementAndGet() == 3) {
                throw new IllegalStateException("enough");
            }
        });

        assertThatThrownBy(() -> crew.run(2, part -> {
                    meet(both);
                    while (part == 1) {
                        crew.check();
                    }
                }))
                .hasMessage("enough");
        assertThat(checks).hasValue(3);
    }

    @Test
    void threads_fewerThanOne_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Crew(0, () -> {}))
                .withMessage("threads: 0; give at least 1");
    }

    @Test
    void threadsHere_areNoMoreThanTheProcessors() {
        assertThat(Crew.threadsHere()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        boolean done = false;
        boolean interrupted = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
