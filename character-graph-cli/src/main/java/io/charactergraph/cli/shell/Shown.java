package io.charactergraph.cli.shell;

import io.charactergraph.internal.Printout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;

/** A value as a session shows it. */
final class Shown {

    private final Object value;

    Shown(Object value) {
        this.value = value;
    }

    /** Returns the text of the value; one of several lines begins on a line of its own. */
    @Override
    public String toString() {
        String text = text();
        return text.indexOf('\n') < 0 ? text.strip() : "\n" + text;
    }

    /**
     * Returns the text of the value. Answers, lists of answers and other things of the library print themselves. A text is shown as it stands, a
     * list a line for each element, and a stream by what to do with it.
     */
    private String text() {
        if (value instanceof BaseStream<?, ?>) {
            return "a stream, not read yet: add .toList() to see it";
        }
        if (value instanceof Object[] array) {
            return list(Arrays.asList(array));
        }
        if (value instanceof Map<?, ?> map) {
            return list(new ArrayList<>(map.entrySet()));
        }
        if (value instanceof Collection<?> elements
                && value.getClass().getName().startsWith("java.")) {
            return list(new ArrayList<>(elements));
        }
        return value.toString().stripTrailing();
    }

    private static String list(List<?> elements) {
        String heading = elements.size() == 1 ? "1 element" : elements.size() + " elements";
        return new Printout()
                .line(heading)
                .list(elements, String::valueOf)
                .toString()
                .stripTrailing();
    }
}
