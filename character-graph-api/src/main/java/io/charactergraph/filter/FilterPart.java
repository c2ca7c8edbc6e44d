package io.charactergraph.filter;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.World;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One condition of a {@link GraphFilter}; all of a filter's must hold. Made by the methods of {@link GraphFilter}.
 *
 * @since 0.1
 */
public sealed interface FilterPart {

    /** What it keeps, as a part of a sentence, safe for a line. */
    String describe();

    /**
     * What is in one of these worlds.
     *
     * @param ids the worlds, in order; those that do not exist are met by nothing
     * @param strict whether what is in no world at all goes too
     */
    record Worlds(Set<World.Id> ids, boolean strict) implements FilterPart {

        /** Copies the set in order. */
        public Worlds {
            ids = sorted(ids, Comparator.naturalOrder());
        }

        @Override
        public String describe() {
            String worlds = ids.isEmpty()
                    ? "in no world"
                    : "in world "
                            + ids.stream()
                                    .map(id -> String.valueOf(id.number()))
                                    .collect(Collectors.joining(" or "));
            return strict ? worlds + " and nowhere else" : ids.isEmpty() ? worlds : worlds + " or in none at all";
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Scenes, assets and generations of one of these arcs.
     *
     * @param ids the arcs, in order
     */
    record Arcs(Set<Arc.Id> ids) implements FilterPart {

        /** Copies the set in order. */
        public Arcs {
            ids = sorted(ids, Comparator.naturalOrder());
        }

        @Override
        public String describe() {
            return OneLine.of("in arc " + ids.stream().map(Arc.Id::name).collect(Collectors.joining(" or ")));
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * A rating ceiling.
     *
     * @param rating the highest rating that may be seen, a word of the graph's scale
     */
    record Ceiling(String rating) implements FilterPart {
        @Override
        public String describe() {
            return OneLine.of("rated " + rating + " at most");
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Templates and assets with any of these tags.
     *
     * @param tags the tags, by code point
     */
    record Tags(Set<String> tags) implements FilterPart {

        /** Copies the set in order. */
        public Tags {
            tags = sorted(tags, TextOrder.BY_CODE_POINT);
        }

        @Override
        public String describe() {
            return OneLine.of("of templates and assets those tagged " + String.join(" or ", tags));
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Nodes of some kinds.
     *
     * @param kinds the kinds, in order
     */
    record NodeKinds(Set<NodeKind> kinds) implements FilterPart {

        /** Copies the set in order. */
        public NodeKinds {
            EnumSet<NodeKind> copy = EnumSet.noneOf(NodeKind.class);
            copy.addAll(kinds);
            kinds = Collections.unmodifiableSet(copy);
        }

        @Override
        public String describe() {
            return "nodes of kind " + kinds.stream().map(NodeKind::wireType).collect(Collectors.joining(" or "));
        }
    }

    /**
     * Edges of some kinds.
     *
     * @param kinds the kinds, in order
     */
    record EdgeKinds(Set<EdgeKind> kinds) implements FilterPart {

        /** Copies the set in order. */
        public EdgeKinds {
            EnumSet<EdgeKind> copy = EnumSet.noneOf(EdgeKind.class);
            copy.addAll(kinds);
            kinds = Collections.unmodifiableSet(copy);
        }

        @Override
        public String describe() {
            return "edges of kind " + kinds.stream().map(EdgeKind::wireType).collect(Collectors.joining(" or "));
        }
    }

    /**
     * What a user's own filter keeps of the nodes.
     *
     * @param filter the user's
     */
    record Nodes(NodeFilter filter) implements FilterPart {
        @Override
        public String describe() {
            return OneLine.of(filter.describe());
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * What a user's own filter keeps of the edges.
     *
     * @param filter the user's
     */
    record Edges(EdgeFilter filter) implements FilterPart {
        @Override
        public String describe() {
            return OneLine.of(filter.describe());
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    private static <T> Set<T> sorted(Collection<? extends T> elements, Comparator<? super T> order) {
        Set<T> sorted = new TreeSet<>(order);
        sorted.addAll(elements);
        return Collections.unmodifiableSet(sorted);
    }
}
