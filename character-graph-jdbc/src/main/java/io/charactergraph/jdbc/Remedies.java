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
 * Plans the changes that resolve findings, and applies plans. Obtained from {@link CharacterLinkage#remedies}.
 *
 * <p>A remedy resolves its finding without causing another one. Where that is uncertain, or needs a person's judgement, the finding is skipped, and the plan
 * contains the reason.
 *
 * <table>
 * <caption>Remedies</caption>
 * <tr><th>Rule</th><th>Remedy</th></tr>
 * <tr><td>{@code hard-coded-npc}</td><td>the NPC's character takes its place: bound to the role of a cast entry, added to a scene node's
 *     references, added as a tag of a scene</td></tr>
 * <tr><td>{@code dangling-reference}</td><td>the reference is removed</td></tr>
 * <tr><td>{@code asset-without-character}</td><td>a linkage to the only character that provenance proves</td></tr>
 * <tr><td>{@code generation-without-character}</td><td>references to the characters that provenance proves</td></tr>
 * <tr><td>{@code usage-row-stale}</td><td>the row is deleted, the count raised</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class Remedies {

    private final LinkStore store;

    Remedies(LinkStore store) {
        this.store = store;
    }

    /**
     * Returns a plan for all findings of the built-in checks. Changes nothing; reads the affected rows.
     *
     * @param graph the whole graph, as loaded from these tables
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan plan(CharacterGraph graph) {
        WholeGraph.require(graph);
        return plan(graph, graph.check().findings());
    }

    /**
     * Returns a plan for some findings of the built-in checks. Changes nothing; reads the affected rows.
     *
     * @param graph the whole graph, as loaded from these tables
     * @param findings findings of that graph
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan plan(CharacterGraph graph, List<Finding> findings) {
        WholeGraph.require(graph);
        return new RemedyPlan(new Planner(store, graph).plan(findings));
    }

    /**
     * Returns a plan that replaces references in older forms (keys, bare UUIDs) by the standard form, in roles, scene nodes, bindings
     * of worlds, tags, linkages and generations. The graph stays the same. Reads all rows of these tables.
     *
     * @param graph the whole graph, as loaded from these tables
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public RemedyPlan planStandardForms(CharacterGraph graph) {
        WholeGraph.require(graph);
        return new RemedyPlan(new Planner(store, graph).planStandardForms());
    }

    /**
     * Applies a plan in one transaction, completely or not at all. Each row must still have the value that the plan found. Rows that
     * already have the planned value count as done, so a plan can be applied again.
     *
     * @return the changes; empty if all rows already had the planned values
     * @throws LinkWriteException with the reason {@code CHANGED_MEANWHILE}, which names the rows that have changed since the
     *     plan was made, and the linked characters that no longer exist
     */
    public List<Change> apply(RemedyPlan plan) {
        return plan.isEmpty()
                ? List.of()
                : LinkTransaction.run(store, transaction -> new PlanApplication(transaction, plan.content()).run());
    }
}
