package io.charactergraph.json.stream;

import io.charactergraph.json.shape.JsonOut;
import io.charactergraph.json.shape.Writing;
import io.charactergraph.query.Answer;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.exc.JacksonIOException;

/** Writes answers, each as one object. */
public final class AnswerWriter {

    private AnswerWriter() {}

    /**
     * Writes an answer. The stream stays open.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if there is no JSON for answers of its class
     */
    public static void write(GraphState state, OutputStream stream, Answer answer, GraphWriter.Options options)
            throws IOException {
        AnswerShapes.Written<?> written = AnswerShapes.find(answer)
                .orElseThrow(() -> new IllegalArgumentException("answer: there is no JSON for "
                        + AnswerShapes.described(answer) + "; see docs/json.md for the answers that have one"));
        try (JsonOut out = new JsonOut(stream)) {
            written.write(new Writing(state, out, options.edges(), written.hasCounts(), options.part()));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
