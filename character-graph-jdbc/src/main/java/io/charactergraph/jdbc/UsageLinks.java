package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.NewUsageRow;
import io.charactergraph.jdbc.linking.UsageFacts;
import io.charactergraph.jdbc.linking.UsageQueries;
import io.charactergraph.jdbc.linking.UsageTable;
import io.charactergraph.jdbc.linking.WholeGraph;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code character_usage} consistent with a graph: a row for every template that the graph links, by another source than a usage row, to a game scene,
 * asset, generation, prompt version or action block. Obtained from {@link CharacterLinkage#usage}.
 *
 * <p>Links of a template's instances and NPCs do not count as links of the template.
 *
 * <ul>
 *   <li><b>Added</b> are facts without a row. A generation's row gets the generation's time; the other rows get no time.
 *   <li><b>Removed</b> are rows of scenes, assets and generations whose fact the graph refutes: it contains both ends, has the fact
 *       from no other source, and has read completely every table that could contain it. Rows of prompts and action blocks can be
 *       the only evidence, and are never removed; nor are rows of other types, rows that also name another node, rows whose fact
 *       no row had when the graph was loaded, and rows whose time is later than the graph's snapshot, by the database's clock
 *       (see {@link io.charactergraph.TableQuestions#snapshotTime}). A graph without a snapshot time for the usage rows removes only rows without
 *       a time.
 *   <li>{@code usage_count} and {@code last_used_at} of templates are raised to the values that follow from the rows, and never lowered.
 * </ul>
 *
 * <pre>{@code
 * UsageSync planned = linkage.usage().plan(graph);
 * UsageSync done = linkage.usage().synchronize(graph);
 * }</pre>
 *
 * @since 0.1
 */
public final class UsageLinks {

    private final LinkStore store;

    UsageLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * Returns the changes that {@link #synchronize} would make: performs them and rolls back. Needs the same permissions.
     *
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public UsageSync plan(CharacterGraph graph) {
        UsageFacts facts = facts(graph);
        return LinkTransaction.rehearse(store, transaction -> synchronize(transaction, graph, facts, true));
    }

    /**
     * Adds and removes rows to match the graph, in one transaction. Concurrent calls wait for each other. Cost: one pass over the
     * templates' edges, and all usage rows in memory.
     *
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public UsageSync synchronize(CharacterGraph graph) {
        UsageFacts facts = facts(graph);
        return LinkTransaction.run(store, transaction -> synchronize(transaction, graph, facts, false));
    }

    private static UsageFacts facts(CharacterGraph graph) {
        return new UsageFacts(WholeGraph.require(graph));
    }

    private static UsageSync synchronize(
            LinkTransaction transaction, CharacterGraph graph, UsageFacts facts, boolean dryRun) {
        UsageTable table = new UsageTable(transaction);
        table.alone();
        List<UsageQueries.Row> rows = table.rows(moment(graph));
        Set<NodeKind> uncertain = facts.uncertain();
        Set<UsageFact> said = new HashSet<>();
        List<UsageSync.Removed> removed = new ArrayList<>();
        for (UsageQueries.Row row : rows) {
            UsageFacts.of(row).ifPresent(fact -> {
                if (isRefuted(fact, row, facts, uncertain)) {
                    removed.add(new UsageSync.Removed(row.id(), fact));
                } else {
                    said.add(fact);
                }
            });
        }
        List<UsageFact> missing =
                facts.all().stream().filter(fact -> !said.contains(fact)).toList();
        List<NewUsageRow> wanted = present(transaction, graph, missing);
        Set<String> gone =
                table.delete(removed.stream().map(UsageSync.Removed::rowId).toList());
        removed.removeIf(row -> !gone.contains(row.rowId()));
        List<UsageFact> added = table.insert(wanted).stream()
                .flatMap(row -> UsageFacts.of(row).stream())
                .distinct()
                .sorted()
                .toList();
        return new UsageSync(
                added,
                removed,
                rows.size() - removed.size(),
                table.countTemplates(),
                uncertain.stream().sorted().toList(),
                dryRun);
    }

    private static boolean isRefuted(UsageFact fact, UsageQueries.Row row, UsageFacts facts, Set<NodeKind> uncertain) {
        NodeKind kind = fact.target().kind();
        return UsageFacts.refutable().contains(kind)
                && !uncertain.contains(kind)
                && !facts.all().contains(fact)
                && facts.wasSaid(fact)
                && row.prompt() == null
                && row.action() == null
                && !row.later();
    }

    /** Returns the snapshot time of the usage rows, by the clock of their database; null when it is unknown. */
    private static @Nullable String moment(CharacterGraph graph) {
        return graph.tables()
                .coverage()
                .find(StudioTable.CHARACTER_USAGE.tableName())
                .flatMap(coverage -> graph.tables().snapshotTime(coverage.source()))
                .filter(TimestampText::fits)
                .map(TimestampText::of)
                .orElse(null);
    }

    /** Returns the rows of those facts whose ends still exist. */
    private static List<NewUsageRow> present(LinkTransaction transaction, CharacterGraph graph, List<UsageFact> facts) {
        Map<StudioTable, Set<String>> ids = new EnumMap<>(StudioTable.class);
        for (UsageFact fact : facts) {
            ids.computeIfAbsent(StudioTable.CHARACTERS, key -> new HashSet<>()).add(UsageTable.number(fact.template()));
            ids.computeIfAbsent(tableOf(fact.target()), key -> new HashSet<>()).add(UsageTable.number(fact.target()));
        }
        Map<StudioTable, Map<String, String>> there = new EnumMap<>(StudioTable.class);
        ids.forEach((in, wanted) -> there.put(in, transaction.keepAll(in, wanted)));
        List<NewUsageRow> rows = new ArrayList<>();
        for (UsageFact fact : facts) {
            String template =
                    there.getOrDefault(StudioTable.CHARACTERS, Map.of()).get(UsageTable.number(fact.template()));
            String target = there.getOrDefault(tableOf(fact.target()), Map.of()).get(UsageTable.number(fact.target()));
            if (template != null && target != null) {
                rows.add(NewUsageRow.of(fact, template, target, key(graph, fact), time(graph, fact)));
            }
        }
        return rows;
    }

    private static StudioTable tableOf(NodeId target) {
        return NodeRow.find(target).orElseThrow().table();
    }

    private static Optional<String> key(CharacterGraph graph, UsageFact fact) {
        return graph.require(fact.template()).key();
    }

    /** Returns the time of a generation; null when it has none, or none that a database can store. */
    private static @Nullable String time(CharacterGraph graph, UsageFact fact) {
        if (!(fact.target() instanceof Generation.Id)) {
            return null;
        }
        return ((Generation) graph.require(fact.target()))
                .createdAt()
                .filter(TimestampText::fits)
                .map(TimestampText::of)
                .orElse(null);
    }
}
