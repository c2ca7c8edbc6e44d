package io.charactergraph.jdbc.json;

import io.charactergraph.internal.Texts;
import io.charactergraph.source.json.Spelling;

/** One step into a JSON value, on the way to a place in it. */
public sealed interface JsonStep {

    /**
     * A field of the dictionary, in either spelling (readings R10).
     *
     * @param name in the dictionary's spelling
     */
    record Field(String name) implements JsonStep {}

    /**
     * A free key that is a name, such as a role; blanks at the ends of the key do not count (readings R2).
     *
     * @param name without blanks at its ends
     */
    record Name(String name) implements JsonStep {}

    /**
     * A free key, exactly.
     *
     * @param key the key
     */
    record Key(String key) implements JsonStep {}

    /**
     * An element of an array.
     *
     * @param at its index
     */
    record Index(int at) implements JsonStep {}

    /** Whether a key of an object is one of those that the step can mean. */
    default boolean matches(String key) {
        if (this instanceof Field field) {
            return key.equals(field.name) || key.equals(Spelling.other(field.name));
        }
        if (this instanceof Name name) {
            return Texts.trim(key).equals(name.name);
        }
        return this instanceof Key exact && key.equals(exact.key);
    }

    /** The key that the step makes where there is none yet. */
    default String key() {
        if (this instanceof Field field) {
            return field.name;
        }
        if (this instanceof Name name) {
            return name.name;
        }
        if (this instanceof Key exact) {
            return exact.key;
        }
        throw new IllegalStateException("an element of an array has no key");
    }
}
