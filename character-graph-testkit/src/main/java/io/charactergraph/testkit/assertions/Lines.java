package io.charactergraph.testkit.assertions;

import io.charactergraph.internal.OneLine;
import java.util.List;

/** Puts a failure's message together: what was expected, and what was found, a thing a line; text is made safe for its line. */
final class Lines {

    private static final int MOST = 20;

    private final StringBuilder text = new StringBuilder();

    /** A line at the margin. */
    Lines line(String line) {
        text.append('\n').append(OneLine.of(line));
        return this;
    }

    /** Things, indented; of very many the first. */
    Lines things(List<?> things) {
        things.stream().limit(MOST).forEach(this::thing);
        return things.size() > MOST ? thing("and " + (things.size() - MOST) + " more") : this;
    }

    /** A thing, indented, on one line. */
    Lines thing(Object thing) {
        text.append("\n  ").append(OneLine.of(thing));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
