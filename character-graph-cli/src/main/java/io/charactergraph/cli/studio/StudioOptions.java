package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import java.time.Duration;
import picocli.CommandLine.Mixin;

/** The options by which a command loads a graph, to be mixed into it: which studio, and which part of it. */
public final class StudioOptions {

    private final Terminal terminal;

    @Mixin
    private SourceOptions source = new SourceOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    /** Makes options of a command on this terminal. */
    public StudioOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Returns the terminal. */
    public Terminal terminal() {
        return terminal;
    }

    /** Returns whether the studio is the sample studio. */
    public boolean isSample() {
        return source.isSample(terminal);
    }

    /** Returns whether an option names a studio. */
    public boolean namesStudio() {
        return source.namesStudio();
    }

    /**
     * Loads the studio.
     *
     * @throws IllegalArgumentException if no studio is named, or options contradict each other
     * @throws io.charactergraph.source.GraphLoadException if a database fails
     * @throws java.io.UncheckedIOException if a file cannot be read
     * @throws io.charactergraph.model.UnknownNodeException if a filter names what is not there
     */
    public LoadedStudio load() {
        long start = terminal.nanoseconds().getAsLong();
        CharacterGraph loaded = source.load(terminal);
        Duration time = Duration.ofNanos(terminal.nanoseconds().getAsLong() - start);
        CharacterGraph below = filter.belowCeiling(loaded);
        return new LoadedStudio(below, filter.apply(below), filter.hasCeiling(), time);
    }

    /** Loads another studio, {@code sample}, the URL of a database or a file, and applies the filters. */
    public CharacterGraph loadOther(String name) {
        return filter.apply(filter.belowCeiling(source.loadOther(terminal, name)));
    }
}
