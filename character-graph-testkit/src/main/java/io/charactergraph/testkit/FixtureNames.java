package io.charactergraph.testkit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.Arc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.testkit.internal.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a fixture's nodes. Names are unique per kind: a template and an NPC may have the same. */
final class FixtureNames {

    private final Map<NodeKind, Map<String, FixtureNode>> byKind = new LinkedHashMap<>();

    /** Adds a node, or another name of one. */
    FixtureNode add(FixtureNode node) {
        Map<String, FixtureNode> names = byKind.computeIfAbsent(node.kind(), kind -> new LinkedHashMap<>());
        if (names.putIfAbsent(node.name(), node) != null) {
            throw new IllegalArgumentException(OneLine.of(
                    "name: there is " + a(node.kind()) + " called '" + node.name() + "' already; choose another name"));
        }
        return node;
    }

    boolean has(NodeKind kind, String name) {
        return names(kind).containsKey(name);
    }

    boolean hasId(NodeId id) {
        return names(id.kind()).values().stream().anyMatch(node -> node.id().equals(id));
    }

    /** The nodes of a kind, by name, in the order in which they were written. */
    Map<String, FixtureNode> names(NodeKind kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    /**
     * The node that a reference means.
     *
     * @param argument what the caller's argument is called, for the message
     * @param kinds the kinds that it may be of
     */
    FixtureNode resolve(String argument, String reference, Collection<NodeKind> kinds) {
        Set<FixtureNode> found = new LinkedHashSet<>();
        for (NodeKind kind : kinds) {
            // any text could name an arc: among other kinds it must have the prefix
            if (kind != NodeKind.ARC || kinds.size() == 1 || reference.startsWith("arc:")) {
                found.addAll(find(kind, reference));
            }
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    OneLine.of(argument + ": '" + reference + "' is the name of several; say "
                            + found.stream()
                                    .map(node -> "'" + node.kind().prefix() + ":" + node.name() + "'")
                                    .collect(Collectors.joining(" or "))));
        }
        if (found.isEmpty()) {
            throw unknown(argument, reference, kinds);
        }
        return found.iterator().next();
    }

    private List<FixtureNode> find(NodeKind kind, String reference) {
        String prefix = kind.prefix() + ":";
        String name = reference.startsWith(prefix) ? reference.substring(prefix.length()) : reference;
        if (kind == NodeKind.ARC) {
            return List.of(new FixtureNode(name, new Arc.Id(name), null));
        }
        if (kind == NodeKind.SCENE_ROLE) {
            return role(name);
        }
        List<FixtureNode> found = new ArrayList<>();
        for (Map.Entry<String, FixtureNode> entry : names(kind).entrySet()) {
            FixtureNode node = entry.getValue();
            if (entry.getKey().equals(name)) {
                return List.of(node);
            }
            if (node.id().toString().equals(reference)) {
                found.add(node);
            }
        }
        // the first is the original name; the others come from as
        return found.isEmpty() ? found : List.of(found.get(0));
    }

    /** A role is called by its scene and its name: {@code To be/protagonist}. */
    private List<FixtureNode> role(String name) {
        for (int slash = name.lastIndexOf('/'); slash >= 0; slash = name.lastIndexOf('/', slash - 1)) {
            for (FixtureNode scene : find(NodeKind.SCENE, name.substring(0, slash))) {
                if (scene.isGameScene() && scene.id() instanceof Scene.Id id) {
                    return List.of(
                            new FixtureNode(name, new SceneRole.Id(id.number(), name.substring(slash + 1)), null));
                }
            }
        }
        return List.of();
    }

    private IllegalArgumentException unknown(String argument, String reference, Collection<NodeKind> kinds) {
        for (NodeKind other : NodeKind.values()) {
            if (other != NodeKind.ARC && other != NodeKind.SCENE_ROLE && !kinds.contains(other)) {
                for (FixtureNode node : find(other, reference)) {
                    return new IllegalArgumentException(OneLine.of(argument + ": '" + reference + "' is "
                            + a(node.kind()) + "; here must stand " + one(kinds)));
                }
            }
        }
        if (kinds.size() == 1 && kinds.contains(NodeKind.SCENE_ROLE)) {
            return new IllegalArgumentException(OneLine.of(argument + ": '" + reference
                    + "' is no scene_role; name it by its game scene, as in 'To be/protagonist'"
                    + Suggestions.of(reference, names(NodeKind.SCENE).keySet())));
        }
        List<String> known =
                kinds.stream().flatMap(kind -> names(kind).keySet().stream()).toList();
        String nothing = kinds.size() == NodeKind.values().length ? "nothing" : "no " + words(kinds);
        return new IllegalArgumentException(OneLine.of(
                argument + ": there is " + nothing + " called '" + reference + "'" + Suggestions.of(reference, known)));
    }

    /** Such as {@code character_template or character_instance}. */
    static String words(Collection<NodeKind> kinds) {
        return kinds.stream().map(NodeKind::wireType).collect(Collectors.joining(" or "));
    }

    /** Such as {@code an asset}. */
    static String a(NodeKind kind) {
        return ("aeiou".indexOf(kind.wireType().charAt(0)) < 0 ? "a " : "an ") + kind.wireType();
    }

    private static String one(Collection<NodeKind> kinds) {
        return kinds.stream().map(FixtureNames::a).collect(Collectors.joining(" or "));
    }

    @Override
    public String toString() {
        return byKind.entrySet().stream()
                .map(entry -> "  " + entry.getKey().wireType() + ": "
                        + OneLine.joined(entry.getValue().keySet()) + "\n")
                .collect(Collectors.joining());
    }
}
