package io.charactergraph.json.stream;

import io.charactergraph.json.shape.JsonOut;
import io.charactergraph.json.shape.Part;
import io.charactergraph.json.shape.Writing;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a graph: its nodes, its edges, and what is said about both. */
public final class GraphWriter {

    private GraphWriter() {}

    /**
     * What to write beside nodes and edges.
     *
     * @param unresolved whether to write the unresolved references
     * @param coverage whether to write what was read of each table
     * @param edges whether to write with each thing found in an answer the edges that prove it
     * @param counts whether to write the counts and derived lists of nodes, which answers and graphs around a character have anyway
     * @param builtAt when the graph was built, when it is not to be the moment of the load
     * @param notes sentences for the reader
     * @param part which part to write of the list that an answer is about
     */
    public record Options(
            boolean unresolved,
            boolean coverage,
            boolean edges,
            boolean counts,
            Optional<Instant> builtAt,
            List<String> notes,
            Optional<Part> part) {

        /** Nothing. */
        public static final Options NONE =
                new Options(false, false, false, false, Optional.empty(), List.of(), Optional.empty());

        /** Copies the list. */
        public Options {
            notes = List.copyOf(notes);
        }

        /** The same with the unresolved references. */
        public Options withUnresolved() {
            return new Options(true, coverage, edges, counts, builtAt, notes, part);
        }

        /** The same with what was read of each table. */
        public Options withCoverage() {
            return new Options(unresolved, true, edges, counts, builtAt, notes, part);
        }

        /** The same with the edges that prove things found. */
        public Options withEdges() {
            return new Options(unresolved, coverage, true, counts, builtAt, notes, part);
        }

        /** The same with the counts and derived lists of nodes. */
        public Options withCounts() {
            return new Options(unresolved, coverage, edges, true, builtAt, notes, part);
        }

        /** The same with another moment of the load. */
        public Options withBuiltAt(Instant time) {
            return new Options(unresolved, coverage, edges, counts, Optional.of(time), notes, part);
        }

        /** The same for a part of the list that an answer is about. */
        public Options withPart(Part some) {
            return new Options(unresolved, coverage, edges, counts, builtAt, notes, Optional.of(some));
        }

        /** The same with one more sentence. */
        public Options withNote(String note) {
            List<String> more = new ArrayList<>(notes);
            more.add(note);
            return new Options(unresolved, coverage, edges, counts, builtAt, more, part);
        }
    }

    /**
     * Writes a graph. The stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public static void write(GraphState state, OutputStream stream, Options options) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            boolean counts = options.counts || state.root().isPresent();
            GraphShapes.GRAPH.write(
                    new Writing(state, out, options.edges, counts, Optional.empty()), new GraphText(state, options));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
