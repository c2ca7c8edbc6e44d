package io.charactergraph.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed on first use, once, also with several threads.
 *
 * @param <T> the value, never null
 */
public final class Lazy<T> {

    private @Nullable Supplier<? extends T> computation;
    private volatile @Nullable T value;

    private Lazy(Supplier<? extends T> computation) {
        this.computation = computation;
    }

    /** A value yet to be computed. */
    public static <T> Lazy<T> of(Supplier<? extends T> computation) {
        return new Lazy<>(computation);
    }

    /** Whether the value was computed. */
    public boolean isKnown() {
        return value != null;
    }

    /** The value. */
    public T get() {
        T known = value;
        return known != null ? known : compute();
    }

    private synchronized T compute() {
        T known = value;
        if (known != null) {
            return known;
        }
        Supplier<? extends T> open = computation;
        if (open == null) {
            throw new IllegalStateException("computed and gone");
        }
        known = open.get();
        value = known;
        computation = null;
        return known;
    }
}
