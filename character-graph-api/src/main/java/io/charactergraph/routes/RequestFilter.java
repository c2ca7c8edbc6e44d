package io.charactergraph.routes;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.json.shape.Route;
import io.charactergraph.model.Arc;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The filter that a request asks for, below the ceiling of the service. */
final class RequestFilter {

    private final Parameters parameters;
    private final RatingScale scale;
    private final Optional<String> ceiling;

    private RequestFilter(Parameters parameters, RatingScale scale, Optional<String> ceiling) {
        this.parameters = parameters;
        this.scale = scale;
        this.ceiling = ceiling;
    }

    /**
     * The filter of a request.
     *
     * @throws Refusal if the scale has no such rating
     */
    static GraphFilter of(Route route, Parameters parameters, RatingScale scale, Optional<String> ceiling) {
        boolean byWorld =
                route.options().stream().anyMatch(option -> option.name().equals("world_id") && option.several());
        return new RequestFilter(parameters, scale, ceiling).filter(byWorld);
    }

    /** The filter of the ceiling alone. */
    static GraphFilter ofCeiling(Optional<String> ceiling) {
        return ceiling.map(rating -> GraphFilter.rating(rating).includingInactive())
                .orElse(GraphFilter.everything());
    }

    private GraphFilter filter(boolean byWorld) {
        GraphFilter filter = ofCeiling(rating());
        if (byWorld && !parameters.all("world_id").isEmpty()) {
            Set<World.Id> worlds =
                    parameters.numbers("world_id").stream().map(World::id).collect(Collectors.toSet());
            filter = filter.and(
                    (parameters.flag("strict") ? GraphFilter.worldsStrictly(worlds) : GraphFilter.worlds(worlds))
                            .includingInactive());
        }
        List<String> arcs = parameters.all("arc");
        if (!arcs.isEmpty()) {
            filter = filter.and(
                    GraphFilter.arcs(arcs.stream().map(RequestFilter::arc).collect(Collectors.toSet()))
                            .includingInactive());
        }
        List<String> tags = parameters.all("tag");
        if (!tags.isEmpty()) {
            filter = filter.and(GraphFilter.tags(tags.toArray(new String[0])).includingInactive());
        }
        return parameters.flag("include_inactive") ? filter : filter.and(GraphFilter.active());
    }

    private static Arc.Id arc(String name) {
        try {
            return Arc.id(Texts.trim(name));
        } catch (IllegalArgumentException e) {
            throw Refusal.badValue("arc", name, "is no name of an arc.");
        }
    }

    /** The rating that the request asks for; the ceiling, when that is lower or the request asks for none. */
    private Optional<String> rating() {
        Optional<String> asked = parameters.one("content_rating");
        if (asked.isEmpty()) {
            return ceiling;
        }
        int rank = scale.rank(asked.get()).orElseThrow(() -> unknown(asked.get()));
        return ceiling.filter(highest -> scale.requireRank(highest) < rank).or(() -> asked);
    }

    private Refusal unknown(String rating) {
        List<List<String>> levels = scale.levels();
        int last = ceiling.map(scale::requireRank).orElse(levels.size() - 1);
        return Refusal.badValue(
                "content_rating",
                rating,
                OneLine.of("is not on the scale; it has, low to high: "
                        + levels.subList(0, last + 1).stream()
                                .map(level -> String.join(" = ", level))
                                .collect(Collectors.joining(" < "))));
    }
}
