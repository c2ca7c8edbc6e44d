package io.charactergraph.tests.reference;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A node: what every kind has, and the wire fields of its own kind as the tables give them. */
final class Node {

    /** By kind in the order of the node table, then by id: numbers as numbers, the rest as text. */
    static final Comparator<Node> ORDER = Comparator.<Node, Kind>comparing(node -> node.kind)
            .thenComparing(node -> node.group)
            .thenComparing(node -> node.number)
            .thenComparing(node -> node.text, Text.BY_CODE_POINT);

    final Kind kind;
    final String id;
    final Map<String, Object> fields = new LinkedHashMap<>();
    private final int group;
    private final BigInteger number;
    private final String text;
    String label;
    /** The rating text as found, trimmed; null when there is none. */
    String rating;
    /** Null where the kind knows no such thing. */
    Boolean active;

    private Node(Kind kind, String id, int group, BigInteger number, String text) {
        this.kind = kind;
        this.id = id;
        this.group = group;
        this.number = number;
        this.text = text;
    }

    static Node ofText(Kind kind, String prefix, String text) {
        return new Node(kind, prefix + text, 0, BigInteger.ZERO, text);
    }

    static Node ofNumber(Kind kind, String prefix, String number) {
        int group = prefix.equals("scene:content:") ? 1 : 0;
        return new Node(kind, prefix + number, group, new BigInteger(number), "");
    }

    static Node role(String sceneNumber, String name) {
        return new Node(Kind.ROLE, "role:" + sceneNumber + ":" + name, 0, new BigInteger(sceneNumber), name);
    }

    String text(String field) {
        return (String) fields.get(field);
    }

    BigInteger number(String field) {
        return (BigInteger) fields.get(field);
    }

    /** The part of the id after its prefix. */
    String bareId() {
        return kind == Kind.ROLE
                        || kind == Kind.TEMPLATE
                        || kind == Kind.INSTANCE
                        || kind == Kind.PROMPT
                        || kind == Kind.ACTION
                        || kind == Kind.ARC
                ? id.substring(id.indexOf(':') + 1)
                : number.toString();
    }
}
