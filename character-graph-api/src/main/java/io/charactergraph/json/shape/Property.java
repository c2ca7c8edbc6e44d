package io.charactergraph.json.shape;

import java.util.Optional;
import java.util.function.Function;

/**
 * A property of JSON objects.
 *
 * @param name its name
 * @param type what stands there
 * @param optional whether it is left out when there is no value
 * @param base the shape that it comes from, when it is not the object's own
 * @param emitter writes name and value
 * @param <T> what is written as the object
 */
record Property<T>(String name, WireType type, boolean optional, Optional<Shape<?>> base, Emitter<T> emitter) {

    /** Writes name and value of a property, or nothing. */
    @FunctionalInterface
    interface Emitter<T> {
        void emit(Writing writing, T value);
    }

    /** The same property of an object that has all properties of another one. */
    <V> Property<V> of(Shape<?> shape, Function<? super V, ? extends T> part) {
        return new Property<>(
                name, type, optional, Optional.of(shape), (writing, value) -> emitter.emit(writing, part.apply(value)));
    }

    /** The same property of an object that has all properties of another one, or none of them. */
    <V> Property<V> ofOptional(Function<? super V, ? extends Optional<? extends T>> part) {
        return new Property<>(
                name,
                type,
                true,
                Optional.empty(),
                (writing, value) -> part.apply(value).ifPresent(there -> emitter.emit(writing, there)));
    }
}
