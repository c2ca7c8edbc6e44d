package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Arc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import io.charactergraph.testkit.sheet.NamedFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Filters of all sorts, among them some that nothing meets; the same for the same seed. */
final class RandomFilters {

    private static final List<String> RATINGS = List.of(
            "general", "sfw", "G", "romantic", "PG", " pg-13 ", "mature_implied", "adult", "R", "explicit", "EXPLICIT");

    private final Random random;
    private final List<World.Id> worlds;
    private final List<Arc.Id> arcs;

    private RandomFilters(CharacterGraph graph, long seed) {
        random = new Random(seed);
        worlds = ids(graph, NodeKind.WORLD, World.Id.class);
        worlds.add(new World.Id(4711));
        worlds.add(new World.Id(0));
        arcs = ids(graph, NodeKind.ARC, Arc.Id.class);
        arcs.add(new Arc.Id("nowhere"));
    }

    /** The graph as loaded, and so many filters. */
    static List<NamedFilter> of(CharacterGraph graph, long seed, int count) {
        RandomFilters filters = new RandomFilters(graph, seed);
        List<NamedFilter> made = new ArrayList<>(List.of(NamedFilter.asLoaded("all")));
        for (int i = 0; i < count; i++) {
            made.add(filters.next("filter " + i));
        }
        return made;
    }

    private NamedFilter next(String name) {
        return new NamedFilter(
                name,
                false,
                random.nextBoolean() ? Optional.of(some(worlds)) : Optional.empty(),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? Optional.of(some(arcs)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(RATINGS.get(random.nextInt(RATINGS.size()))) : Optional.empty(),
                random.nextBoolean());
    }

    private <T> List<T> some(List<T> all) {
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(Math.min(3, all.size()))));
    }

    private static <I extends NodeId> List<I> ids(CharacterGraph graph, NodeKind kind, Class<I> type) {
        return new ArrayList<>(
                graph.select().kind(kind).ids().stream().map(type::cast).toList());
    }
}
