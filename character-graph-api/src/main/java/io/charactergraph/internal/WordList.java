package io.charactergraph.internal;

import java.util.Arrays;
import java.util.List;

/** A list of words that is filled anew for one row after another. */
public final class WordList {

    private String[] words = new String[8];
    private int size;

    /** Drops all words. */
    public void clear() {
        size = 0;
    }

    /** Adds a word at the end. */
    public void add(String word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
    }

    /** Becomes the words of a list. */
    public void set(List<String> list) {
        clear();
        for (int i = 0; i < list.size(); i++) {
            add(list.get(i));
        }
    }

    /** Returns how many words there are. */
    public int size() {
        return size;
    }

    /** Returns the word at an index below {@link #size}. */
    public String get(int index) {
        return words[index];
    }

    /** Returns the words in a list of their own. */
    public List<String> toList() {
        return List.of(Arrays.copyOf(words, size));
    }
}
