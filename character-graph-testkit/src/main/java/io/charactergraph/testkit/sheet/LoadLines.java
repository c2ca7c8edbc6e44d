package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines about a load: unresolved references and rows. */
final class LoadLines {

    /** Tables whose rows use nodes without being one, and without joining two. */
    private static final Set<String> OUTSIDE_TABLES =
            Set.of("character_dialogue_profiles", "game_locations", "game_hotspots", "game_scene_edges");

    private static final String USAGE = "character_usage";

    private final CharacterGraph graph;
    private final List<UnresolvedReference> unresolved;
    private @Nullable Map<String, List<NodeId>> findings;
    private @Nullable Map<String, List<NodeId>> usageTargets;

    LoadLines(CharacterGraph graph) {
        this.graph = graph;
        this.unresolved = graph.tables().unresolved().all();
    }

    /** By reason. */
    Map<String, Integer> issues() {
        Map<String, Integer> counts = new TreeMap<>();
        unresolved.forEach(reference -> counts.merge(reference.reason().name(), 1, Integer::sum));
        return counts;
    }

    /** By kind of place, then reason. */
    Map<String, Map<String, Integer>> issuesByPlace() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>(TextOrder.BY_CODE_POINT);
        unresolved.forEach(reference -> counts.computeIfAbsent(reference.place(), place -> new TreeMap<>())
                .merge(reference.reason().name(), 1, Integer::sum));
        return counts;
    }

    /** For each id that dangling references name, as the sheet writes it, the nodes that point at it (readings R9a). */
    Map<String, NavigableSet<NodeId>> ownersByMissing() {
        Map<String, NavigableSet<NodeId>> owners = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (UnresolvedReference reference : unresolved) {
            if (reference.reason() == UnresolvedReference.Reason.DANGLING) {
                Set<String> ids = new TreeSet<>();
                reference.missing().forEach(missing -> ids.add(missing.toString()));
                reference.missingKey().ifPresent(key -> ids.add("character:" + key));
                for (String missing : ids) {
                    NavigableSet<NodeId> owning = owners.computeIfAbsent(Texts.whole(missing), id -> new TreeSet<>());
                    owning.addAll(holders(reference));
                }
            }
        }
        return owners;
    }

    /**
     * The node whose row holds the reference, the scene of a scene node or a manifest, or the ends of a join row that exist:
     * of a usage row also what it names beside the template, as far as records were loaded.
     */
    private List<NodeId> holders(UnresolvedReference reference) {
        if (reference.owner().isPresent()) {
            return List.of(reference.owner().get());
        }
        if (OUTSIDE_TABLES.contains(reference.table())) {
            return List.of();
        }
        List<NodeId> holders = new ArrayList<>(reference.rowNodes());
        if (reference.table().equals(USAGE)) {
            holders.addAll(usageTargets().getOrDefault(reference.rowId(), List.of()));
        }
        return holders;
    }

    private Map<String, List<NodeId>> usageTargets() {
        Map<String, List<NodeId>> targets = usageTargets;
        if (targets == null) {
            targets = new HashMap<>();
            for (GraphRecords.UsageRow row : graph.tables().records().usages()) {
                targets.put(row.rowId(), row.targets());
            }
            usageTargets = targets;
        }
        return targets;
    }

    /** For each rule that could be checked, the primary nodes of its findings, sorted, each once for each finding. */
    Map<String, List<NodeId>> findings() {
        Map<String, List<NodeId>> byRule = findings;
        if (byRule == null) {
            byRule = new LinkedHashMap<>();
            for (RuleOutcome outcome : graph.check().rules()) {
                if (outcome.notChecked().isEmpty()) {
                    byRule.put(
                            outcome.rule(),
                            outcome.findings().stream()
                                    .flatMap(finding -> finding.primary().stream())
                                    .sorted()
                                    .toList());
                }
            }
            findings = byRule;
        }
        return byRule;
    }

    /** For each table that was read, what became of its rows. */
    Map<String, Map<String, @Nullable Object>> rows() {
        Map<String, Map<String, @Nullable Object>> rows = new TreeMap<>();
        for (TableCoverage table : graph.tables().coverage().tables()) {
            // read for where-used and deletion only: the sheet has no line of it
            if (table.wasRead() && !table.table().equals(StudioTable.GAME_SCENE_EDGES.tableName())) {
                rows.put(
                        table.table(),
                        Map.of(
                                "read",
                                table.rowsRead(),
                                "nodes",
                                table.nodeRows(),
                                "edgesOnly",
                                table.edgeOnlyRows(),
                                "nothing",
                                table.nothingRows()));
            }
        }
        return rows;
    }
}
