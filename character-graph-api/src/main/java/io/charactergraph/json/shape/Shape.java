package io.charactergraph.json.shape;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Objects with certain properties, in order.
 *
 * @param <T> what is written as such an object
 */
public final class Shape<T> implements Form<T> {

    private final String name;
    private final String about;
    private final List<Property<T>> properties;

    Shape(String name, String about, List<Property<T>> properties) {
        this.name = name;
        this.about = about;
        this.properties = List.copyOf(properties);
        Set<String> names = this.properties.stream().map(Property::name).collect(Collectors.toSet());
        if (names.size() != this.properties.size()) {
            throw new IllegalArgumentException("properties: " + name + " has one of them twice");
        }
    }

    /**
     * Begins a shape.
     *
     * @param name the name of the type
     * @param about what it is, in a sentence
     */
    public static <T> ShapeBuilder<T> named(String name, String about) {
        return new ShapeBuilder<>(name, about);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    /** The properties, in order. */
    List<Property<T>> properties() {
        return properties;
    }

    /** The shapes all of whose properties these objects have, too. */
    List<Shape<?>> bases() {
        return properties.stream()
                .map(Property::base)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    @Override
    public void write(Writing writing, T value) {
        writing.out().beginObject();
        properties(writing, value);
        writing.out().endObject();
    }

    /** Writes the properties of a value into an object that has been begun. */
    public void properties(Writing writing, T value) {
        for (Property<T> property : properties) {
            property.emitter().emit(writing, value);
        }
    }

    /** Returns the name of the type. */
    @Override
    public String toString() {
        return name;
    }
}
