package io.charactergraph.json.shape;

import io.charactergraph.json.shape.WireType.ListOf;
import io.charactergraph.json.shape.WireType.MapOf;
import io.charactergraph.json.shape.WireType.ObjectOf;
import io.charactergraph.json.shape.WireType.OneOf;
import io.charactergraph.json.shape.WireType.OrNull;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.model.NodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Adds properties to a shape, one after the other. Each method fixes the type of a property and how its value is written, so that the two cannot
 * disagree. {@code optional…} is left out when there is no value.
 *
 * @param <T> what is written as an object of the shape
 */
public final class ShapeBuilder<T> {

    private final String name;
    private final String about;
    private final List<Property<T>> properties = new ArrayList<>();

    ShapeBuilder(String name, String about) {
        this.name = name;
        this.about = about;
    }

    /** Returns the shape. */
    public Shape<T> build() {
        return new Shape<>(name, about, properties);
    }

    private ShapeBuilder<T> add(String property, WireType type, Property.Emitter<T> emitter) {
        properties.add(new Property<>(property, type, false, Optional.empty(), emitter));
        return this;
    }

    private ShapeBuilder<T> addOptional(String property, WireType type, Property.Emitter<T> emitter) {
        properties.add(new Property<>(property, type, true, Optional.empty(), emitter));
        return this;
    }

    /** All properties of another shape, of a part of the value. */
    public <V> ShapeBuilder<T> include(Shape<V> shape, Function<? super T, ? extends V> part) {
        shape.properties().forEach(property -> properties.add(property.of(shape, part)));
        return this;
    }

    /** All properties of another shape, of a part of the value that may be absent. */
    public <V> ShapeBuilder<T> includeOptional(
            Shape<V> shape, Function<? super T, ? extends Optional<? extends V>> part) {
        shape.properties().forEach(property -> properties.add(property.ofOptional(part)));
        return this;
    }

    /** A text. */
    public ShapeBuilder<T> text(String property, Function<? super T, String> value) {
        return add(property, Simple.TEXT, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** A text that may be absent. */
    public ShapeBuilder<T> optionalText(String property, Function<? super T, Optional<String>> value) {
        return addOptional(property, Simple.TEXT, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** A text, or null. */
    public ShapeBuilder<T> textOrNull(String property, Function<? super T, Optional<String>> value) {
        return add(
                property,
                new OrNull(Simple.TEXT),
                (writing, of) -> writing.out().propertyOrNull(property, value.apply(of)));
    }

    /** A text that is always the same. */
    public ShapeBuilder<T> literal(String property, String text) {
        return add(
                property,
                new OneOf(List.of(text)),
                (writing, of) -> writing.out().property(property, text));
    }

    /** A text of a type of its own. */
    public ShapeBuilder<T> text(String property, WireType type, Function<? super T, String> value) {
        return add(property, type, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** A UUID. */
    public ShapeBuilder<T> uuid(String property, Function<? super T, UUID> value) {
        return text(property, Simple.UUID, of -> value.apply(of).toString());
    }

    /** A UUID that may be absent. */
    public ShapeBuilder<T> optionalUuid(String property, Function<? super T, Optional<UUID>> value) {
        return addOptional(property, Simple.UUID, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** A list of UUIDs. */
    public ShapeBuilder<T> uuids(String property, Function<? super T, ? extends Collection<UUID>> values) {
        return add(
                property,
                new ListOf(Simple.UUID),
                (writing, of) -> writing.out()
                        .texts(
                                property,
                                values.apply(of).stream().map(UUID::toString).toList()));
    }

    /** A whole number. */
    public ShapeBuilder<T> number(String property, ToIntFunction<? super T> value) {
        return add(property, Simple.WHOLE, (writing, of) -> writing.out().property(property, value.applyAsInt(of)));
    }

    /** A whole number that may be absent. */
    public ShapeBuilder<T> optionalNumber(String property, Function<? super T, OptionalInt> value) {
        return optionalNumber(property, (writing, of) -> value.apply(of));
    }

    /** A whole number that may be absent, and depends on what else is written. */
    public ShapeBuilder<T> optionalNumber(String property, BiFunction<Writing, ? super T, OptionalInt> value) {
        return addOptional(
                property, Simple.WHOLE, (writing, of) -> writing.out().property(property, value.apply(writing, of)));
    }

    /** A whole number of 64 bits. */
    public ShapeBuilder<T> longNumber(String property, ToLongFunction<? super T> value) {
        return add(property, Simple.LONG, (writing, of) -> writing.out().property(property, value.applyAsLong(of)));
    }

    /** A whole number of 64 bits that may be absent. */
    public ShapeBuilder<T> optionalLong(String property, Function<? super T, OptionalLong> value) {
        return addOptional(
                property,
                Simple.LONG,
                (writing, of) ->
                        value.apply(of).ifPresent(number -> writing.out().property(property, number)));
    }

    /** A number that may be absent. */
    public ShapeBuilder<T> optionalDecimal(String property, Function<? super T, OptionalDouble> value) {
        return addOptional(
                property,
                Simple.DECIMAL,
                (writing, of) ->
                        value.apply(of).ifPresent(number -> writing.out().property(property, number)));
    }

    /** A list of whole numbers. */
    public ShapeBuilder<T> numbers(String property, Function<? super T, ? extends Collection<Integer>> values) {
        return add(
                property,
                new ListOf(Simple.WHOLE),
                (writing, of) -> writing.out().numbers(property, values.apply(of)));
    }

    /** True or false. */
    public ShapeBuilder<T> flag(String property, Predicate<? super T> value) {
        return add(property, Simple.FLAG, (writing, of) -> writing.out().property(property, value.test(of)));
    }

    /** True or false, or absent. */
    public ShapeBuilder<T> optionalFlag(String property, Function<? super T, Optional<Boolean>> value) {
        return addOptional(
                property,
                Simple.FLAG,
                (writing, of) ->
                        value.apply(of).ifPresent(flag -> writing.out().property(property, flag.booleanValue())));
    }

    /** A time that may be absent. */
    public ShapeBuilder<T> optionalTime(String property, Function<? super T, Optional<Instant>> value) {
        return addOptional(
                property,
                Simple.TIME,
                (writing, of) -> value.apply(of).ifPresent(time -> writing.out().property(property, time)));
    }

    /** A time. */
    public ShapeBuilder<T> time(String property, Function<? super T, Instant> value) {
        return add(property, Simple.TIME, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** A list of texts. */
    public ShapeBuilder<T> texts(String property, Function<? super T, ? extends Collection<String>> values) {
        return add(
                property,
                new ListOf(Simple.TEXT),
                (writing, of) -> writing.out().texts(property, values.apply(of)));
    }

    /** A list of texts that may be absent. */
    public ShapeBuilder<T> optionalTexts(
            String property, Function<? super T, ? extends Optional<? extends Collection<String>>> values) {
        return addOptional(
                property,
                new ListOf(Simple.TEXT),
                (writing, of) ->
                        values.apply(of).ifPresent(texts -> writing.out().texts(property, texts)));
    }

    /** A list of texts of a type of their own that may be absent. */
    public ShapeBuilder<T> optionalTexts(
            String property, WireType type, BiFunction<Writing, ? super T, Optional<List<String>>> values) {
        return addOptional(
                property,
                new ListOf(type),
                (writing, of) -> values.apply(writing, of)
                        .ifPresent(texts -> writing.out().texts(property, texts)));
    }

    /** A list of whole numbers that may be absent, and depends on what else is written. */
    public ShapeBuilder<T> optionalNumbers(
            String property, BiFunction<Writing, ? super T, Optional<List<Integer>>> values) {
        return addOptional(
                property,
                new ListOf(Simple.WHOLE),
                (writing, of) -> values.apply(writing, of)
                        .ifPresent(numbers -> writing.out().numbers(property, numbers)));
    }

    /** An object of texts. */
    public ShapeBuilder<T> textMap(String property, Function<? super T, Map<String, String>> values) {
        return add(
                property, new MapOf(Simple.TEXT), (writing, of) -> writing.out().texts(property, values.apply(of)));
    }

    /** An object of texts of a type of their own. */
    public ShapeBuilder<T> textMap(String property, WireType type, Function<? super T, Map<String, String>> values) {
        return add(property, new MapOf(type), (writing, of) -> writing.out().texts(property, values.apply(of)));
    }

    /** An object of counts. */
    public ShapeBuilder<T> counts(String property, Function<? super T, Map<String, Integer>> values) {
        return add(property, new MapOf(Simple.WHOLE), (writing, of) -> {
            writing.out().beginObject(property);
            values.apply(of).forEach(writing.out()::property);
            writing.out().endObject();
        });
    }

    /** A constant of an enum, in lower case. */
    public <E extends Enum<E>> ShapeBuilder<T> word(String property, Class<E> type, Function<? super T, E> value) {
        return text(property, Words.lower(type), of -> JsonOut.word(value.apply(of)));
    }

    /** Constants of an enum, in lower case. */
    public <E extends Enum<E>> ShapeBuilder<T> words(
            String property, Class<E> type, Function<? super T, ? extends Collection<E>> values) {
        return add(
                property,
                new ListOf(Words.lower(type)),
                (writing, of) -> writing.out().words(property, values.apply(of)));
    }

    /** Constants of several enums, in lower case. */
    public ShapeBuilder<T> words(
            String property,
            String typeName,
            List<Class<? extends Enum<?>>> types,
            Function<? super T, ? extends Collection<? extends Enum<?>>> values) {
        return add(
                property,
                new ListOf(Words.lower(typeName, types)),
                (writing, of) -> writing.out().words(property, values.apply(of)));
    }

    /** The name of a constant of an enum. */
    public <E extends Enum<E>> ShapeBuilder<T> constant(String property, Class<E> type, Function<? super T, E> value) {
        return text(property, Words.names(type), of -> value.apply(of).name());
    }

    /** The name of a constant of an enum, which depends on what else is written. */
    public <E extends Enum<E>> ShapeBuilder<T> constant(
            String property, Class<E> type, BiFunction<Writing, ? super T, E> value) {
        return add(
                property,
                Words.names(type),
                (writing, of) -> writing.out()
                        .property(property, value.apply(writing, of).name()));
    }

    /** The names of constants of an enum. */
    public <E extends Enum<E>> ShapeBuilder<T> constants(
            String property, Class<E> type, Function<? super T, ? extends Collection<E>> values) {
        return add(
                property,
                new ListOf(Words.names(type)),
                (writing, of) -> writing.out()
                        .texts(
                                property,
                                values.apply(of).stream().map(Enum::name).toList()));
    }

    /** A list of texts of a type of their own. */
    public ShapeBuilder<T> texts(
            String property, WireType type, Function<? super T, ? extends Collection<String>> values) {
        return add(property, new ListOf(type), (writing, of) -> writing.out().texts(property, values.apply(of)));
    }

    /** The id of a node. */
    public ShapeBuilder<T> id(String property, WireType.Id type, Function<? super T, ? extends NodeId> value) {
        return text(property, type, of -> value.apply(of).toString());
    }

    /** The id of a node of any kind. */
    public ShapeBuilder<T> id(String property, Function<? super T, ? extends NodeId> value) {
        return id(property, WireType.Id.ANY, value);
    }

    /** The id of a node of any kind that may be absent. */
    public ShapeBuilder<T> optionalId(String property, Function<? super T, Optional<NodeId>> value) {
        return addOptional(
                property, WireType.Id.ANY, (writing, of) -> writing.out().property(property, value.apply(of)));
    }

    /** The ids of nodes of any kind. */
    public ShapeBuilder<T> ids(String property, Function<? super T, ? extends Collection<? extends NodeId>> values) {
        return texts(
                property,
                WireType.Id.ANY,
                of -> values.apply(of).stream().map(NodeId::toString).toList());
    }

    /** An object. */
    public <V> ShapeBuilder<T> object(String property, Form<V> form, Function<? super T, ? extends V> value) {
        return add(property, new ObjectOf(form), (writing, of) -> {
            writing.out().name(property);
            form.write(writing, value.apply(of));
        });
    }

    /** An object that may be absent. */
    public <V> ShapeBuilder<T> optionalObject(
            String property, Form<V> form, Function<? super T, ? extends Optional<? extends V>> value) {
        return addOptional(
                property,
                new ObjectOf(form),
                (writing, of) -> value.apply(of).ifPresent(there -> {
                    writing.out().name(property);
                    form.write(writing, there);
                }));
    }

    /** A list of objects. */
    public <V> ShapeBuilder<T> objects(
            String property, Form<V> form, Function<? super T, ? extends Collection<? extends V>> values) {
        return stream(property, form, of -> values.apply(of).stream());
    }

    /**
     * The list of objects that an answer is about, of which a part may be asked for, with the number of all of them in {@code count}. Of a part it is
     * written whether the list goes on.
     */
    public <V> ShapeBuilder<T> counted(String property, Form<V> form, Function<? super T, List<V>> values) {
        add(property, new ListOf(new ObjectOf(form)), (writing, of) -> {
            List<V> all = values.apply(of);
            List<V> shown = writing.part().map(part -> part.of(all)).orElse(all);
            list(writing, property, form, shown.stream());
        });
        number("count", of -> values.apply(of).size());
        addOptional(
                "truncated",
                Simple.FLAG,
                (writing, of) -> writing.part()
                        .ifPresent(part -> writing.out()
                                .property(
                                        "truncated",
                                        part.goesOn(values.apply(of).size()))));
        optionalNumber(
                "limit",
                (writing, of) ->
                        writing.part().map(part -> OptionalInt.of(part.limit())).orElse(OptionalInt.empty()));
        return optionalNumber(
                "offset",
                (writing, of) -> writing.part()
                        .map(part -> OptionalInt.of(part.offset()))
                        .orElse(OptionalInt.empty()));
    }

    /** A list of objects that are made one after the other. */
    public <V> ShapeBuilder<T> stream(
            String property, Form<V> form, Function<? super T, ? extends Stream<? extends V>> values) {
        return add(
                property,
                new ListOf(new ObjectOf(form)),
                (writing, of) -> list(writing, property, form, values.apply(of)));
    }

    /** A list of objects that may be absent. */
    public <V> ShapeBuilder<T> optionalObjects(
            String property,
            Form<V> form,
            BiFunction<Writing, ? super T, ? extends Optional<? extends Collection<? extends V>>> values) {
        return addOptional(
                property,
                new ListOf(new ObjectOf(form)),
                (writing, of) ->
                        values.apply(writing, of).ifPresent(there -> list(writing, property, form, there.stream())));
    }

    private static <V> void list(Writing writing, String property, Form<V> form, Stream<? extends V> values) {
        writing.out().beginArray(property);
        values.forEachOrdered(one -> form.write(writing, one));
        writing.out().endArray();
    }
}
