package io.charactergraph.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Immutable sets of words in the order of their type, also as bits. */
@SuppressWarnings("EnumOrdinal") // bits that live no longer than a question
public final class EnumSets {

    private EnumSets() {}

    /** A copy in the order of the type. */
    public static <E extends Enum<E>> Set<E> copyOf(Class<E> type, Collection<E> words) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(words);
        return Collections.unmodifiableSet(copy);
    }

    /** The bit of a word: the first word's is the lowest. */
    public static int bit(Enum<?> word) {
        return 1 << word.ordinal();
    }

    /** The words whose bit is set, the first word's the lowest. */
    public static <E extends Enum<E>> Set<E> ofBits(Class<E> type, int bits) {
        EnumSet<E> words = EnumSet.noneOf(type);
        for (E word : type.getEnumConstants()) {
            if ((bits & bit(word)) != 0) {
                words.add(word);
            }
        }
        return Collections.unmodifiableSet(words);
    }
}
