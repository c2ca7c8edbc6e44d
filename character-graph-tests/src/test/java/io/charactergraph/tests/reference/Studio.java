package io.charactergraph.tests.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that loading the rows gives: nodes, edges, unresolved references, records and accounts. */
final class Studio {

    /** How many rows of a table were read, and what they made. */
    static final class Account {
        int read;
        int nodes;
        int edgesOnly;
        int nothing;
    }

    final Tables tables;
    final Resolver resolver;
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final List<Records.RelationRequirement> relationRequirements = new ArrayList<>();
    final List<Records.InstanceRequirement> instanceRequirements = new ArrayList<>();
    final List<Records.Link> links = new ArrayList<>();
    final List<Records.Relationship> relationships = new ArrayList<>();
    final List<Records.Capability> capabilities = new ArrayList<>();
    final List<Records.Usage> usages = new ArrayList<>();
    final List<Records.Binding> bindings = new ArrayList<>();
    final List<Records.Importance> importances = new ArrayList<>();
    final List<Records.Reference> references = new ArrayList<>();
    final Map<String, TreeSet<String>> requiredCapabilities = new TreeMap<>();
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
    private final Map<List<String>, Issue> issues = new LinkedHashMap<>();

    Studio(Tables tables) {
        this.tables = tables;
        this.resolver = new Resolver(tables);
    }

    Node add(Node node) {
        nodes.put(node.id, node);
        return node;
    }

    /** Keeps the edge, or gives the equal one that is there already (R20), with the lowest path of its row (R34). */
    Edge add(Edge edge) {
        String sceneNode = edge.sceneNodeId == null ? "" : edge.sceneNodeId;
        List<String> key = Arrays.asList(edge.kind, edge.from, edge.to, edge.source, sceneNode, edge.attribute);
        Edge there = edges.putIfAbsent(key, edge);
        if (there == null) {
            return edge;
        }
        if (there.rowId.equals(edge.rowId) && Text.compare(edge.path, there.path) < 0) {
            there.path = edge.path;
        }
        return there;
    }

    Collection<Edge> edges() {
        return edges.values();
    }

    /** Same reason, table, row, path and text: one entry (R9). */
    void report(Issue issue) {
        List<String> key = List.of(
                issue.reason().name(),
                issue.place().table(),
                issue.place().rowId(),
                issue.place().full(),
                issue.text());
        issues.putIfAbsent(key, issue);
    }

    Collection<Issue> issues() {
        return issues.values();
    }

    static String roleId(String scene, String name) {
        return "role:" + scene.substring("scene:game:".length()) + ":" + name;
    }

    String role(String scene, String name) {
        String number = scene.substring("scene:game:".length());
        Node role = Node.role(number, name);
        if (!nodes.containsKey(role.id)) {
            role.label = name;
            role.fields.put("roleId", number + ":" + name);
            role.fields.put("sceneId", nodes.get(scene).fields.get("sceneId"));
            role.fields.put("roleName", name);
            add(role);
        }
        return role.id;
    }

    String arc(String name) {
        Node arc = Node.ofText(Kind.ARC, "arc:", name);
        if (!nodes.containsKey(arc.id)) {
            arc.label = name;
            arc.fields.put("name", name);
            add(arc);
        }
        return arc.id;
    }

    Graph graph() {
        return new Graph(nodes.values(), edges.values());
    }
}
