package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The default filters of a sheet: no filter, each part alone, and all together.
 *
 * @since 0.1
 */
public final class StandardFilters {

    private StandardFilters() {}

    /** The filters for a graph: they name its first worlds and arcs, and the levels of its scale of ratings. */
    public static List<NamedFilter> of(CharacterGraph graph) {
        List<World.Id> worlds = graph.typed()
                .nodes(NodeKind.WORLD)
                .limit(2)
                .map(node -> ((World) node).id())
                .toList();
        List<Arc.Id> arcs = graph.typed()
                .nodes(NodeKind.ARC)
                .limit(1)
                .map(node -> ((Arc) node).id())
                .toList();
        List<NamedFilter> filters = new ArrayList<>();
        filters.add(NamedFilter.asLoaded("all"));
        filters.add(filter("active", List.of(), false, List.of(), null, false));
        for (World.Id world : worlds) {
            filters.add(filter("world-" + world.number(), List.of(world), false, List.of(), null, false));
        }
        if (!worlds.isEmpty()) {
            filters.add(filter("world-strict", worlds.subList(0, 1), true, List.of(), null, true));
        }
        if (!arcs.isEmpty()) {
            filters.add(filter("arc", List.of(), false, arcs, null, false));
        }
        filters.add(filter("rating-general", List.of(), false, List.of(), "general", true));
        filters.add(filter("rating-mature", List.of(), false, List.of(), "mature", false));
        if (!worlds.isEmpty() && !arcs.isEmpty()) {
            filters.add(filter("together", worlds, false, arcs, "mature", false));
        }
        return filters;
    }

    private static NamedFilter filter(
            String name,
            List<World.Id> worlds,
            boolean strict,
            List<Arc.Id> arcs,
            @org.jspecify.annotations.Nullable String rating,
            boolean includeInactive) {
        return new NamedFilter(
                name,
                false,
                worlds.isEmpty() ? Optional.empty() : Optional.of(worlds),
                strict,
                arcs.isEmpty() ? Optional.empty() : Optional.of(arcs),
                Optional.ofNullable(rating),
                includeInactive);
    }
}
