package io.charactergraph.browser;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.json.stream.PageWriter;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A graph, or a part of one, as one HTML file that a designer opens from disk, without a network: characters, scenes, arcs and worlds to look up, with the
 * reasons of everything, findings, and drawings.
 *
 * <p>The file holds the nodes and edges of the graph, its unresolved references, its coverage, and what the checks find. Of a filtered graph it holds
 * nothing that the filter hides; below a rating ceiling, no sign of it. A graph that was loaded for one thing is not checked. The same graph gives the
 * same bytes, but for the moment of the load, on the same version of Java.
 *
 * <pre>{@code
 * CharacterBrowser.write(graph, Path.of("hamlet.html"));
 * CharacterBrowser.of(graph.filter(GraphFilter.worlds(2))).withTitle("The film").write(file);
 * }</pre>
 *
 * <p>Immutable; for any number of threads. {@code with…} returns another one. Writing takes memory for the compressed data, in proportion to the graph.
 *
 * @since 0.1
 */
public final class CharacterBrowser {

    /** How many nodes a page holds at most. */
    public static final int MOST_NODES = 50_000;

    /** How many edges a page holds at most. */
    public static final int MOST_EDGES = 500_000;

    private static final String TITLE = "Character graph";

    private final GraphState state;
    private final PageWriter.Size size;
    private final String title;
    private final Optional<Instant> builtAt;

    private CharacterBrowser(GraphState state, PageWriter.Size size, String title, Optional<Instant> builtAt) {
        this.state = state;
        this.size = size;
        this.title = title;
        this.builtAt = builtAt;
    }

    /**
     * Returns the page of a graph.
     *
     * @throws IllegalArgumentException if the graph has more nodes or edges than a page holds
     */
    public static CharacterBrowser of(CharacterGraph graph) {
        GraphState state = FriendAccess.stateOf(graph);
        PageWriter.Size size = PageWriter.Size.of(state);
        if (size.nodes() > MOST_NODES || size.edges() > MOST_EDGES) {
            throw new IllegalArgumentException("graph: it has " + size.nodes() + " nodes and " + size.edges()
                    + " edges; a page holds at most " + MOST_NODES + " nodes and " + MOST_EDGES
                    + " edges, so write a part, such as a world or the graph around a character");
        }
        return new CharacterBrowser(state, size, TITLE, Optional.empty());
    }

    /**
     * Writes the page of a graph. A file that is there is replaced.
     *
     * @throws IllegalArgumentException if the graph has more nodes or edges than a page holds
     * @throws IOException if the file cannot be written
     */
    public static void write(CharacterGraph graph, Path file) throws IOException {
        of(graph).write(file);
    }

    /** The same with a title, which is text: nothing in it is markup. */
    public CharacterBrowser withTitle(String text) {
        return new CharacterBrowser(state, size, text, builtAt);
    }

    /** The same with another moment of the load, so that two files can be compared byte by byte. */
    public CharacterBrowser withBuiltAt(Instant time) {
        return new CharacterBrowser(state, size, title, Optional.of(time));
    }

    /** Returns how many nodes the page holds. */
    public int nodes() {
        return size.nodes();
    }

    /** Returns how many edges the page holds. */
    public int edges() {
        return size.edges();
    }

    /** Returns how many nodes the graph has of which the page holds a part; below a rating ceiling those that it leaves. */
    public int ofNodes() {
        return size.ofNodes();
    }

    /** Returns how many edges the graph has of which the page holds a part; below a rating ceiling those that it leaves. */
    public int ofEdges() {
        return size.ofEdges();
    }

    /**
     * Writes the page into a file. A file that is there is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        byte[] html = html();
        Files.write(file, html);
    }

    /**
     * Writes the page, in UTF-8. The stream is flushed and stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        out.write(html());
        out.flush();
    }

    private byte[] html() throws IOException {
        return Page.of(title, "", PackedData.of(out -> PageWriter.writeGraph(out, state, title, builtAt)))
                .html();
    }

    /** Returns the title, and how much the page holds. */
    @Override
    public String toString() {
        return OneLine.of(title) + ": a page of " + size.nodes() + " of " + size.ofNodes() + " nodes and "
                + size.edges() + " of " + size.ofEdges() + " edges";
    }
}
