package io.charactergraph.query;

/**
 * An answer that explains itself in sentences.
 *
 * @since 0.1
 */
public interface Answer {

    /**
     * The answer as text: what was found, and for each thing why, with the row and the place that prove it. Lines end with a
     * line feed. Names are the labels of the nodes; nothing is in it that the graph asked does not show.
     */
    String explain();
}
