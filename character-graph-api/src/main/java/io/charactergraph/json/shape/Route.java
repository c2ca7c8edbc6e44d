package io.charactergraph.json.shape;

import java.util.List;

/**
 * A route of the service: what it takes and what it answers.
 *
 * @param path its path, below the root of the service
 * @param options what stands behind the path
 * @param answer what it answers
 */
public record Route(String path, List<Option> options, Form<?> answer) {

    /** Copies the list. */
    public Route {
        options = List.copyOf(options);
    }

    /**
     * A query parameter, which may be left out.
     *
     * @param several whether it may stand several times
     */
    public record Option(String name, WireType type, boolean several) {}
}
