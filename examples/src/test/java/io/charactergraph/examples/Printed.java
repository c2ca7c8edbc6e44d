package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

/** What an example in a document printed. */
final class Printed {

    private final StringBuilder text = new StringBuilder();

    void print(Object what) {
        text.append(what);
    }

    void println(Object what) {
        text.append(what).append('\n');
    }

    /** Says that the document shows this output, as a block of its own. */
    void standsIn(String document) {
        assertThat(Documents.blocks(document, "text")).contains(text.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
