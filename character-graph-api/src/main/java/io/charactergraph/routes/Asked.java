package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.AmbiguousKeyException;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnknownNodeException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a request asks: the graph below its filters, what it names, and its parameters.
 *
 * @param shown the graph
 * @param named the word in the braces of the route; empty when it has none
 * @param name what stands there
 * @param parameters the parameters
 * @param limits what the request may cost
 */
record Asked(ShownGraph shown, String named, String name, Parameters parameters, RouteLimits limits) {

    CharacterGraph graph() {
        return shown.graph();
    }

    /** What the request names in its path. */
    <T> T named(Function<String, T> find) {
        return found(named, () -> find.apply(name));
    }

    /** What a parameter names. */
    <T> T given(String parameter, Function<String, T> find) {
        return found(parameter, () -> find.apply(parameters.required(parameter)));
    }

    /** How many elements of a list to send. */
    int limit() {
        return parameters.limit(limits, limits.page());
    }

    /** How many elements of a list to send that clients expect whole. */
    int longLimit() {
        return parameters.limit(limits, limits.longestPage());
    }

    private static <T> T found(String parameter, Supplier<T> find) {
        try {
            return find.get();
        } catch (UnknownNodeException e) {
            throw Refusal.unknown(parameter, message(e), e.nearest());
        } catch (AmbiguousKeyException e) {
            throw Refusal.bad(
                    parameter,
                    message(e),
                    e.candidates().stream().map(it -> it.id().toString()).toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.bad(parameter, message(e));
        }
    }

    /** The id of a node by its number, which may stand behind the prefix of its kind. */
    static NodeId numbered(String prefix, String number) {
        return NodeId.parse(number.startsWith(prefix) ? number : prefix + number);
    }

    private static String message(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }
}
