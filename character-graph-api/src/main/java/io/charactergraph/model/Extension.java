package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node of a kind that the spec does not know, brought by a user's own source: a faction, a location.
 *
 * @param attributes free attributes, by key in code point order
 * @since 0.1
 */
public record Extension(Id id, String label, Map<String, String> attributes) implements GraphNode {

    /** Copies the attributes. */
    public Extension {
        Map<String, String> sorted = new TreeMap<>(io.charactergraph.internal.TextOrder.BY_CODE_POINT);
        sorted.putAll(attributes);
        attributes = Collections.unmodifiableMap(sorted);
    }

    /** Whether the text can be the kind of an extension: snake_case, and no kind of the spec's own. */
    static boolean isKind(String text) {
        if (text.isEmpty() || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return NodeKind.findByWireType(text).isEmpty();
    }

    /**
     * Returns the id of an extension node.
     *
     * <pre>{@code
     * Extension.id("faction", "montague"); // x:faction:montague
     * }</pre>
     *
     * @throws IllegalArgumentException if the kind is not snake_case or is a kind of the graph's own, or the key is empty
     */
    public static Id id(String extensionKind, String key) {
        return new Id(extensionKind, key);
    }

    /**
     * The id of an extension node.
     *
     * @param extensionKind the kind, in snake_case, also the node's type on the wire
     * @param key the key within the kind, any text that is not empty
     */
    public record Id(String extensionKind, String key) implements NodeId.ByName<Extension> {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(extensionKind) + TextHash.of(key);
        }

        /** Checks kind and key. */
        public Id {
            if (!isKind(extensionKind)) {
                throw new IllegalArgumentException(OneLine.of("extensionKind: '" + extensionKind
                        + "' is not snake_case, or is a kind of the graph's own; choose another word"));
            }
            if (key.isEmpty()) {
                throw new IllegalArgumentException(
                        OneLine.of("key: it is empty; give the key of the " + extensionKind));
            }
        }

        @Override
        public NodeKind kind() {
            return NodeKind.EXTENSION;
        }

        @Override
        public String toString() {
            return "x:" + extensionKind + ":" + key;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
