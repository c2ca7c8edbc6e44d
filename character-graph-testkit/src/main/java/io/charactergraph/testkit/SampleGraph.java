package io.charactergraph.testkit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Graphs with names, to test against. In the drawings arrows are edges, from start to end.
 *
 * <pre>{@code
 * CharacterGraph graph = SampleGraph.HAMLET.graph();
 * }</pre>
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
public enum SampleGraph {

    /**
     * A studio whose tables exist and are empty: no nodes, no edges.
     *
     * <pre>
     *      (nothing)
     * </pre>
     */
    EMPTY(StudioFixture::create),

    /**
     * The smallest complete studio: one character with an instance in a world, an NPC, a role in a scene, and a generated
     * portrait. No reference in it is wrong.
     *
     * <pre>
     *   ophelia --instantiates--&gt; ophelia@noir --lives_in--&gt; noir &lt;--set_in-- To be
     *      ^                        |      |                                   |  |
     *      |                  syncs_with   +--fills_role--&gt; To be/protagonist &lt;-+  |
     *      |                        v          (and appears_in To be)   has_role  |
     *      +--------.             Marla                                           |
     *    depicts    |                                                             |
     *               portrait &lt;---------------------contains_asset-----------------+
     *                  |
     *             generated_by
     *                  v
     *               portrait job --involves_character--&gt; ophelia
     *                  |     `------created_for--------&gt; To be
     *              uses_prompt
     *                  v
     *               portrait prompt
     * </pre>
     */
    SMALLEST(SampleFixtures::smallest),

    /**
     * The sample studio, Shakespeare's <i>Hamlet</i> as a game studio would hold it, with nothing wrong in it: 31
     * characters, 20
     * scenes, three worlds. {@code docs/sample-studio.md} describes it row by row.
     *
     * <pre>
     *     Elsinore (stage)        Elsinore (film)          Elsinore (noir)
     *          |                       |                        |
     *     40 instances of 31 templates, played by 16 NPCs through 20 links
     *          |                       |                        |
     *     20 game scenes, from "1.1 Who's there?" to "5.2 The rest is silence",
     *     with 9 manifests, 49 scene nodes, 64 assets, 26 generations, 7 prompts
     * </pre>
     */
    HAMLET(SampleStudio::hamlet, RowsSource::of),

    /**
     * Hamlet with faults planted in it, at least one for every rule of the built-in rule set. Each is found by its own
     * rule and no
     * other, and {@code docs/sample-studio.md} lists the rows.
     *
     * <pre>
     *     Hamlet + 4.1 lacks its wisest_friend, 4.6 requires Osric and has no role for him,
     *              3.3 is cast by two people, the Ghosts precede each other, ...
     * </pre>
     */
    HAMLET_WITH_FAULTS(SampleStudio::hamletWithFaults, RowsSource::of),

    /**
     * At least one node of every kind, and one edge of every kind from every source that it can have. No reference in it
     * is wrong.
     *
     * <pre>
     *   rosencrantz &lt;--references--&gt; guildenstern --evolved_from--&gt; guildenstern_v1
     *        |                              |
     *     rosencrantz@stage            guildenstern@stage      stage --casts--&gt; Marla
     *        |        \                     |                    ^
     *     Marla        `--fills_role--&gt; Heads or tails --set_in--+     Trailer (content scene)
     *                    appears_in    /    |    \                        |
     *            (11 sources)    coin, toss, still, clip ... --depicts--&gt; both
     *                                   |         |
     *                          toss job, clip job --uses_prompt--&gt; Two at court
     *                                                               flip_coin (action block)
     *   faction denmark &lt;--x:member_of-- rosencrantz              arc: chance, quest: england
     * </pre>
     */
    EVERY_KIND(SampleFixtures::everyKind);

    private final Supplier<StudioRows> rows;
    private final Supplier<GraphSource> source;

    SampleGraph(Supplier<StudioFixture> fixture) {
        this.rows = () -> fixture.get().rows();
        this.source = () -> fixture.get().source();
    }

    SampleGraph(Supplier<StudioRows> rows, Function<StudioRows, GraphSource> source) {
        this.rows = rows;
        this.source = () -> source.apply(rows.get());
    }

    /** The graph, loaded anew: nothing is shared with other callers. */
    public CharacterGraph graph() {
        return CharacterGraph.load(source());
    }

    /** What the graph is loaded from. */
    public GraphSource source() {
        return source.get();
    }

    /** The rows that the graph is loaded from, to be poured into a database; extensions are no rows. */
    public StudioRows rows() {
        return rows.get();
    }
}
