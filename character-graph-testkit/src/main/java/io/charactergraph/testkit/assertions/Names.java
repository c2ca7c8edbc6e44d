package io.charactergraph.testkit.assertions;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.internal.Labels;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnknownNodeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Nodes as a test calls them: by id, by a template's key, or by label. */
final class Names {

    private Names() {}

    /** Whether a text means a node. */
    static boolean means(String text, GraphNode node) {
        return node.id().toString().equals(text)
                || node.label().equals(text)
                || node instanceof CharacterTemplate template && template.key().equals(Optional.of(text));
    }

    /** The nodes that a text means: by id, else by key, else by label. Cost: by id little, else one pass. */
    static List<GraphNode> find(CharacterGraph graph, String text) {
        Optional<GraphNode> byId = id(text).flatMap(graph::find);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        List<GraphNode> meant =
                graph.typed().nodes().filter(node -> means(text, node)).toList();
        List<GraphNode> byKey = meant.stream()
                .filter(node -> node instanceof CharacterTemplate template
                        && template.key().equals(Optional.of(text)))
                .toList();
        return byKey.isEmpty() ? meant : byKey;
    }

    /** What comes near to a text, for the end of a message: empty, or {@code ; the nearest are a, b}. */
    static String nearest(CharacterGraph graph, String text) {
        Optional<NodeId> id = id(text);
        if (id.isPresent()) {
            try {
                graph.require(id.get());
                return "";
            } catch (UnknownNodeException e) {
                return nearest(e.nearest());
            }
        }
        return nearest(text, graph.typed().nodes());
    }

    /** What comes near to a text among nodes. */
    static String nearest(String text, Stream<? extends GraphNode> nodes) {
        List<String> known = new ArrayList<>();
        nodes.forEach(node -> {
            known.add(node.label());
            if (node instanceof CharacterTemplate template) {
                template.key().ifPresent(known::add);
            }
            if (text.indexOf(':') >= 0) {
                known.add(node.id().toString());
            }
        });
        return nearest(text, known);
    }

    /** What comes near to a text among texts; those that are blank name nothing. */
    static String nearest(String text, List<String> known) {
        return nearest(NearestIds.nearestTexts(
                text, known.stream().filter(each -> !each.isBlank()).toList()));
    }

    private static String nearest(List<String> nearest) {
        return nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest);
    }

    /** Such as {@code To be [scene:game:1]}. */
    static String of(GraphNode node) {
        return Labels.of(node.label(), node.id());
    }

    private static Optional<NodeId> id(String text) {
        try {
            return Optional.of(NodeId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
