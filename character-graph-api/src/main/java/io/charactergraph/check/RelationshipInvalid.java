package io.charactergraph.check;

import io.charactergraph.internal.Numbers;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphRecords.RelationshipRow;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code relationship-invalid}: one finding for each row, whatever is wrong with it. Of several rows of one pair and type those
 * after the lowest id repeat it (readings R84, R87). Thresholds: {@code min-strength}, {@code max-strength}.
 */
final class RelationshipInvalid extends RecordRule {

    private static final String TABLE = "character_relationships";
    private static final String LEAST = "min-strength";
    private static final String MOST = "max-strength";

    private final double least;
    private final double most;

    RelationshipInvalid() {
        this(0, 1);
    }

    private RelationshipInvalid(double least, double most) {
        super(
                "relationship-invalid",
                Severity.ERROR,
                "a character related to itself, strength outside " + Numbers.text(least) + " to " + Numbers.text(most)
                        + ", or the same pair and type twice");
        if (!(least <= most)) {
            throw new IllegalArgumentException("value: " + LEAST + " " + Numbers.text(least) + " is not at most " + MOST
                    + " " + Numbers.text(most) + "; give numbers in order");
        }
        this.least = least;
        this.most = most;
    }

    private record Tie(String a, String b, String type) {}

    @Override
    public Map<String, Double> thresholds() {
        return new TreeMap<>(Map.of(LEAST, least, MOST, most));
    }

    @Override
    public Rule withThreshold(String name, double value) {
        return switch (name) {
            case LEAST -> new RelationshipInvalid(value, most);
            case MOST -> new RelationshipInvalid(least, value);
            default -> super.withThreshold(name, value);
        };
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        Map<String, String> missing = missingEnds(graph);
        Set<Tie> seen = new HashSet<>();
        for (RelationshipRow row : graph.records().relationships()) {
            Optional<String> a = end(row.a(), missing, row.rowId(), "character_a_id");
            Optional<String> b = end(row.b(), missing, row.rowId(), "character_b_id");
            List<String> wrong = new ArrayList<>();
            List<String> paths = new ArrayList<>();
            if (a.isPresent() && a.equals(b)) {
                wrong.add("is related to itself");
                paths.add("character_b_id");
            }
            OptionalDouble strength = row.relationship().strength();
            if (strength.isPresent() && !(strength.getAsDouble() >= least && strength.getAsDouble() <= most)) {
                wrong.add("has a relationship of strength " + Numbers.text(strength.getAsDouble()));
                paths.add("relationship_strength");
            }
            if (a.isPresent()
                    && b.isPresent()
                    && !seen.add(new Tie(a.get(), b.get(), row.relationship().type()))) {
                wrong.add("has the relationship '" + row.relationship().type() + "' twice");
                paths.add("relationship_type");
            }
            if (!wrong.isEmpty()) {
                findings.accept(finding(graph, row, wrong, paths));
            }
        }
    }

    private Finding finding(CheckedGraph graph, RelationshipRow row, List<String> wrong, List<String> paths) {
        Finding.Builder finding = Finding.of(this);
        row.a().ifPresent(finding::about);
        finding.identifiedBy("row " + row.rowId());
        paths.forEach(path -> finding.because(new Evidence(TABLE, row.rowId(), path)));
        if (row.a().isPresent()) {
            row.b().ifPresent(finding::with);
        }
        return finding.sentence(row.a().map(graph::name).orElse("a character that does not exist") + " "
                        + String.join(", and ", wrong)
                        + row.b()
                                .filter(b -> !row.a().filter(b::equals).isPresent())
                                .map(b -> ", toward " + graph.name(b))
                                .orElse(""))
                .remedy("delete the row, or put its ends, type or strength right")
                .build();
    }

    private static Optional<String> end(
            Optional<? extends NodeId> id, Map<String, String> missing, String rowId, String column) {
        return id.isPresent()
                ? Optional.of(id.get().toString())
                : Optional.ofNullable(missing.get(column + " " + rowId));
    }

    /** The ends that do not exist, by column and row. */
    private static Map<String, String> missingEnds(CheckedGraph graph) {
        Map<String, String> ends = new HashMap<>();
        for (UnresolvedReference reference : graph.unresolved()) {
            if (reference.table().equals(TABLE)) {
                ends.put(
                        reference.path() + " " + reference.rowId(),
                        "character:" + reference.text().toLowerCase(Locale.ROOT));
            }
        }
        return ends;
    }
}
