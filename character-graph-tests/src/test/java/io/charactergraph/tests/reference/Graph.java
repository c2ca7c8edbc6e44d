package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes in order, and the edges between them. */
final class Graph {

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();
    private final Map<String, List<Edge>> outgoing = new HashMap<>();
    private final Map<String, List<Edge>> incoming = new HashMap<>();

    /** Takes these nodes, and of the edges those whose two ends are among them. */
    Graph(Collection<Node> nodes, Collection<Edge> edges) {
        List<Node> sorted = new ArrayList<>(nodes);
        sorted.sort(Node.ORDER);
        for (Node node : sorted) {
            this.nodes.put(node.id, node);
        }
        for (Edge edge : edges) {
            if (has(edge.from) && has(edge.to)) {
                this.edges.add(edge);
                outgoing.computeIfAbsent(edge.from, id -> new ArrayList<>()).add(edge);
                incoming.computeIfAbsent(edge.to, id -> new ArrayList<>()).add(edge);
            }
        }
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    Node node(String id) {
        return nodes.get(id);
    }

    List<Node> ofKind(Kind kind) {
        List<Node> found = new ArrayList<>();
        for (Node node : nodes.values()) {
            if (node.kind == kind) {
                found.add(node);
            }
        }
        return found;
    }

    List<Edge> out(String id) {
        return outgoing.getOrDefault(id, List.of());
    }

    List<Edge> in(String id) {
        return incoming.getOrDefault(id, List.of());
    }

    List<Edge> out(String id, String kind) {
        return only(out(id), kind);
    }

    List<Edge> in(String id, String kind) {
        return only(in(id), kind);
    }

    private static List<Edge> only(List<Edge> edges, String kind) {
        List<Edge> found = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.kind.equals(kind)) {
                found.add(edge);
            }
        }
        return found;
    }

    /** The nodes that this one leads to by edges of a kind, each once. */
    Set<String> targets(String id, String kind) {
        Set<String> found = new LinkedHashSet<>();
        for (Edge edge : out(id, kind)) {
            found.add(edge.to);
        }
        return found;
    }

    /** The nodes that lead to this one by edges of a kind, each once. */
    Set<String> origins(String id, String kind) {
        Set<String> found = new LinkedHashSet<>();
        for (Edge edge : in(id, kind)) {
            found.add(edge.from);
        }
        return found;
    }

    List<String> sorted(Collection<String> ids) {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparing(nodes::get, Node.ORDER));
        return sorted;
    }
}
