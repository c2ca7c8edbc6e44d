package io.charactergraph.query.parts;

/**
 * The parts of an answer, as a record.
 *
 * @param <A> the answer
 */
public interface Parts<A> {

    /** Returns the answer that is made of these parts. */
    default A answer() {
        return AnswerMakers.make(this);
    }
}
