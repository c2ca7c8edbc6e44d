package io.charactergraph.internal;

import java.util.UUID;

/**
 * Hash codes of values that hold a user's text. That of a String, and that of a UUID, are easily made equal for thousands of
 * texts, and a map whose keys are records of them is then searched from end to end: a record is not comparable to its own
 * class, so the map cannot sort what collides.
 */
public final class TextHash {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    /** Returns a hash code of a text that differs where that of the String is equal. The same in every run. */
    public static int of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return (int) (hash >>> Integer.SIZE);
    }

    /** Returns a hash code of a UUID, of all its bits. */
    public static int of(UUID uuid) {
        return of(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /** Returns a hash code of the two halves of a UUID, of all their bits. */
    public static int of(long high, long low) {
        return (int) (step(step(0, high), low) >>> Integer.SIZE);
    }

    /** Returns a hash of what was hashed before and of 64 more bits; the high word is its hash code. */
    static long step(long hash, long more) {
        long mixed = (hash ^ more) * FACTOR;
        return mixed ^ mixed >>> 29;
    }
}
