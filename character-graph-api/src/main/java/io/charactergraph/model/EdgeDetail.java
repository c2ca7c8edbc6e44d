package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextHash;
import io.charactergraph.internal.TextOrder;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What an edge carries beside its ends, for the kinds that carry something.
 *
 * @since 0.1
 */
public sealed interface EdgeDetail {

    /**
     * The text that distinguishes two edges that are otherwise equal (readings R20), empty for kinds that have none.
     */
    default String attribute() {
        return "";
    }

    /** Nothing. */
    enum None implements EdgeDetail {
        /** The only value. */
        NONE
    }

    /**
     * Of {@code syncs_with}: of several links of one pair, the one that would win.
     *
     * @param enabled {@code sync_enabled}
     * @param direction {@code sync_direction} as it stands; absent when the row has none
     * @param priority the highest wins
     * @param conditional whether the link has activation conditions
     */
    record NpcLink(boolean enabled, Optional<String> direction, int priority, boolean conditional)
            implements EdgeDetail {
        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code references}.
     *
     * @param type the relationship type, empty when the row has none
     * @param strength meant to be 0 to 1, as it stands
     */
    record Relationship(String type, OptionalDouble strength) implements EdgeDetail {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(type) + strength.hashCode();
        }

        @Override
        public String attribute() {
            return type;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code has_capability}.
     *
     * @param type the capability type, empty when the row has none
     * @param skillLevel 1 to 10, as it stands
     */
    record Capability(String type, OptionalInt skillLevel) implements EdgeDetail {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(type) + skillLevel.hashCode();
        }

        @Override
        public String attribute() {
            return type;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code fills_role}, where the importance is known.
     *
     * @param importance what the manifest says
     */
    record Filling(String importance) implements EdgeDetail {
        @Override
        public int hashCode() {
            return TextHash.of(importance);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code casts}.
     *
     * @param role the role's name
     * @param hint whether it is only a hint ({@code npcRoles}), not a binding
     */
    record Casting(String role, boolean hint) implements EdgeDetail {
        @Override
        public int hashCode() {
            return 31 * TextHash.of(role) + Boolean.hashCode(hint);
        }

        @Override
        public String attribute() {
            return role;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code expresses_as}.
     *
     * @param state the expression, {@code portrait}, {@code body}, or a clip's id; empty when there is none
     */
    record Expression(String state) implements EdgeDetail {
        @Override
        public int hashCode() {
            return TextHash.of(state);
        }

        @Override
        public String attribute() {
            return state;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code derived_from}.
     *
     * @param relation the relation type, empty when there is none
     */
    record Derivation(String relation) implements EdgeDetail {
        @Override
        public int hashCode() {
            return TextHash.of(relation);
        }

        @Override
        public String attribute() {
            return relation;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of {@code uses_input}.
     *
     * @param role the input's role, empty when there is none
     */
    record Input(String role) implements EdgeDetail {
        @Override
        public int hashCode() {
            return TextHash.of(role);
        }

        @Override
        public String attribute() {
            return role;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /**
     * Of an extension edge.
     *
     * @param kind the kind, in snake_case; the wire type is {@code x:<kind>}
     * @param attributes free attributes, by key in code point order
     */
    record Extension(String kind, Map<String, String> attributes) implements EdgeDetail {

        /** Checks the kind and copies the attributes. */
        public Extension {
            if (!io.charactergraph.model.Extension.isKind(kind)) {
                throw new IllegalArgumentException(
                        OneLine.of("kind: '" + kind + "' is not snake_case; choose another word"));
            }
            Map<String, String> sorted = new TreeMap<>(TextOrder.BY_CODE_POINT);
            sorted.putAll(attributes);
            attributes = Collections.unmodifiableMap(sorted);
        }

        @Override
        public String attribute() {
            return kind;
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }
}
