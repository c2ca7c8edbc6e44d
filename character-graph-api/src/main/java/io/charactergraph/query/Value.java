package io.charactergraph.query;

import io.charactergraph.internal.OneLine;

/** An answer, or a thing in one, whose parts can grow. It is equal to another of its class when all parts are equal. */
abstract class Value {

    static {
        Constructors.register();
    }

    private final Record all;

    /**
     * Creates a value.
     *
     * @param all all its parts
     */
    Value(Record all) {
        this.all = all;
    }

    /** Returns whether the other is of the same class and has equal parts. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Value that && getClass() == that.getClass() && all.equals(that.all);
    }

    /** Returns a hash code of all parts. */
    @Override
    public final int hashCode() {
        return all.hashCode();
    }

    /** Returns all parts on one line. */
    @Override
    public String toString() {
        return OneLine.record(getClass().getSimpleName(), all);
    }
}
