package io.charactergraph.state;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.source.assembly.DetailRedaction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Which of the nodes named in a node's details a view of a graph shows. */
final class VisibleNodes implements DetailRedaction.Sight {

    private final IndexedGraph view;
    private final NodeId id;
    private final Predicate<NodeId> shown;
    private final Consumer<NodeId> listener;

    private VisibleNodes(IndexedGraph view, NodeId id, Predicate<NodeId> shown, Consumer<NodeId> listener) {
        this.view = view;
        this.id = id;
        this.shown = shown;
        this.listener = listener;
    }

    /**
     * What a view shows.
     *
     * @param id the node that the details are of
     * @param listener receives every node that is visible
     */
    static VisibleNodes of(IndexedGraph view, NodeId id, Consumer<NodeId> listener) {
        return new VisibleNodes(view, id, node -> view.indexOf(node) != IndexedGraph.NONE, listener);
    }

    /** What shows at this moment. */
    static VisibleNodes of(CurrentRatings.Now now, NodeId id) {
        return new VisibleNodes(now.graph(), id, now::shows, node -> {});
    }

    @Override
    public boolean shows(NodeId node) {
        boolean shows = shown.test(node);
        if (shows) {
            listener.accept(node);
        }
        return shows;
    }

    /** A scene node belongs to a scene; only an edge that shows proves to which. */
    @Override
    public boolean showsIn(int sceneNode) {
        int node = view.indexOf(id);
        if (node == IndexedGraph.NONE) {
            return false;
        }
        if (view.kind(node) == NodeKind.ASSET) {
            for (int edge : view.inEdges(node, EdgeKind.CONTAINS_ASSET)) {
                if (view.sceneNode(edge) == sceneNode) {
                    return shows(view.id(view.from(edge)));
                }
            }
            return false;
        }
        for (int edge : view.outEdges(node, EdgeKind.CREATED_FOR)) {
            if (view.sceneNode(edge) == sceneNode) {
                return shows(view.id(view.to(edge)));
            }
        }
        return false;
    }
}
