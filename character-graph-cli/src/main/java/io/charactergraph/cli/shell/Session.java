package io.charactergraph.cli.shell;

import io.charactergraph.CharacterGraph;
import io.charactergraph.NodeQuestions;
import io.charactergraph.Selection;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A JShell session with a graph: the variable {@code graph}, imports done, answers shown as tables. The command {@code shell} starts one; a
 * program starts one by {@link #start}. The lines of a session call {@link #graph} and {@link #draw}.
 *
 * <p>One session runs at a time in a process. It needs a JDK, since a JRE has no JShell.
 *
 * @since 0.1
 */
public final class Session {

    private static final ReentrantLock RUNNING = new ReentrantLock();
    private static final AtomicReference<@Nullable Subject> SUBJECT = new AtomicReference<>();

    private static final int AROUND_A_CHARACTER = 2;

    private Session() {}

    /**
     * What a session is about.
     *
     * @param graph the graph
     * @param folder where drawings are written
     */
    private record Subject(CharacterGraph graph, Path folder) {}

    /**
     * Runs a session in the terminal of this process until it is left. Drawings are written into the working folder.
     *
     * @return the exit status
     * @throws IllegalStateException if another session runs in this process, or JShell is not there
     */
    public static int start(CharacterGraph graph) {
        return run(new Subject(graph, Path.of("")), ShellTool.ofThisProcess());
    }

    static int start(CharacterGraph graph, Path folder, InputStream in, PrintStream out, PrintStream err) {
        return run(new Subject(graph, folder), ShellTool.of(in, out, err));
    }

    private static int run(Subject subject, ShellTool tool) {
        if (!RUNNING.tryLock()) {
            throw new IllegalStateException("A session runs already in this process; leave it by /exit.");
        }
        try {
            SUBJECT.set(subject);
            return tool.run();
        } finally {
            SUBJECT.set(null);
            RUNNING.unlock();
        }
    }

    /**
     * Returns the graph that the session was started with.
     *
     * @throws IllegalStateException if no session runs
     */
    public static CharacterGraph graph() {
        return subject().graph();
    }

    /**
     * Draws a part of a graph into an SVG file of the session's folder. A character is drawn with its graph to depth 2, another thing with what is
     * one edge away; the file has the name of the thing. A selection is drawn into {@code selection.svg}, a graph into {@code graph.svg}. A file that
     * is there is replaced.
     *
     * @param graph the graph in which names are looked up
     * @param what a key, a UUID, an id in wire form or a selection as text; a {@link Selection}; a {@link CharacterGraph}; or a thing, as its node,
     *     its id or its questions
     * @throws io.charactergraph.SelectionSyntaxException if a text is no name and no selection
     * @throws io.charactergraph.model.UnknownNodeException if the graph does not show what is named
     * @throws IllegalArgumentException if it is something else
     * @throws UncheckedIOException if the file cannot be written
     */
    public static Drawn draw(CharacterGraph graph, Object what) {
        if (what instanceof CharacterGraph part) {
            return write(part, "graph");
        }
        if (what instanceof Selection selection) {
            return draw(graph, selection);
        }
        if (what instanceof NodeQuestions thing) {
            return draw(graph, thing.id());
        }
        if (what instanceof GraphNode node) {
            return draw(graph, node.id());
        }
        if (what instanceof NodeId id) {
            return draw(graph, graph.select().ids(id));
        }
        if (what instanceof String text) {
            return draw(graph, graph.select(text));
        }
        throw new IllegalArgumentException(
                OneLine.of(
                        "what: a " + what.getClass().getSimpleName()
                                + " cannot be drawn; give a key, an id, a selection, a graph, or a thing such as graph.scene(45)"));
    }

    private static Drawn draw(CharacterGraph graph, Selection selection) {
        if (selection.count() != 1) {
            return write(selection.graph(), "selection");
        }
        GraphNode node = selection.list().get(0);
        if (node instanceof CharacterTemplate template) {
            return write(
                    graph.getCharacterGraph(template.id(), AROUND_A_CHARACTER),
                    template.key().orElse(template.label()));
        }
        return write(selection.union(selection.around(1)).graph(), node.id().toString());
    }

    private static Drawn write(CharacterGraph graph, String name) {
        Path file = subject().folder().resolve(fileName(name) + ".svg");
        try {
            graph.export().svg().write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toAbsolutePath() + " could not be written: " + e.getMessage(), e);
        }
        return new Drawn(
                file, graph.typed().nodeCount() + " nodes and " + graph.typed().edgeCount() + " edges");
    }

    /** A name that every system takes for a file: letters, digits and minus signs. */
    private static String fileName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "drawing" : plain.substring(0, Math.min(plain.length(), 60));
    }

    private static Subject subject() {
        Subject subject = SUBJECT.get();
        if (subject == null) {
            throw new IllegalStateException("No session runs.");
        }
        return subject;
    }
}
