package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;

/**
 * A story arc or quest, derived from every place that names it. An arc and a quest of one name are one node.
 *
 * @param quest whether any place calls it a quest
 * @since 0.1
 */
public record Arc(Id id, boolean quest) implements GraphNode {

    /** Returns the name. */
    @Override
    public String label() {
        return id.name();
    }

    /**
     * Returns the id of an arc or quest.
     *
     * <pre>{@code
     * Arc.id("revenge"); // arc:revenge
     * }</pre>
     *
     * @throws IllegalArgumentException if the name is empty, or begins or ends with a blank
     */
    public static Id id(String name) {
        return new Id(name);
    }

    /**
     * The id of an arc.
     *
     * @param name its name, without blanks at its ends
     */
    public record Id(String name) implements NodeId.ByName<Arc> {
        @Override
        public int hashCode() {
            return TextHash.of(name);
        }

        /** Checks the name. */
        public Id {
            if (!NodeIds.isName(name)) {
                throw new IllegalArgumentException(OneLine.of(
                        "name: '" + name + "' is empty, or begins or ends with a blank; give the trimmed name"));
            }
        }

        @Override
        public NodeKind kind() {
            return NodeKind.ARC;
        }

        @Override
        public String toString() {
            return "arc:" + name;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
