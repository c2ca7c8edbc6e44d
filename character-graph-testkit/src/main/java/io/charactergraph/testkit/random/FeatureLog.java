package io.charactergraph.testkit.random;

import java.util.Map;
import java.util.TreeMap;

/** Counts what a generator has used: every {@link Form}, and every {@link Place} well and badly filled. */
final class FeatureLog {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Form form) {
        counts.merge(form.name(), 1, Integer::sum);
    }

    void add(Place place, boolean well) {
        counts.merge(name(place, well), 1, Integer::sum);
    }

    static String name(Place place, boolean well) {
        return place.name() + (well ? "/well" : "/wrong");
    }

    /** How often each was used, by name. */
    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
