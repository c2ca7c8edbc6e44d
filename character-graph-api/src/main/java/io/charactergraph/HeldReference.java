package io.charactergraph;

/** What a live graph holds now. Readers see the last value that was set; writers take turns. */
final class HeldReference {

    private volatile Held held = Held.NOTHING;

    Held get() {
        return held;
    }

    void set(Held next) {
        held = next;
    }
}
