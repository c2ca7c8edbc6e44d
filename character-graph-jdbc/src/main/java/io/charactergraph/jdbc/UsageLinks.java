package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.TimestampText;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.source.StudioTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code character_usage} true: a row for every template that a graph has, by another source than a usage row, in a game
 * scene, asset, generation, prompt version or action block. Got from {@link CharacterLinkage#usage}.
 *
 * <p>What a template's instances and NPCs do is not counted as the template's own.
 *
 * <ul>
 *   <li><b>Added</b> are facts that have no row. A generation's row gets the generation's time; of others it is not known when.
 *   <li><b>Removed</b> are rows of scenes, assets and generations whose fact the graph refutes: it knows both ends, has the fact
 *       from no other source, and has read whole every table that could hold it. Rows of prompts and action blocks can be the
 *       only evidence there is, and are never removed; nor are rows of other types, rows that name something else too, rows that
 *       say what no row said when the graph was loaded, and rows with a later time than that.
 *   <li>{@code usage_count} and {@code last_used_at} of templates are raised to what the rows say, and never lowered.
 * </ul>
 *
 * <pre>{@code
 * UsageSync planned = linkage.usage().plan(graph);
 * UsageSync done = linkage.usage().synchronize(graph);
 * }</pre>
 */
public final class UsageLinks {

    private final LinkStore store;

    UsageLinks(LinkStore store) {
        this.store = store;
    }

    /**
     * What {@link #synchronize} would do: does it, and takes it back. Changes nothing, yet needs the same permissions.
     *
     * @throws IllegalArgumentException if the graph is filtered, or only a part was loaded
     */
    public UsageSync plan(CharacterGraph graph) {
        UsageFacts facts = facts(graph);
        return LinkTransaction.rehearse(store, transaction -> synchronize(transaction, graph, facts, true));
    }

    /**
     * Makes the rows say what the graph has, in one transaction; of several at once one after the other. Cost: one pass over
     * the templates' edges, and all usage rows in memory.
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
        List<UsageQueries.Row> rows = table.rows();
        Set<NodeKind> unsure = facts.unsure();
        Set<UsageFact> said = new HashSet<>();
        List<UsageSync.Removed> removed = new ArrayList<>();
        for (UsageQueries.Row row : rows) {
            UsageFacts.of(row).ifPresent(fact -> {
                if (isRefuted(fact, row, facts, unsure, graph.state().builtAt())) {
                    removed.add(new UsageSync.Removed(row.id(), fact));
                } else {
                    said.add(fact);
                }
            });
        }
        List<UsageFact> missing =
                facts.all().stream().filter(fact -> !said.contains(fact)).toList();
        List<UsageFact> added = present(table, missing);
        table.delete(removed.stream().map(UsageSync.Removed::rowId).toList());
        table.insert(added, fact -> key(graph, fact), fact -> time(graph, fact));
        return new UsageSync(
                added,
                removed,
                rows.size() - removed.size(),
                table.countTemplates(),
                unsure.stream().sorted().toList(),
                dryRun);
    }

    private static boolean isRefuted(
            UsageFact fact, UsageQueries.Row row, UsageFacts facts, Set<NodeKind> unsure, Instant loaded) {
        NodeKind kind = fact.target().kind();
        String usedAt = row.usedAt();
        return UsageFacts.refutable().contains(kind)
                && !unsure.contains(kind)
                && !facts.all().contains(fact)
                && facts.wasSaid(fact)
                && row.prompt() == null
                && row.action() == null
                && (usedAt == null || !TimestampText.parse(usedAt).isAfter(loaded));
    }

    /** Those whose rows are still there. */
    private static List<UsageFact> present(UsageTable table, List<UsageFact> facts) {
        Map<StudioTable, Set<String>> ids = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> tableOf(fact.target()),
                        Collectors.mapping(fact -> UsageTable.number(fact.target()), Collectors.toSet())));
        Set<String> templates = table.present(
                StudioTable.CHARACTERS,
                facts.stream().map(fact -> UsageTable.number(fact.template())).collect(Collectors.toSet()));
        Map<StudioTable, Set<String>> there = ids.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> table.present(entry.getKey(), entry.getValue())));
        return facts.stream()
                .filter(fact -> templates.contains(UsageTable.number(fact.template()))
                        && there.getOrDefault(tableOf(fact.target()), Set.of())
                                .contains(UsageTable.number(fact.target())))
                .toList();
    }

    private static StudioTable tableOf(NodeId target) {
        return switch (target.kind()) {
            case PROMPT_VERSION -> StudioTable.PROMPT_VERSIONS;
            case ACTION_BLOCK -> StudioTable.ACTION_BLOCKS;
            case SCENE -> StudioTable.GAME_SCENES;
            case ASSET -> StudioTable.ASSETS;
            default -> StudioTable.GENERATIONS;
        };
    }

    private static Optional<String> key(CharacterGraph graph, UsageFact fact) {
        return ((CharacterTemplate) graph.require(fact.template())).key();
    }

    /** The time of a generation; null when it has none, or none that a database can hold. */
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
