package io.charactergraph.jdbc.json;

/** How many characters were read and written while a text was edited, so that a test can see how the cost grows. */
final class JsonWork {

    private long characters;

    void add(int more) {
        characters += more;
    }

    long characters() {
        return characters;
    }
}
