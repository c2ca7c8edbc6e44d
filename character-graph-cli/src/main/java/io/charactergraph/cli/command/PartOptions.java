package io.charactergraph.cli.command;

import io.charactergraph.CharacterGraph;
import io.charactergraph.cli.studio.Converters;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which part of the graph a command writes. */
final class PartOptions {

    private static final int DEEPEST = 3;

    @Option(
            names = "--select",
            paramLabel = "SELECTION",
            description = "Only what this text selects; see 'select --help'.",
            order = 2)
    private Optional<String> selection = Optional.empty();

    @Option(names = "--around", paramLabel = "WHO", description = "Only the graph around this character.", order = 3)
    private Optional<String> around = Optional.empty();

    @Option(
            names = "--depth",
            paramLabel = "N",
            converter = Converters.Count.class,
            description = "With --around: 1 for its instances, 2 for scenes too, 3 for assets too; otherwise 3.",
            order = 4)
    private Optional<Integer> depth = Optional.empty();

    /**
     * Looks at the options, before the graph is loaded.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    void requireConsistent() {
        if (selection.isPresent() && around.isPresent()) {
            throw new IllegalArgumentException(
                    "--select and --around exclude each other; write around(...) in the selection.");
        }
        if (depth.isPresent() && around.isEmpty()) {
            throw new IllegalArgumentException("--depth needs --around.");
        }
    }

    /** Returns the part; without options, the graph itself. */
    CharacterGraph of(CharacterGraph graph) {
        return selection
                .map(text -> graph.select(text).graph())
                .or(() -> around.map(who -> graph.getCharacterGraph(who, depth.orElse(DEEPEST))))
                .orElse(graph);
    }
}
