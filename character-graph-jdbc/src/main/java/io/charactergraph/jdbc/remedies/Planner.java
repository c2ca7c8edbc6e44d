package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.change.SkippedFinding;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes plans: runs the remedies on a draft of the rows, in a transaction that is rolled back. */
public final class Planner {

    private final LinkStore store;
    private final CharacterGraph graph;

    public Planner(LinkStore store, CharacterGraph graph) {
        this.store = store;
        this.graph = graph;
    }

    /** Plans remedies for findings. */
    public Plan plan(List<Finding> findings) {
        Map<String, Remedy> remedies = remedies(graph);
        return plan((transaction, draft) -> {
            Outcome outcome = new Outcome();
            // counts of usage rows after the rows themselves
            List<Finding> ordered = new ArrayList<>(findings);
            ordered.sort(Comparator.comparing(finding -> finding.evidence().stream()
                    .anyMatch(place -> place.table().equals(StudioTable.CHARACTERS.tableName()))));
            outcome.resolveAll(ordered, remedies, draft);
            outcome.resolveMore(remedies, draft);
            outcome.order(findings);
            return outcome;
        });
    }

    /** Plans the standard form of every reference that has one. */
    public Plan planStandardForms() {
        return plan((transaction, draft) -> {
            new StandardForms(transaction, graph, draft).plan();
            return new Outcome();
        });
    }

    private Plan plan(BiFunction<LinkTransaction, PlanDraft, Outcome> how) {
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
            return new Plan(rows, outcome.resolved, outcome.skipped, new TreeSet<>(draft.targets()), names);
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

    /** The findings that were resolved, and those that were skipped. */
    private static final class Outcome {

        private final List<Finding> resolved = new ArrayList<>();
        private final List<SkippedFinding> skipped = new ArrayList<>();

        void resolveAll(List<Finding> findings, Map<String, Remedy> remedies, PlanDraft draft) {
            List<Finding> attempted = new ArrayList<>();
            for (Finding finding : findings) {
                if (remedies.containsKey(finding.rule())) {
                    attempted.add(finding);
                } else {
                    skipped.add(new SkippedFinding(finding, "a person has to resolve it"));
                }
            }
            draft.attemptAll(
                    attempted,
                    finding -> remedyOf(finding, remedies).resolve(finding, draft),
                    finding -> resolve(finding, remedyOf(finding, remedies), draft));
        }

        private static Remedy remedyOf(Finding finding, Map<String, Remedy> remedies) {
            return Objects.requireNonNull(remedies.get(finding.rule()), finding.rule());
        }

        private void resolve(Finding finding, Remedy remedy, PlanDraft draft) {
            try {
                draft.attempt(() -> remedy.resolve(finding, draft));
                resolved.add(finding);
            } catch (NoRemedyException e) {
                skipped.add(new SkippedFinding(finding, String.valueOf(e.getMessage())));
            }
        }

        /** Repeats remedies while they succeed: the result of one can be the proof that another one needs. */
        void resolveMore(Map<String, Remedy> remedies, PlanDraft draft) {
            int before;
            do {
                before = skipped.size();
                resolveAgain(remedies, draft);
            } while (skipped.size() < before);
        }

        private void resolveAgain(Map<String, Remedy> remedies, PlanDraft draft) {
            List<SkippedFinding> left = List.copyOf(skipped);
            skipped.clear();
            List<Finding> again = new ArrayList<>();
            left.forEach(one -> {
                Remedy remedy = remedies.get(one.finding().rule());
                if (remedy instanceof ProvenanceRemedy || remedy instanceof UsageRemedy) {
                    again.add(one.finding());
                } else {
                    skipped.add(one);
                }
            });
            resolveAll(again, remedies, draft);
        }

        void order(List<Finding> findings) {
            Map<Finding, Integer> places = new HashMap<>();
            findings.forEach(finding -> places.putIfAbsent(finding, places.size()));
            resolved.sort(Comparator.comparing(places::get));
            skipped.sort(Comparator.comparing(left -> places.get(left.finding())));
        }
    }
}
