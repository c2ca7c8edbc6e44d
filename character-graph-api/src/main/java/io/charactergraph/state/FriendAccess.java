package io.charactergraph.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes public types from a {@link GraphState}, and reads the state of one, for the library's own modules. A public type registers its ways in its static
 * initializer, so that it needs no public method whose signature names a state. Users cannot reach this class: its package is not exported to them.
 *
 * <p>For any number of threads. A type that is asked for before it was initialized is initialized first.
 */
public final class FriendAccess {

    private static final Map<Class<?>, Ways> WAYS = new ConcurrentHashMap<>();

    private FriendAccess() {}

    /**
     * The ways of one public type.
     *
     * @param argument the class of what a new instance is made from, beside the state; {@link Void} when there is nothing
     * @param make makes an instance of the type
     * @param state reads the state of an instance
     */
    private record Ways(
            Class<?> argument,
            BiFunction<GraphState, ? super Object, Object> make,
            Function<? super Object, GraphState> state) {}

    /** Registers how an instance is made from a state, and how its state is read. */
    public static <T> void register(Class<T> type, Function<GraphState, T> make, Function<T, GraphState> state) {
        WAYS.put(type, new Ways(Void.class, (from, nothing) -> make.apply(from), made -> state.apply(type.cast(made))));
    }

    /** Registers how an instance is made from a state and another argument. */
    public static <T, A> void register(Class<T> type, Class<A> argument, BiFunction<GraphState, A, T> make) {
        WAYS.put(type, new Ways(argument, (from, with) -> make.apply(from, argument.cast(with)), made -> {
            throw new IllegalStateException(type + " has no state");
        }));
    }

    /** Makes an instance of a type from a state. */
    public static <T> T make(Class<T> type, GraphState state) {
        return type.cast(waysOf(type, Void.class).make().apply(state, ""));
    }

    /** Makes an instance of a type from a state and another argument. */
    public static <T> T make(Class<T> type, GraphState state, Object argument) {
        return type.cast(waysOf(type, argument.getClass()).make().apply(state, argument));
    }

    /** Returns the state of an instance. */
    public static GraphState stateOf(Object made) {
        return waysOf(made.getClass(), Void.class).state().apply(made);
    }

    private static Ways waysOf(Class<?> type, Class<?> argument) {
        Ways ways = WAYS.get(type);
        if (ways == null) {
            initialize(type);
            ways = WAYS.get(type);
        }
        if (ways == null || !ways.argument().isAssignableFrom(argument)) {
            throw new IllegalStateException(type + " has not registered how to make it of a state and " + argument);
        }
        return ways;
    }

    private static void initialize(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
