package io.charactergraph.spark;

import java.util.HashSet;
import java.util.Set;

/** What was sent already, so that it is not sent again. It forgets all when it has many, so that it needs little memory. */
final class Remembered {

    private static final int MANY = 500_000;

    private final Set<String> texts = new HashSet<>();

    /** Returns whether a text is new, and remembers it. */
    boolean isNew(String text) {
        if (texts.size() >= MANY) {
            texts.clear();
        }
        return texts.add(text);
    }
}
