package io.charactergraph.json.shape;

import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A type of the wire format. */
public sealed interface WireType {

    /** The simple types. */
    enum Simple implements WireType {
        /** Any text. */
        TEXT,
        /** A UUID in lower case. */
        UUID,
        /** A time with six digits and {@code Z}. */
        TIME,
        /** A whole number of 32 bits. */
        WHOLE,
        /** A whole number of 64 bits. */
        LONG,
        /** A number; one that JSON has no word for stands as text. */
        DECIMAL,
        /** True or false. */
        FLAG,
        /** What the {@code type} of an extension node is: a word in snake_case that is no other type. */
        EXTENSION_NODE,
        /** What the {@code type} of an extension edge is. */
        EXTENSION_EDGE
    }

    /** One of some texts. */
    record Words(String name, List<String> words) implements WireType {

        /** Copies the list. */
        public Words {
            words = List.copyOf(words);
        }

        /** The constants of an enum, in lower case. */
        public static Words lower(Class<? extends Enum<?>> type) {
            return lower(simpleName(type), List.of(type));
        }

        /** The constants of several enums, in lower case, each once. */
        public static Words lower(String name, List<Class<? extends Enum<?>>> types) {
            List<String> words = new ArrayList<>();
            for (Class<? extends Enum<?>> type : types) {
                for (Enum<?> constant : type.getEnumConstants()) {
                    if (!words.contains(JsonOut.word(constant))) {
                        words.add(JsonOut.word(constant));
                    }
                }
            }
            return new Words(name, words);
        }

        /** The names of the constants of an enum. */
        public static Words names(Class<? extends Enum<?>> type) {
            List<String> words = new ArrayList<>();
            for (Enum<?> constant : type.getEnumConstants()) {
                words.add(constant.name());
            }
            return new Words(simpleName(type), words);
        }

        /** The name of an enum, with that of the class that it is in, if there is one. */
        private static String simpleName(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return (outer == null ? "" : outer.getSimpleName()) + type.getSimpleName();
        }
    }

    /** One text of several that have no name of their own. */
    record OneOf(List<String> words) implements WireType {

        /** Copies the list. */
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** The id of a node of these kinds, in wire form. */
    record Id(Set<NodeKind> kinds) implements WireType {

        /** Copies the set, in order. */
        public Id {
            kinds = java.util.Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }

        /** The id of a node of any kind. */
        public static final Id ANY = new Id(EnumSet.allOf(NodeKind.class));

        /** The id of a node of these kinds. */
        public static Id of(Collection<NodeKind> kinds) {
            return new Id(EnumSet.copyOf(kinds));
        }
    }

    /** An array. */
    record ListOf(WireType element) implements WireType {}

    /** An object whose keys are free. */
    record MapOf(WireType value) implements WireType {}

    /** The type or null. */
    record OrNull(WireType type) implements WireType {}

    /** An object of a form. */
    record ObjectOf(Form<?> form) implements WireType {}
}
