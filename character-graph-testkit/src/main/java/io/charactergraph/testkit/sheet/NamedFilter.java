package io.charactergraph.testkit.sheet;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Arc;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A filter of an answer sheet.
 *
 * @param name its name, which the lines carry
 * @param loaded whether it is no filter at all: the graph as loaded; then nothing else counts
 * @param worlds the worlds, when it is a filter on worlds
 * @param strict whether what is in no world goes too
 * @param arcs the arcs, when it is a filter on arcs
 * @param rating the ceiling, when there is one
 * @param includeInactive whether inactive characters are left in
 * @since 0.1
 */
public record NamedFilter(
        String name,
        boolean loaded,
        Optional<List<World.Id>> worlds,
        boolean strict,
        Optional<List<Arc.Id>> arcs,
        Optional<String> rating,
        boolean includeInactive) {

    /** Sorts the lists. */
    public NamedFilter {
        worlds = worlds.map(ids -> List.copyOf(new TreeSet<>(ids)));
        arcs = arcs.map(ids -> List.copyOf(new TreeSet<>(ids)));
    }

    /** The graph as loaded. */
    public static NamedFilter asLoaded(String name) {
        return new NamedFilter(name, true, Optional.empty(), false, Optional.empty(), Optional.empty(), true);
    }

    /** The filter. */
    public GraphFilter filter() {
        if (loaded) {
            return GraphFilter.everything();
        }
        GraphFilter filter = includeInactive ? GraphFilter.everything() : GraphFilter.active();
        if (worlds.isPresent()) {
            TreeSet<World.Id> ids = new TreeSet<>(worlds.get());
            filter = filter.and(inactive(strict ? GraphFilter.worldsStrictly(ids) : GraphFilter.worlds(ids)));
        }
        if (arcs.isPresent()) {
            filter = filter.and(inactive(GraphFilter.arcs(new TreeSet<>(arcs.get()))));
        }
        if (rating.isPresent()) {
            filter = filter.and(inactive(GraphFilter.rating(rating.get())));
        }
        return filter;
    }

    private GraphFilter inactive(GraphFilter filter) {
        return includeInactive ? filter.includingInactive() : filter;
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
