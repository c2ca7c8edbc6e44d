package io.charactergraph.json.shape;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Objects of one of several shapes, which their {@code type} distinguishes.
 *
 * @param <T> what is written as such an object
 */
public final class Union<T> implements Form<T> {

    private final String name;
    private final String about;
    private final List<Member<? extends T>> members;
    private final Function<? super T, Member<? extends T>> choice;

    private Union(
            String name,
            String about,
            List<Member<? extends T>> members,
            Function<? super T, Member<? extends T>> choice) {
        this.name = name;
        this.about = about;
        this.members = List.copyOf(members);
        this.choice = choice;
    }

    /**
     * Returns a union.
     *
     * @param members a shape for each constant, in order
     * @param kind the constant that a value belongs to
     */
    public static <T, K extends Enum<K>> Union<T> of(
            String name, String about, EnumMap<K, Member<? extends T>> members, Function<? super T, K> kind) {
        EnumMap<K, Member<? extends T>> copy = members.clone();
        return new Union<>(
                name,
                about,
                List.copyOf(copy.values()),
                value -> Objects.requireNonNull(copy.get(kind.apply(value)), "a shape for each constant"));
    }

    /** One of the shapes. */
    public record Member<V>(Class<V> type, Shape<V> shape) {

        private void write(Writing writing, Object value) {
            shape.write(writing, type.cast(value));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    /** The shapes, in order. */
    List<Shape<?>> shapes() {
        return members.stream().<Shape<?>>map(Member::shape).toList();
    }

    @Override
    public void write(Writing writing, T value) {
        choice.apply(value).write(writing, value);
    }

    /** Returns the name of the type. */
    @Override
    public String toString() {
        return name;
    }
}
