package io.charactergraph.json.stream;

import io.charactergraph.filter.FilterPart;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Of each kind of condition of a filter the one of a number, where there is one.
 *
 * @param filter the filter
 * @param number 0 for the first
 */
record FilterText(GraphFilter filter, int number) {

    /** The conditions that the wire format has properties for. */
    private static final List<Class<? extends FilterPart>> CONDITIONS = List.of(
            FilterPart.Worlds.class,
            FilterPart.Arcs.class,
            FilterPart.Ceiling.class,
            FilterPart.Tags.class,
            FilterPart.NodeKinds.class,
            FilterPart.EdgeKinds.class);

    /** The further conditions, when there are several of a kind. */
    static Optional<List<FilterText>> further(GraphFilter filter) {
        List<FilterText> further = new ArrayList<>();
        int most = CONDITIONS.stream()
                .mapToInt(type -> filter.parts(type).size())
                .max()
                .orElse(0);
        for (int i = 1; i < most; i++) {
            further.add(new FilterText(filter, i));
        }
        return Optional.of(further).filter(list -> !list.isEmpty());
    }

    private <P extends FilterPart> Optional<P> part(Class<P> type) {
        List<P> parts = filter.parts(type);
        return number < parts.size() ? Optional.of(parts.get(number)) : Optional.empty();
    }

    OptionalInt world() {
        List<Integer> ids = worlds().orElse(List.of());
        return ids.size() == 1 ? OptionalInt.of(ids.get(0)) : OptionalInt.empty();
    }

    Optional<List<Integer>> worlds() {
        return part(FilterPart.Worlds.class)
                .map(part -> part.ids().stream().map(World.Id::number).toList());
    }

    Optional<Boolean> strict() {
        return part(FilterPart.Worlds.class).map(FilterPart.Worlds::strict);
    }

    Optional<List<String>> arcs() {
        return part(FilterPart.Arcs.class)
                .map(part -> part.ids().stream().map(Arc.Id::name).toList());
    }

    Optional<String> ceiling() {
        return part(FilterPart.Ceiling.class).map(FilterPart.Ceiling::rating);
    }

    Optional<List<String>> tags() {
        return part(FilterPart.Tags.class).map(part -> List.copyOf(part.tags()));
    }

    Optional<List<String>> nodeTypes() {
        return part(FilterPart.NodeKinds.class)
                .map(part -> part.kinds().stream().map(NodeKind::wireType).toList());
    }

    Optional<List<String>> edgeTypes() {
        return part(FilterPart.EdgeKinds.class)
                .map(part -> part.kinds().stream().map(EdgeKind::wireType).toList());
    }
}
