package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on an answer that lists what was found of a character. Things are named by id or label.
 *
 * @param <S> the assertion's own class
 * @param <A> the answer
 * @param <F> what it lists
 * @since 0.1
 */
public abstract class AbstractFoundAssert<S extends AbstractFoundAssert<S, A, F>, A, F> extends AbstractAssert<S, A> {

    /** Assertions on that answer. */
    protected AbstractFoundAssert(A actual, Class<S> type) {
        super(actual, type);
    }

    /** What was found, in order. */
    protected abstract List<F> found();

    /** The node that was found. */
    protected abstract GraphNode node(F found);

    /** Such as {@code scenes of Ophelia [character:…]}. */
    protected abstract String heading();

    /** In which ways it was found, for messages. */
    protected abstract String how(F found);

    /** That nothing was found. */
    public S isEmpty() {
        isNotNull();
        if (!found().isEmpty()) {
            throw failure(new Lines()
                    .line("Expecting no " + heading() + ", but they are")
                    .things(all()));
        }
        return myself;
    }

    /** That so many were found. */
    public S hasSize(int size) {
        isNotNull();
        if (found().size() != size) {
            throw failure(new Lines()
                    .line("Expecting " + size + " " + heading() + ", but they are " + found().size())
                    .things(all()));
        }
        return myself;
    }

    /** That these are among what was found. */
    public S contains(String... things) {
        isNotNull();
        for (String thing : things) {
            require(thing);
        }
        return myself;
    }

    /** That these were found, in this order, and nothing else. */
    public S containsExactly(String... things) {
        isNotNull();
        List<F> found = found();
        boolean same = found.size() == things.length;
        for (int i = 0; same && i < things.length; i++) {
            same = Names.means(things[i], node(found.get(i)));
        }
        if (!same) {
            throw failure(new Lines()
                    .line("Expecting " + heading() + " to be exactly")
                    .things(List.of(things))
                    .line(found.isEmpty() ? "but there are none" : "but they are")
                    .things(all()));
        }
        return myself;
    }

    /** That none of these was found. */
    public S doesNotContain(String... things) {
        isNotNull();
        for (String thing : things) {
            Optional<F> found = find(thing);
            if (found.isPresent()) {
                throw failure(new Lines()
                        .line("Expecting " + heading() + " not to contain")
                        .thing(thing)
                        .line("but there is")
                        .thing(line(found.get())));
            }
        }
        return myself;
    }

    /** What was found about a thing; fails when it was not found. */
    F require(String thing) {
        return find(thing).orElseThrow(() -> failure(lacking(thing)));
    }

    private Lines lacking(String thing) {
        Lines lines = new Lines().line("Expecting " + heading() + " to contain").thing(thing);
        if (found().isEmpty()) {
            return lines.line("but there are none");
        }
        lines.line("but they are").things(all());
        String nearest = Names.nearest(thing, found().stream().map(this::node));
        return nearest.isEmpty() ? lines : lines.line(nearest.substring("; ".length()));
    }

    /** The failure that a thing was not found so. */
    AssertionError notSo(F found, String expected) {
        return failure(new Lines()
                .line("Expecting of " + heading())
                .thing(Names.of(node(found)))
                .line("to be found")
                .thing(expected)
                .line("but it is")
                .thing(how(found)));
    }

    private Optional<F> find(String thing) {
        return found().stream().filter(found -> Names.means(thing, node(found))).findFirst();
    }

    private List<String> all() {
        return found().stream().map(this::line).toList();
    }

    private String line(F found) {
        return Names.of(node(found)) + "  " + how(found);
    }

    private AssertionError failure(Lines lines) {
        return failure("%s", lines);
    }
}
