package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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
        Map<String, Remedy> remedies = remedies(graph);
        return plan((transaction, draft) -> {
            Outcome outcome = new Outcome();
            // counts of usage rows after the rows themselves
            List<Finding> ordered = new ArrayList<>(findings);
            ordered.sort(Comparator.comparing(finding -> finding.evidence().stream()
                    .anyMatch(place -> place.table().equals(StudioTable.CHARACTERS.tableName()))));
            outcome.mendAll(ordered, remedies, draft);
            outcome.mendMore(remedies, draft);
            outcome.order(findings);
            return outcome;
        });
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
        return plan((transaction, draft) -> {
            new StandardForms(transaction, graph, draft).plan();
            return new Outcome();
        });
    }

    /**
     * Applies a plan in one transaction: every row that is still as it was planned, or none at all. Rows that are already as
     * they are to be count as done, so a plan can be applied again.
     *
     * @return what changed; nothing when all was done already
     * @throws LinkageException with the reason {@code CHANGED_MEANWHILE}, naming the rows that are no longer as they were
     *     planned, and the characters that are no longer there
     */
    public List<Change> apply(RemedyPlan plan) {
        return plan.isEmpty()
                ? List.of()
                : LinkTransaction.run(store, transaction -> new PlanApplication(transaction, plan).run());
    }

    private RemedyPlan plan(BiFunction<LinkTransaction, PlanDraft, Outcome> how) {
        return LinkTransaction.rehearse(store, transaction -> {
            PlanDraft draft = new PlanDraft(transaction);
            Outcome outcome = how.apply(transaction, draft);
            List<PlannedRow> rows = draft.rows();
            Map<StudioTable, PlanSql.Names> names = new EnumMap<>(StudioTable.class);
            Stream.concat(
                            rows.stream().map(PlannedRow::table),
                            draft.targets().stream()
                                    .map(target -> LinkTarget.named(target).table()))
                    .forEach(table -> names.computeIfAbsent(
                            table, known -> PlanSql.Names.of(transaction.require(known), transaction.key(known))));
            return new RemedyPlan(rows, outcome.mended, outcome.unmended, draft.targets(), names);
        });
    }

    private static Map<String, Remedy> remedies(CharacterGraph graph) {
        Remedy provenance = new ProvenanceRemedy(graph);
        return Map.of(
                "hard-coded-npc", new HardCodedNpcRemedy(graph),
                "dangling-reference", new DanglingRemedy(graph),
                "asset-without-character", provenance,
                "generation-without-character", provenance,
                "usage-row-stale", new UsageRemedy(graph));
    }

    /** Which findings were mended. */
    private static final class Outcome {

        private final List<Finding> mended = new ArrayList<>();
        private final List<Unmended> unmended = new ArrayList<>();

        void mendAll(List<Finding> findings, Map<String, Remedy> remedies, PlanDraft draft) {
            List<Finding> mendable = new ArrayList<>();
            for (Finding finding : findings) {
                if (remedies.containsKey(finding.rule())) {
                    mendable.add(finding);
                } else {
                    unmended.add(new Unmended(finding, "only a person can mend it"));
                }
            }
            draft.attemptAll(
                    mendable,
                    finding -> remedyOf(finding, remedies).mend(finding, draft),
                    finding -> mend(finding, remedyOf(finding, remedies), draft));
        }

        private static Remedy remedyOf(Finding finding, Map<String, Remedy> remedies) {
            return Objects.requireNonNull(remedies.get(finding.rule()), finding.rule());
        }

        private void mend(Finding finding, Remedy remedy, PlanDraft draft) {
            try {
                draft.attempt(() -> remedy.mend(finding, draft));
                mended.add(finding);
            } catch (CannotMendException e) {
                unmended.add(new Unmended(finding, String.valueOf(e.getMessage())));
            }
        }

        /** Tries again while that is of use: what one remedy says can be the proof that another one was waiting for. */
        void mendMore(Map<String, Remedy> remedies, PlanDraft draft) {
            int before;
            do {
                before = unmended.size();
                mendAgain(remedies, draft);
            } while (unmended.size() < before);
        }

        private void mendAgain(Map<String, Remedy> remedies, PlanDraft draft) {
            List<Unmended> left = List.copyOf(unmended);
            unmended.clear();
            List<Finding> again = new ArrayList<>();
            left.forEach(one -> {
                Remedy remedy = remedies.get(one.finding().rule());
                if (remedy instanceof ProvenanceRemedy || remedy instanceof UsageRemedy) {
                    again.add(one.finding());
                } else {
                    unmended.add(one);
                }
            });
            mendAll(again, remedies, draft);
        }

        void order(List<Finding> findings) {
            Map<Finding, Integer> places = new HashMap<>();
            findings.forEach(finding -> places.putIfAbsent(finding, places.size()));
            mended.sort(Comparator.comparing(places::get));
            unmended.sort(Comparator.comparing(left -> places.get(left.finding())));
        }
    }
}
