package io.charactergraph.tests.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A graph under a filter. {@code below} is what the ceiling leaves of the graph as loaded (all of it when there is no
 * ceiling): worlds and arcs of a node are those of that graph (R41, R44a).
 */
final class View {

    final Studio studio;
    final Graph loaded;
    final Graph below;
    final Graph graph;
    final boolean ceiling;
    final Map<String, List<Queries.SceneHit>> scenesFound = new HashMap<>();
    private final Map<String, Set<String>> worlds = new HashMap<>();

    View(Studio studio, Graph loaded, Graph below, Graph graph, boolean ceiling) {
        this.studio = studio;
        this.loaded = loaded;
        this.below = below;
        this.graph = graph;
        this.ceiling = ceiling;
    }

    /** The same nodes below the ceiling, with another choice of them shown. */
    View showing(Graph shown) {
        return new View(studio, loaded, below, shown, ceiling);
    }

    /** A node that the ceiling hides. */
    boolean hides(String id) {
        return loaded.has(id) && !below.has(id);
    }

    /** {@code worlds(node)} of a scene, asset, generation, NPC or instance. */
    Set<String> worlds(String id) {
        Set<String> known = worlds.get(id);
        if (known == null) {
            known = computeWorlds(below.node(id));
            worlds.put(id, known);
        }
        return known;
    }

    private Set<String> computeWorlds(Node node) {
        Set<String> found = new HashSet<>();
        String id = node.id;
        switch (node.kind) {
            case INSTANCE:
                found.addAll(below.targets(id, "lives_in"));
                break;
            case NPC:
                addOfInstances(found, below.origins(id, "syncs_with"));
                break;
            case SCENE:
                found.addAll(below.targets(id, "set_in"));
                addOfInstances(found, below.origins(id, "appears_in"));
                for (String role : below.targets(id, "has_role")) {
                    addOfInstances(found, below.origins(role, "fills_role"));
                }
                break;
            case ASSET:
                for (String scene : below.origins(id, "contains_asset")) {
                    found.addAll(worlds(scene));
                }
                addOfInstances(found, below.targets(id, "depicts"));
                break;
            case GENERATION:
                for (String scene : below.targets(id, "created_for")) {
                    found.addAll(worlds(scene));
                }
                addOfInstances(found, below.targets(id, "involves_character"));
                break;
            default:
                break;
        }
        return found;
    }

    private void addOfInstances(Set<String> found, Set<String> characters) {
        for (String character : characters) {
            if (below.node(character).kind == Kind.INSTANCE) {
                found.addAll(below.targets(character, "lives_in"));
            }
        }
    }

    /** {@code arcs(node)} of a scene, asset or generation. */
    Set<String> arcs(String id) {
        Set<String> found = new HashSet<>(below.targets(id, "part_of_arc"));
        Kind kind = below.node(id).kind;
        Set<String> scenes = kind == Kind.ASSET
                ? below.origins(id, "contains_asset")
                : kind == Kind.GENERATION ? below.targets(id, "created_for") : new TreeSet<>();
        for (String scene : scenes) {
            found.addAll(below.targets(scene, "part_of_arc"));
        }
        return found;
    }

    /** An arc is a quest if any evidence that is not hidden says so (R23, R42). */
    boolean isQuest(String arc) {
        for (Edge edge : below.in(arc, "part_of_arc")) {
            if (edge.quest) {
                return true;
            }
        }
        return false;
    }
}
