package io.charactergraph.json;

import io.charactergraph.json.shape.Part;
import io.charactergraph.json.stream.AnswerWriter;
import io.charactergraph.json.stream.GraphWriter;
import io.charactergraph.query.Answer;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A graph as JSON, in the wire format: an object with {@code nodes}, {@code edges} and {@code meta}. {@code graph.json()} returns it.
 *
 * <p>Nodes and edges are in the order of the spec and are written one after the other, so that a large graph needs little heap beside itself.
 * The same graph is written as the same bytes, but for {@code meta.builtAt}. A filtered graph is written as if the rest did not exist.
 *
 * <pre>{@code
 * graph.json().withUnresolved().withCoverage().write(file);
 * }</pre>
 *
 * <p>Immutable; for any number of threads. {@code with…} returns another one.
 *
 * @since 0.1
 */
public final class GraphJson {

    static {
        FriendAccess.register(GraphJson.class, GraphJson::new, json -> json.state);
    }

    private final GraphState state;
    private final GraphWriter.Options options;

    private GraphJson(GraphState state) {
        this(state, GraphWriter.Options.NONE);
    }

    private GraphJson(GraphState state, GraphWriter.Options options) {
        this.state = state;
        this.options = options;
    }

    /** With the unresolved references, in {@code meta.unresolved}. */
    public GraphJson withUnresolved() {
        return new GraphJson(state, options.withUnresolved());
    }

    /** With what was read of each table, in {@code meta.coverage}. */
    public GraphJson withCoverage() {
        return new GraphJson(state, options.withCoverage());
    }

    /** With the edges that prove each thing found, in answers. A graph has its edges in any case. */
    public GraphJson withEdges() {
        return new GraphJson(state, options.withEdges());
    }

    /**
     * With the counts and derived lists of nodes, such as {@code sceneCount} and {@code characterIds}, in a graph. Answers and graphs around a character
     * have them in any case. Each costs as much as the question that it answers.
     */
    public GraphJson withCounts() {
        return new GraphJson(state, options.withCounts());
    }

    /**
     * With a part of the list that an answer is about: the scenes, assets or generations of a character, its relationships, pairs of characters. The
     * answer has {@code truncated}, {@code limit} and {@code offset} then; {@code count} is that of the whole list. Lists that are no answer have such a
     * part by {@link io.charactergraph.query.ListPage}.
     *
     * @param offset how many elements to leave out at the beginning
     * @param limit how many to write at most
     * @throws IllegalArgumentException if one of the two is negative
     */
    public GraphJson withPart(int offset, int limit) {
        return new GraphJson(state, options.withPart(new Part(offset, limit)));
    }

    /** With one more sentence for the reader, in {@code meta.notes} of a graph. */
    public GraphJson withNote(String note) {
        return new GraphJson(state, options.withNote(note));
    }

    /** With another {@code meta.builtAt} than the moment of the load, so that two files can be compared byte by byte. */
    public GraphJson withBuiltAt(Instant time) {
        return new GraphJson(state, options.withBuiltAt(time));
    }

    /**
     * Writes the graph, in UTF-8. The stream is flushed and stays open.
     *
     * @throws IOException if the stream fails; what was written until then is no JSON
     */
    public void write(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        GraphWriter.write(state, buffered, options);
        buffered.flush();
    }

    /**
     * Writes the graph into a file, in UTF-8. A file that is there is replaced.
     *
     * @throws IOException if the file cannot be written; what was written until then is no JSON
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    /** Returns the graph as JSON text. Costs the whole text in memory; {@link #write(Path)} does not. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Writes an answer of this graph, in UTF-8. The stream is flushed and stays open.
     *
     * @throws IOException if the stream fails; what was written until then is no JSON
     * @throws IllegalArgumentException if there is no JSON for answers of its class
     */
    public void write(Answer answer, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        AnswerWriter.write(state, buffered, answer, options);
        buffered.flush();
    }

    /**
     * Returns an answer of this graph as JSON text.
     *
     * <pre>{@code
     * String scenes = graph.json().text(graph.character("ophelia").scenes());
     * }</pre>
     *
     * @throws IllegalArgumentException if there is no JSON for answers of its class
     */
    public String text(Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(answer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns how large the graph is that is written. */
    @Override
    public String toString() {
        return "JSON of " + state.shown().graph().nodeCount() + " nodes and "
                + state.shown().graph().edgeCount() + " edges";
    }
}
