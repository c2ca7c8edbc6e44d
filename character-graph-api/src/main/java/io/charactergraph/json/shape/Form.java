package io.charactergraph.json.shape;

/**
 * What JSON objects of a sort look like.
 *
 * @param <T> what is written as such an object
 */
public sealed interface Form<T> permits Shape, Union {

    /** The name of the type. */
    String name();

    /** What it is, in a sentence. */
    String about();

    /** Writes a value as an object. */
    void write(Writing writing, T value);
}
