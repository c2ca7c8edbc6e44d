package io.charactergraph.spark;

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
import java.util.function.Function;

/** Filters of all sorts for many studios, among them some that nothing meets; the same for the same seed. */
final class RandomFilters {

    private static final List<String> RATINGS = List.of(
            "general", "sfw", "G", "romantic", "PG", " pg-13 ", "mature_implied", "adult", "R", "explicit", "EXPLICIT");

    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    /** The next filter: for each studio one of the same form, with worlds and arcs of the studio. */
    Function<ManyStudios.Studio, NamedFilter> next(String name) {
        boolean onWorlds = random.nextBoolean();
        boolean strict = random.nextBoolean();
        boolean onArcs = random.nextInt(3) == 0;
        Optional<String> rating =
                random.nextBoolean() ? Optional.of(RATINGS.get(random.nextInt(RATINGS.size()))) : Optional.empty();
        boolean includeInactive = random.nextBoolean();
        return studio -> new NamedFilter(
                name,
                false,
                onWorlds ? Optional.of(some(worlds(studio.memory()))) : Optional.empty(),
                strict,
                onArcs ? Optional.of(some(arcs(studio.memory()))) : Optional.empty(),
                rating,
                includeInactive);
    }

    private <T> List<T> some(List<T> all) {
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, 1 + random.nextInt(Math.min(3, all.size()))));
    }

    private static List<World.Id> worlds(CharacterGraph graph) {
        List<World.Id> worlds = ids(graph, NodeKind.WORLD, World.Id.class);
        worlds.add(new World.Id(4711));
        return worlds;
    }

    private static List<Arc.Id> arcs(CharacterGraph graph) {
        List<Arc.Id> arcs = ids(graph, NodeKind.ARC, Arc.Id.class);
        arcs.add(new Arc.Id("nowhere"));
        return arcs;
    }

    private static <I extends NodeId> List<I> ids(CharacterGraph graph, NodeKind kind, Class<I> type) {
        return new ArrayList<>(
                graph.select().kind(kind).ids().stream().map(type::cast).toList());
    }
}
