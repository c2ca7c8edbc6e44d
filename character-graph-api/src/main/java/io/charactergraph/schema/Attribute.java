package io.charactergraph.schema;

import io.charactergraph.internal.OneLine;

/**
 * Where the attribute of an edge comes from, such as the state of an expression or the role of an input.
 *
 * @param origin where it stands
 * @param text the attribute itself when it is constant, the name of the field or column when it stands in one, else empty
 * @since 0.1
 */
public record Attribute(Origin origin, String text) {

    /** An edge without an attribute. */
    public static final Attribute NONE = new Attribute(Origin.NONE, "");

    /** The free key of the place's path is the attribute; when it is blank, the reference makes no edge that needs it. */
    public static final Attribute KEY = new Attribute(Origin.KEY, "");

    /** Where an attribute stands. */
    public enum Origin {
        /** There is none. */
        NONE,
        /** It is the same for every reference of the place. */
        CONSTANT,
        /** It stands in another field of the object that holds the reference, or in another column of a row that is an edge. */
        FIELD,
        /** It is the free key in the path. */
        KEY
    }

    /** An attribute that is the same for every reference of the place. */
    public static Attribute constant(String text) {
        return new Attribute(Origin.CONSTANT, text);
    }

    /** An attribute that stands beside the reference. */
    public static Attribute field(String name) {
        return new Attribute(Origin.FIELD, name);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
