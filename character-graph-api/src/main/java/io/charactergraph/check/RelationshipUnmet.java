package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Numbers;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphRecords.Manifest;
import io.charactergraph.model.GraphRecords.RelationshipRequirement;
import io.charactergraph.model.GraphRecords.RelationshipRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** {@code relationship-unmet}: one finding for each requirement of a manifest (readings R83, R87). */
final class RelationshipUnmet extends RecordRule {

    RelationshipUnmet() {
        super(
                "relationship-unmet",
                Severity.WARNING,
                "a manifest's required relationship that does not hold",
                TablesOf.edges(EdgeKind.REFERENCES));
    }

    private record Pair(CharacterTemplate.Id a, CharacterTemplate.Id b) {}

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        Map<Pair, List<RelationshipRow>> rows = new HashMap<>();
        for (RelationshipRow row : graph.records().relationships()) {
            if (row.a().isPresent() && row.b().isPresent()) {
                rows.computeIfAbsent(new Pair(row.a().get(), row.b().get()), pair -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Manifest manifest : graph.records().manifests()) {
            for (RelationshipRequirement required : manifest.relationships()) {
                if (required.a().isPresent()
                        && required.b().isPresent()
                        && lens.indexOf(required.a().get()) != IndexedGraph.NONE
                        && lens.indexOf(required.b().get()) != IndexedGraph.NONE) {
                    Pair pair = new Pair(required.a().get(), required.b().get());
                    List<RelationshipRow> candidates = rows.getOrDefault(pair, List.of());
                    if (candidates.stream().noneMatch(row -> holds(required, row))) {
                        findings.accept(finding(graph, manifest, required, pair));
                    }
                }
            }
        }
    }

    private Finding finding(CheckedGraph graph, Manifest manifest, RelationshipRequirement required, Pair pair) {
        Finding.Builder finding = Finding.of(this);
        // A requirement of a scene that does not exist has no subject.
        manifest.scene().ifPresent(scene -> finding.about(scene).with(pair.a()).with(pair.b()));
        return finding.at(ManifestPlace.of(manifest, "required_relationships", required.key()))
                .sentence((manifest.scene().isPresent()
                                ? graph.name(manifest.scene().get())
                                : "a manifest of no scene")
                        + " requires that " + graph.name(pair.a()) + " feels "
                        + required.type().map(type -> "'" + type + "'").orElse("something") + " toward "
                        + graph.name(pair.b()) + bounds(required) + ", which does not hold")
                .remedy("add or change the relationship, or do not require it")
                .build();
    }

    private static String bounds(RelationshipRequirement required) {
        return bound(", at least ", required.minStrength()) + bound(", at most ", required.maxStrength());
    }

    private static String bound(String words, OptionalDouble bound) {
        return bound.isPresent() ? words + Numbers.text(bound.getAsDouble()) : "";
    }

    /** Returns whether a row has the required type and a known strength within the bounds. */
    private static boolean holds(RelationshipRequirement required, RelationshipRow row) {
        OptionalDouble strength = row.relationship().strength();
        return required.type()
                        .filter(type -> !type.equals(row.relationship().type()))
                        .isEmpty()
                && (required.minStrength().isEmpty()
                        || strength.isPresent()
                                && strength.getAsDouble()
                                        >= required.minStrength().getAsDouble())
                && (required.maxStrength().isEmpty()
                        || strength.isPresent()
                                && strength.getAsDouble()
                                        <= required.maxStrength().getAsDouble());
    }
}
