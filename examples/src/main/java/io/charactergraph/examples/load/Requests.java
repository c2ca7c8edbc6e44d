package io.charactergraph.examples.load;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * The requests of people who browse and of tools that ask, at random by a seed: of ten, about four are about a character, two about a
 * scene, and three have a filter.
 */
final class Requests {

    private static final List<String> FILTERS = List.of(
            "content_rating=PG-13",
            "world_id=1",
            "world_id=2",
            "world_id=1&content_rating=PG-13",
            "include_inactive=true");
    private static final int OF_TEN_FILTERED = 3;

    private final SplittableRandom random;
    private final List<Function<Requests, String>> kinds = new ArrayList<>();

    Requests(Ids ids, long seed) {
        this.random = new SplittableRandom(seed);
        kind(12, asking -> "/character/" + asking.one(ids.characters()) + "/stats");
        kind(12, asking -> "/character/" + asking.one(ids.characters()) + "/scenes");
        kind(8, asking -> "/character/" + asking.one(ids.characters()) + "/assets");
        kind(6, asking -> "/character/" + asking.one(ids.characters()) + "?max_depth=2");
        kind(4, asking -> "/character/" + asking.one(ids.characters()) + "/relationships");
        kind(3, asking -> "/character/" + asking.one(ids.characters()) + "/generations");
        kind(6, asking -> "/instance/" + asking.one(ids.instances()) + "/scenes");
        kind(4, asking -> "/npc/" + asking.one(ids.npcs()) + "/characters");
        kind(10, asking -> "/scene/" + asking.one(ids.scenes()));
        kind(5, asking -> "/scene/" + asking.one(ids.scenes()) + "/casting?world_id=" + asking.one(ids.worlds()));
        kind(4, asking -> "/scene/" + asking.one(ids.scenes()) + "/stats");
        kind(3, asking -> "/world/" + asking.one(ids.worlds()));
        kind(8, asking -> "/node/" + asking.one(ids.nodes()));
        kind(3, asking -> "/node/" + asking.one(ids.nodes()) + "/where-used");
        kind(6, asking -> "/characters?query=hero_" + asking.random.nextInt(10));
        kind(3, asking -> "/usage?limit=50");
        kind(1, asking -> "/findings?limit=50");
        kind(2, asking -> "/health");
    }

    private void kind(int ofHundred, Function<Requests, String> request) {
        for (int i = 0; i < ofHundred; i++) {
            kinds.add(request);
        }
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Returns the path and the query of the next request. */
    String next() {
        String request = kinds.get(random.nextInt(kinds.size())).apply(this);
        if (request.equals("/health") || request.contains("world_id") || random.nextInt(10) >= OF_TEN_FILTERED) {
            return request;
        }
        return request + (request.contains("?") ? "&" : "?") + one(FILTERS);
    }

    /** The ids that requests name, as paths write them. */
    record Ids(
            List<String> characters,
            List<String> instances,
            List<String> npcs,
            List<String> scenes,
            List<String> worlds,
            List<String> nodes) {}
}
