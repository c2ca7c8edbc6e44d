package io.charactergraph.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts, each kept once, with the numbers 0, 1, 2, … in the order in which they came first. Twelve bytes a text beside the
 * text itself. For one thread at a time.
 */
public final class TextPool {

    /** The number of a text that is not there. */
    public static final int NONE = -1;

    private static final int RECENT = 64;

    private String[] texts = new String[16];
    private int[] slots = new int[32];
    private int size;
    /** Objects that were added lately, with the numbers of their texts. */
    private final @Nullable String[] recent = new @Nullable String[RECENT];

    private final int[] recentNumbers = new int[RECENT];

    /**
     * Returns the number of a text, which is added when it is new. An object that was added lately is known again without a look at
     * its characters.
     */
    @SuppressWarnings("ReferenceEquality") // what is remembered is the object
    public int add(String text) {
        int place = text.hashCode() & RECENT - 1;
        return recent[place] == text ? recentNumbers[place] : add(text, place);
    }

    private int add(String text, int place) {
        int number = number(text);
        recent[place] = text;
        recentNumbers[place] = number;
        return number;
    }

    private int number(String text) {
        int slot = slot(text);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size + (size >> 1));
        }
        texts[size] = text;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Returns the number of a text, or {@link #NONE}. */
    public int find(String text) {
        return slots[slot(text)] - 1;
    }

    /** Returns the text with a number below {@link #size}. */
    public String get(int number) {
        return texts[number];
    }

    /** Returns how many texts there are. */
    public int size() {
        return size;
    }

    /** Returns the texts by their numbers. */
    public String[] toArray() {
        return Arrays.copyOf(texts, size);
    }

    private int slot(String text) {
        int mask = slots.length - 1;
        int slot = TextHash.of(text) & mask;
        while (slots[slot] != 0 && !texts[slots[slot] - 1].equals(text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = TextHash.of(texts[i]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
        }
    }
}
