package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import io.charactergraph.query.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks a graph. It has the options that load one. */
public abstract class GraphCommand implements Callable<Integer> {

    @Mixin
    private StudioOptions studio;

    /** Makes a command on this terminal. */
    protected GraphCommand(Terminal terminal) {
        this.studio = new StudioOptions(terminal);
    }

    @Override
    public final Integer call() throws IOException {
        prepare();
        return run(studio.load());
    }

    /** Looks at the command's own options, before the graph is loaded. */
    protected void prepare() throws IOException {}

    /** Asks, and returns the exit status. */
    protected abstract int run(LoadedStudio loaded) throws IOException;

    /** Returns the options that loaded the graph. */
    protected final StudioOptions studio() {
        return studio;
    }

    /** Returns standard output. */
    protected final PrintStream out() {
        return studio.terminal().out();
    }

    /** Prints an answer, as text for people or as JSON. */
    protected final void print(CharacterGraph graph, Answer answer, boolean json) throws IOException {
        if (json) {
            graph.json().write(answer, out());
            out().print('\n');
        } else {
            out().print(answer.explain());
        }
    }
}
