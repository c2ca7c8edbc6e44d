package io.charactergraph.cli.studio;

import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say which part of the studio a command sees. */
public final class FilterOptions {

    @Option(
            names = "--world",
            paramLabel = "N",
            split = ",",
            hideParamSyntax = true,
            converter = Converters.World.class,
            description = "See what is in world N or in no world; several with commas.")
    private List<Integer> worlds = new ArrayList<>();

    @Option(names = "--strict", description = "With --world: leave out what is in no world.")
    private boolean strict;

    @Option(
            names = "--arc",
            paramLabel = "NAME",
            description = "See scenes, assets and generations of this arc or quest.")
    private List<String> arcs = new ArrayList<>();

    @Option(
            names = "--rating",
            paramLabel = "WORD",
            description = "See nothing that is rated above, such as PG-13, and no sign of it.")
    private Optional<String> rating = Optional.empty();

    @Option(names = "--tag", paramLabel = "TAG", description = "See templates and assets with this tag.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            hideParamSyntax = true,
            converter = Converters.Node.class,
            description = "See nodes of these kinds, such as scene,asset.")
    private List<NodeKind> kinds = new ArrayList<>();

    @Option(
            names = "--edge",
            paramLabel = "KIND",
            split = ",",
            hideParamSyntax = true,
            converter = Converters.Edge.class,
            description = "See edges of these kinds, such as appears_in.")
    private List<EdgeKind> edges = new ArrayList<>();

    @Option(names = "--active", description = "Leave out inactive characters; every other filter does so too.")
    private boolean active;

    @Option(names = "--include-inactive", description = "Keep inactive characters.")
    private boolean inactive;

    /** Makes options that filter nothing. */
    public FilterOptions() {}

    /**
     * Returns what of a graph passes the ceiling and nothing else: all that a message may show.
     *
     * @throws IllegalArgumentException if the word is not of the graph's scale
     */
    CharacterGraph belowCeiling(CharacterGraph loaded) {
        return rating.map(word -> loaded.filter(GraphFilter.rating(word).includingInactive()))
                .orElse(loaded);
    }

    /**
     * Returns what passes.
     *
     * @param below the graph below the ceiling
     * @throws io.charactergraph.model.UnknownNodeException if there is no such world or arc
     */
    CharacterGraph apply(CharacterGraph below) {
        if (active && inactive) {
            throw new IllegalArgumentException(
                    "--active and --include-inactive contradict each other; give one of them.");
        }
        if (strict && worlds.isEmpty()) {
            throw new IllegalArgumentException("--strict needs --world.");
        }
        worlds.forEach(number -> below.require(World.id(number)));
        arcs.forEach(name -> below.require(Arc.id(name)));
        GraphFilter filter = conditions();
        boolean none = filter.equals(GraphFilter.active()) && rating.isEmpty() && !active;
        return none || inactive && filter.equals(GraphFilter.active())
                ? below
                : below.filter(inactive ? filter.includingInactive() : filter);
    }

    private GraphFilter conditions() {
        GraphFilter filter = GraphFilter.active();
        if (!worlds.isEmpty()) {
            int[] numbers = worlds.stream().mapToInt(Integer::intValue).toArray();
            filter = filter.and(strict ? GraphFilter.worldsStrictly(numbers) : GraphFilter.worlds(numbers));
        }
        if (!arcs.isEmpty()) {
            filter = filter.and(GraphFilter.arcs(arcs.toArray(String[]::new)));
        }
        if (!tags.isEmpty()) {
            filter = filter.and(GraphFilter.tags(tags.toArray(String[]::new)));
        }
        if (!kinds.isEmpty()) {
            filter = filter.and(GraphFilter.nodeKinds(kinds.toArray(NodeKind[]::new)));
        }
        if (!edges.isEmpty()) {
            filter = filter.and(GraphFilter.edgeKinds(edges.toArray(EdgeKind[]::new)));
        }
        return filter;
    }

    /** Returns whether there is a ceiling. */
    boolean hasCeiling() {
        return rating.isPresent();
    }
}
