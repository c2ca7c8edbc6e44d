package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.state.GraphScope;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.Walk;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The thing that a graph was loaded for, as it was found among the rows. None when there is no such thing; several templates
 * when all have the key that was given.
 */
public final class LoadedFor implements GraphScope {

    private final LoadScope asked;
    private final Set<NodeId> things;
    private final Set<NodeId> instances;
    private final Set<StudioTable> scanned;

    private LoadedFor(LoadScope asked, Set<NodeId> things, Set<NodeId> instances, Set<StudioTable> scanned) {
        this.scanned = scanned;
        this.asked = asked;
        this.things = things;
        this.instances = instances;
    }

    /**
     * Finds the thing among what was loaded.
     *
     * @param scanned the tables that were read from end to end
     */
    public static GraphState.Loaded of(GraphState.Loaded loaded, LoadScope scope, Set<StudioTable> scanned) {
        Set<NodeId> things = things(GraphState.of(loaded), scope);
        return loaded.withScope(new LoadedFor(scope, things, instances(loaded.graph(), things), scanned));
    }

    /** The instances of the templates. */
    private static Set<NodeId> instances(IndexedGraph graph, Set<NodeId> things) {
        Set<NodeId> instances = new LinkedHashSet<>();
        for (NodeId thing : things) {
            int node = graph.indexOf(thing);
            if (node != IndexedGraph.NONE && graph.kind(node) == NodeKind.CHARACTER_TEMPLATE) {
                for (int instance : Walk.targets(graph, node, EdgeKind.INSTANTIATES)) {
                    instances.add(graph.id(instance));
                }
            }
        }
        return instances;
    }

    private static Set<NodeId> things(GraphState all, LoadScope scope) {
        Set<NodeId> things = new LinkedHashSet<>();
        scope.node().ifPresent(things::add);
        for (CharacterRef ref : scope.characters()) {
            if (things.isEmpty()) {
                addCharacters(all, ref, things);
            }
        }
        return things;
    }

    private static void addCharacters(GraphState all, CharacterRef ref, Set<NodeId> things) {
        try {
            IndexedGraph graph = all.graph();
            int node = all.require(ref);
            int template = graph.kind(node) == NodeKind.CHARACTER_TEMPLATE ? node : Walk.templateOf(graph, node);
            things.add(graph.id(template == IndexedGraph.NONE ? node : template));
        } catch (UnknownNodeException e) {
            // the graph is empty then, and every question says so
        } catch (AmbiguousKeyException e) {
            e.candidates().forEach(template -> things.add(template.id()));
        }
    }

    @Override
    public LoadScope asked() {
        return asked;
    }

    @Override
    public Set<StudioTable> scanned() {
        return scanned;
    }

    @Override
    public int[] shown(GraphState loaded) {
        Set<NodeId> shown = new LinkedHashSet<>(things);
        if (things.stream().anyMatch(thing -> loaded.graph().indexOf(thing) == IndexedGraph.NONE)) {
            shown.addAll(instances); // they stay when a filter takes their template
        }
        return ScopeNodes.of(loaded, shown, asked.castIn());
    }

    @Override
    public boolean answersFor(IndexedGraph loaded, NodeId id) {
        int node = loaded.indexOf(id);
        if (things.contains(id) || node == IndexedGraph.NONE) {
            return true; // a node that is not there is the unknown-id error
        }
        return switch (loaded.kind(node)) {
            case CHARACTER_INSTANCE -> isOfThing(loaded, node);
            case GAME_NPC ->
                loaded.anyIn(node, EdgeKind.LEGACY_NPC, edge -> things.contains(loaded.id(loaded.from(edge))))
                        || loaded.anyIn(node, EdgeKind.SYNCS_WITH, edge -> isPlayedBy(loaded, loaded.from(edge)));
            default -> false;
        };
    }

    private boolean isPlayedBy(IndexedGraph loaded, int instance) {
        return things.contains(loaded.id(instance)) || isOfThing(loaded, instance);
    }

    private boolean isOfThing(IndexedGraph loaded, int instance) {
        int template = Walk.templateOf(loaded, instance);
        return template != IndexedGraph.NONE && things.contains(loaded.id(template));
    }
}
