package io.charactergraph.json.shape;

import java.util.List;
import java.util.Optional;

/**
 * A route of the service: what it takes and what it answers.
 *
 * @param path its path, below the root of the service; what a request names stands in braces
 * @param about what it answers, in a sentence
 * @param named what stands in the place of the braces
 * @param options what stands behind the path
 * @param answer what it answers
 */
public record Route(String path, String about, Optional<Named> named, List<Option> options, Form<?> answer) {

    /** Copies the list. */
    public Route {
        options = List.copyOf(options);
    }

    /** Whether a request to it can be about something that is not there. */
    public boolean namesNodes() {
        return named.isPresent() || options.stream().anyMatch(Option::required);
    }

    /**
     * What a request names in the path.
     *
     * @param name the word in braces
     * @param about what may stand there
     */
    public record Named(String name, String about) {}

    /**
     * A query parameter.
     *
     * @param name its name
     * @param about what it asks for
     * @param type what stands there
     * @param several whether it may stand several times
     * @param required whether it must stand there
     * @param least the least number; of other types without meaning
     * @param most the greatest number, as far as the service is not configured to take less; of other types without meaning
     */
    public record Option(
            String name, String about, WireType type, boolean several, boolean required, int least, int most) {

        /** One that may be left out, and may stand once. */
        public static Option of(String name, WireType type, String about) {
            return new Option(name, about, type, false, false, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        /** The same, which may stand several times. */
        public Option repeatable() {
            return new Option(name, about, type, true, required, least, most);
        }

        /** The same, which must stand there. */
        public Option mandatory() {
            return new Option(name, about, type, several, true, least, most);
        }

        /** The same, for numbers from one to another. */
        public Option from(int first, int last) {
            return new Option(name, about, type, several, required, first, last);
        }
    }
}
