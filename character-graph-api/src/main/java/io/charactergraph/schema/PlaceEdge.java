package io.charactergraph.schema;

import io.charactergraph.internal.OneLine;

/**
 * A kind of edge that a reference makes when it resolves.
 *
 * @param kind the kind of edge, by its wire type
 * @param source the evidence source, by its name
 * @param end the end of the edge at which the node that the reference names stands
 * @param sentence what the edge says; {@code {from}} and {@code {to}} stand for the names of its ends, {@code {attribute}}
 *     for the attribute that distinguishes it
 * @since 0.1
 */
public record PlaceEdge(String kind, String source, End end, String sentence) {

    /** An end of an edge. */
    public enum End {
        /** The edge starts at what the reference names. */
        FROM,
        /** The edge leads to what the reference names. */
        TO
    }

    /** An edge that starts at what the reference names. */
    public static PlaceEdge fromNamed(String kind, String source, String sentence) {
        return new PlaceEdge(kind, source, End.FROM, sentence);
    }

    /** An edge that leads to what the reference names. */
    public static PlaceEdge toNamed(String kind, String source, String sentence) {
        return new PlaceEdge(kind, source, End.TO, sentence);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
