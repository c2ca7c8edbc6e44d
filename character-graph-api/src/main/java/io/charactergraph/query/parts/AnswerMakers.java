package io.charactergraph.query.parts;

import io.charactergraph.query.CharacterScenes;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The constructors of the answers, which only their own package sees. That package registers them here. */
public final class AnswerMakers {

    private static final Map<Class<?>, Function<?, ?>> MAKERS = new ConcurrentHashMap<>();

    private AnswerMakers() {}

    /** Registers the constructor that makes an answer of parts. */
    public static <A, P extends Parts<A>> void register(Class<P> parts, Function<P, A> constructor) {
        MAKERS.put(parts, constructor);
    }

    static <A, P extends Parts<A>> A make(P parts) {
        Function<P, A> maker = find(parts);
        if (maker == null) {
            registerAll();
            maker = find(parts);
        }
        if (maker == null) {
            throw new IllegalStateException(
                    "No answer is made of " + parts.getClass().getSimpleName());
        }
        return maker.apply(parts);
    }

    @SuppressWarnings("unchecked") // register() keeps class and constructor together
    private static <A, P extends Parts<A>> @Nullable Function<P, A> find(P parts) {
        return (Function<P, A>) MAKERS.get(parts.getClass());
    }

    /** Initialises an answer, and with it the base class of all answers, which registers their constructors. */
    private static void registerAll() {
        try {
            MethodHandles.lookup().ensureInitialized(CharacterScenes.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
