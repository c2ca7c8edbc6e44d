package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One consistency check. Public because users write their own.
 *
 * <p>A rule has no state: it must find the same whenever it is asked about the same graph, on any thread, and in time about
 * in proportion to the graph. Two rules are equal when they say so: implement it by a record to have that for nothing.
 *
 * <pre>{@code
 * record NamelessNpc() implements Rule {
 *     public String id() { return "nameless-npc"; }
 *     public Severity severity() { return Severity.INFO; }
 *     public String title() { return "an NPC without a name"; }
 *     public void check(CheckedGraph graph, Consumer<Finding> findings) {
 *         graph.typed().nodes(NodeKind.GAME_NPC).filter(npc -> npc.label().isBlank()).forEach(npc ->
 *             findings.accept(Finding.of(this).about(npc.id())
 *                 .sentence(npc.id() + " has no name").remedy("give it one").build()));
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface Rule {

    /** The id: lower case, words joined by {@code -}, such as {@code role-unfilled}. */
    String id();

    /** How bad its findings are, unless a rule set says otherwise. */
    Severity severity();

    /** What it finds, as a part of a sentence: {@code a role that no character fills}. */
    String title();

    /**
     * Looks through the graph and hands over what it finds, in any order. On a filtered graph it sees only what remains, and
     * so names nothing else.
     */
    void check(CheckedGraph graph, Consumer<Finding> findings);

    /**
     * The tables whose rows could refute a finding: it rests on something not being there, and is only as good as what was read
     * of them. None, unless said otherwise.
     */
    default List<String> restsOn() {
        return List.of();
    }

    /** Whether it needs the rows that a load can leave out; without them the report says that it was not checked. */
    default boolean needsRecords() {
        return false;
    }

    /** Its thresholds by name, as they are; none for most rules. */
    default Map<String, Double> thresholds() {
        return Map.of();
    }

    /**
     * The same rule with another threshold.
     *
     * @throws IllegalArgumentException if it has no threshold of that name, or the value makes no sense
     */
    default Rule withThreshold(String name, double value) {
        throw new IllegalArgumentException(OneLine.of("name: rule " + id() + " has no threshold '" + name + "'; it has "
                + (thresholds().isEmpty()
                        ? "none"
                        : String.join(", ", thresholds().keySet()))));
    }
}
