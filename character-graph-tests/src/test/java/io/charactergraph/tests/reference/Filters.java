package io.charactergraph.tests.reference;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Applies a filter to the graph as loaded. */
final class Filters {

    private final ReferenceFilter filter;
    private final View base;

    private Filters(ReferenceFilter filter, View base) {
        this.filter = filter;
        this.base = base;
    }

    static View apply(Studio studio, ReferenceFilter filter) {
        Graph loaded = studio.graph();
        if (filter.none()) {
            return new View(studio, loaded, loaded, loaded, false);
        }
        boolean ceiling = filter.ratingOrNull() != null;
        Graph below = ceiling ? below(loaded, filter.ratingOrNull()) : loaded;
        View base = new View(studio, loaded, below, below, ceiling);
        return base.showing(new Filters(filter, base).remaining());
    }

    private static Graph below(Graph loaded, String rating) {
        int ceiling = Ratings.level(rating);
        if (ceiling == Ratings.UNKNOWN) {
            throw new IllegalArgumentException("unknown rating; the scale is " + Ratings.NAMES.subList(0, 5));
        }
        Set<Node> kept = new LinkedHashSet<>();
        for (Node node : loaded.nodes.values()) {
            if (node.kind != Kind.ROLE && node.kind != Kind.ARC && Ratings.effective(loaded, node) <= ceiling) {
                kept.add(node);
            }
        }
        Set<Node> derived = new LinkedHashSet<>();
        for (Edge edge : loaded.edges) {
            boolean derives = edge.kind.equals("has_role") || edge.kind.equals("part_of_arc");
            if (derives && kept.contains(loaded.node(edge.from))) {
                derived.add(loaded.node(edge.to));
            }
        }
        kept.addAll(derived);
        return new Graph(kept, loaded.edges);
    }

    private Graph remaining() {
        Set<Node> kept = new LinkedHashSet<>();
        for (Node node : base.below.nodes.values()) {
            if (stays(node)) {
                kept.add(node);
            }
        }
        return new Graph(kept, base.below.edges);
    }

    private boolean stays(Node node) {
        if (node.kind == Kind.ROLE) {
            for (String scene : base.below.origins(node.id, "has_role")) {
                return stays(base.below.node(scene));
            }
            return false;
        }
        return (filter.includeInactive() || isActive(node))
                && (filter.worldsOrNull() == null || staysInWorlds(node))
                && (filter.arcsOrNull() == null || staysInArcs(node));
    }

    private boolean isActive(Node node) {
        if (Boolean.FALSE.equals(node.active)) {
            return false;
        }
        if (node.kind == Kind.INSTANCE) {
            for (String template : base.below.origins(node.id, "instantiates")) {
                return base.below.node(template).active;
            }
        }
        return true;
    }

    private boolean staysInWorlds(Node node) {
        Set<String> wanted = new HashSet<>();
        for (Integer world : filter.worldsOrNull()) {
            wanted.add("world:" + world);
        }
        switch (node.kind) {
            case SCENE, ASSET, GENERATION, NPC, INSTANCE:
                return meets(base.worlds(node.id), wanted);
            case WORLD:
                return wanted.contains(node.id);
            case TEMPLATE:
                Set<String> instances = base.below.targets(node.id, "instantiates");
                for (String instance : instances) {
                    if (meets(base.worlds(instance), wanted)) {
                        return true;
                    }
                }
                return instances.isEmpty();
            default:
                return true;
        }
    }

    /** Without any world a node is agnostic: it stays unless the filter is strict. */
    private boolean meets(Set<String> worlds, Set<String> wanted) {
        return worlds.isEmpty() ? !filter.strict() : !Collections.disjoint(worlds, wanted);
    }

    private boolean staysInArcs(Node node) {
        Set<String> wanted = new HashSet<>();
        for (String arc : filter.arcsOrNull()) {
            wanted.add("arc:" + Text.trim(arc));
        }
        switch (node.kind) {
            case SCENE, ASSET, GENERATION:
                return !Collections.disjoint(base.arcs(node.id), wanted);
            case ARC:
                return wanted.contains(node.id);
            default:
                return true;
        }
    }
}
