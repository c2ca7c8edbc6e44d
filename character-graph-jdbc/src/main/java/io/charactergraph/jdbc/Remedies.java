package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.WholeGraph;
import io.charactergraph.jdbc.remedies.PlanApplication;
import io.charactergraph.jdbc.remedies.Planner;
import java.util.List;

/**
 * Mends findings by rule: makes a plan, and applies it when asked. Got from {@link CharacterLinkage#remedies}.
 *
 * <p>A remedy makes its finding go and no other come; where that is not sure, or takes a person's judgement, the finding stays
 * and the plan says why.
 *
 * <table>
 * <caption>What is mended</caption>
 * <tr><th>Rule</th><th>Remedy</th></tr>
 * <tr><td>{@code hard-coded-npc}</td><td>the NPC's character instead: bound to the role of a cast entry, put into a scene node's
 *     references, made a tag of a scene</td></tr>
 * <tr><td>{@code dangling-reference}</td><td>the reference is taken out</td></tr>
 * <tr><td>{@code asset-without-character}</td><td>a linkage to the one character that provenance proves</td></tr>
 * <tr><td>{@code generation-without-character}</td><td>references to those whom provenance proves</td></tr>
 * <tr><td>{@code usage-row-stale}</td><td>the row is deleted, the count raised</td></tr>
 * </table>
 */
public final class Remedies {

    private final LinkStore store;

    Remedies(LinkStore store) {
        this.store = store;
    }

    /**
     * A plan for all findings of the built-in checks. Changes nothing; reads the rows that are concerned.
     *
     * @param graph the whole graph, as loaded from these tables
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan plan(CharacterGraph graph) {
        WholeGraph.require(graph);
        return plan(graph, graph.check().findings());
    }

    /**
     * A plan for some findings of the built-in checks.
     *
     * @param graph the whole graph, as loaded from these tables
     * @param findings what was found in it
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan plan(CharacterGraph graph, List<Finding> findings) {
        WholeGraph.require(graph);
        return new RemedyPlan(new Planner(store, graph).plan(findings));
    }

    /**
     * A plan that puts references in older forms (keys, bare UUIDs) into the standard form, where a reference has one: roles,
     * scene nodes, bindings of worlds, tags, linkages, generations. The graph stays the same. Reads all rows of these tables.
     *
     * @param graph the whole graph, as loaded from these tables
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan planStandardForms(CharacterGraph graph) {
        WholeGraph.require(graph);
        return new RemedyPlan(new Planner(store, graph).planStandardForms());
    }

    /**
     * Applies a plan in one transaction: every row that is still as it was planned, or none at all. Rows that are already as
     * they are to be count as done, so a plan can be applied again.
     *
     * @return what changed; nothing when all was done already
     * @throws LinkWriteException with the reason {@code CHANGED_MEANWHILE}, naming the rows that are no longer as they were
     *     planned, and the characters that are no longer there
     */
    public List<Change> apply(RemedyPlan plan) {
        return plan.isEmpty()
                ? List.of()
                : LinkTransaction.run(store, transaction -> new PlanApplication(transaction, plan.content()).run());
    }
}
