package io.charactergraph.export;

import io.charactergraph.internal.TimestampText;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A field of a node or an edge as text.
 *
 * @param <T> what has the field
 * @param name its name in the wire format
 * @param type what sort of values it has
 * @param text its text; absent when the thing has no value
 */
record Field<T>(String name, Type type, Function<T, Optional<String>> text) {

    /** Sorts of values, named as GraphML does. */
    enum Type {
        STRING,
        INT,
        DOUBLE,
        BOOLEAN
    }

    static <T> Field<T> of(String name, Function<T, Optional<String>> text) {
        return new Field<>(name, Type.STRING, text);
    }

    static <T> Field<T> always(String name, Function<T, ?> text) {
        return of(name, thing -> Optional.of(text.apply(thing).toString()));
    }

    static <T> Field<T> list(String name, Function<T, ? extends Collection<String>> texts) {
        return of(name, thing -> Optional.of(String.join(", ", texts.apply(thing))));
    }

    static <T> Field<T> time(String name, Function<T, Optional<Instant>> time) {
        return of(name, thing -> time.apply(thing).map(TimestampText::iso));
    }

    static <T> Field<T> number(String name, Function<T, OptionalInt> number) {
        return new Field<>(
                name,
                Type.INT,
                thing ->
                        number.apply(thing).stream().mapToObj(Integer::toString).findAny());
    }

    static <T> Field<T> decimal(String name, Function<T, OptionalDouble> number) {
        return new Field<>(
                name,
                Type.DOUBLE,
                thing -> number.apply(thing).stream().mapToObj(Double::toString).findAny());
    }

    static <T> Field<T> flag(String name, Function<T, Optional<Boolean>> flag) {
        return new Field<>(name, Type.BOOLEAN, thing -> flag.apply(thing).map(Object::toString));
    }
}
