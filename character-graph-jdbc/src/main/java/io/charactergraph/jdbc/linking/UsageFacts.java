package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.TableCoverage;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts of a graph, from other sources than usage rows, that a usage row can record; and the fact of a usage row (readings R29). */
public final class UsageFacts {

    private static final Map<NodeKind, EdgeKind> EDGES = Map.of(
            NodeKind.SCENE, EdgeKind.APPEARS_IN,
            NodeKind.ASSET, EdgeKind.DEPICTS,
            NodeKind.GENERATION, EdgeKind.INVOLVES_CHARACTER);
    private static final Pattern NUMBER = Pattern.compile("(?:([a-z]+)[:-]\\s*)?0*(\\d{1,10})");

    private final SortedSet<UsageFact> facts = new TreeSet<>();
    private final Set<UsageFact> saidByRows = new HashSet<>();
    private final CharacterGraph graph;

    public UsageFacts(CharacterGraph graph) {
        this.graph = graph;
        TypedGraph typed = graph.typed();
        typed.nodes(NodeKind.CHARACTER_TEMPLATE)
                .map(node -> (CharacterTemplate.Id) node.id())
                .forEach(template -> {
                    typed.outEdges(template, EdgeKind.APPEARS_IN).forEach(edge -> add(template, edge, edge.to()));
                    for (EdgeKind kind :
                            Set.of(EdgeKind.DEPICTS, EdgeKind.INVOLVES_CHARACTER, EdgeKind.USES_CHARACTER)) {
                        typed.inEdges(template, kind).forEach(edge -> add(template, edge, edge.from()));
                    }
                });
    }

    private void add(CharacterTemplate.Id template, GraphEdge edge, NodeId target) {
        boolean content = target instanceof Scene.Id scene && scene.type() == SceneType.CONTENT;
        boolean nameable = !UsageTable.number(target).startsWith("-"); // text cannot name a negative number
        if (content || !nameable) {
            return;
        }
        UsageFact fact = new UsageFact(template, target);
        if (edge.source() == EvidenceSource.USAGE_ROW) {
            saidByRows.add(fact);
        } else {
            facts.add(fact);
        }
    }

    /** The facts, in order. */
    public SortedSet<UsageFact> all() {
        return facts;
    }

    /**
     * Returns whether a row recorded the fact when the graph was loaded. The graph does not know this of a row that
     * was added later.
     */
    public boolean wasSaid(UsageFact fact) {
        return saidByRows.contains(fact);
    }

    /** The kinds of things whose usage a graph can refute: rows of others are only added. */
    public static Set<NodeKind> refutable() {
        return EnumSet.copyOf(EDGES.keySet());
    }

    /** The refutable kinds of which a table that could prove a usage was not read whole. */
    public Set<NodeKind> uncertain() {
        Set<NodeKind> uncertain = EnumSet.noneOf(NodeKind.class);
        EDGES.forEach((target, edge) -> {
            for (EvidenceSource source : edge.sources()) {
                // a content scene has no usage rows
                if (source != EvidenceSource.USAGE_ROW
                        && source != EvidenceSource.CONTENT_SCENE_TAG
                        && !isWhole(source.table())) {
                    uncertain.add(target);
                }
            }
        });
        return uncertain;
    }

    private boolean isWhole(String table) {
        return graph.tables()
                .coverage()
                .find(table)
                .filter(coverage -> coverage.status() == TableCoverage.Status.WHOLE)
                .isPresent();
    }

    /** Returns the fact of a row by its type; empty for another type or a malformed row. */
    public static Optional<UsageFact> of(UsageQueries.Row row) {
        if (!Texts.isUuid(row.template()) || row.usageType() == null) {
            return Optional.empty();
        }
        CharacterTemplate.Id template = new CharacterTemplate.Id(UUID.fromString(row.template()));
        return target(Objects.requireNonNull(row.usageType()), row).map(target -> new UsageFact(template, target));
    }

    private static Optional<NodeId> target(String type, UsageQueries.Row row) {
        return switch (type) {
            case "prompt" -> uuid(row.prompt()).map(PromptVersion.Id::new);
            case "action_block" -> uuid(row.action()).map(ActionBlock.Id::new);
            case "scene" -> number(type, row.reference()).map(Scene.Id::game);
            case "asset" -> number(type, row.reference()).map(Asset.Id::new);
            case "generation" -> number(type, row.reference()).map(Generation.Id::new);
            default -> Optional.empty();
        };
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        return Texts.isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<Integer> number(String word, @Nullable String reference) {
        Matcher number = NUMBER.matcher(reference == null ? "" : Texts.trim(reference));
        return number.matches() && (number.group(1) == null || number.group(1).equals(word))
                ? Optional.of(Long.parseLong(number.group(2)))
                        .filter(value -> value <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                : Optional.empty();
    }
}
