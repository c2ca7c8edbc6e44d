package io.charactergraph.graph.index;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A small graph of all kinds from a seed, as it is built and as a naive list of what it must hold. */
final class RandomGraph {

    private final Random random;
    private final List<GraphNode> nodes;
    private final List<RawEdge> rawEdges = new ArrayList<>();

    RandomGraph(long seed) {
        random = new Random(seed);
        nodes = new RandomNodes(random).all(2 + random.nextInt(7));
        for (int i = 0; i < 20 + random.nextInt(300); i++) {
            add(pick(List.of(EdgeKind.values())));
        }
    }

    /** The nodes in the order of the spec. */
    List<GraphNode> nodes() {
        return nodes.stream().sorted(Comparator.comparing(GraphNode::id)).toList();
    }

    /** Builds it, nodes and edges in any order. */
    CompactGraph build() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        Collections.shuffle(nodes, random);
        nodes.forEach(builder::add);
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        Collections.shuffle(rawEdges, random);
        for (RawEdge edge : rawEdges) {
            builder.addEdge(
                    edge.kind(),
                    builder.find(edge.from()),
                    builder.find(edge.to()),
                    edge.detail(),
                    new EdgeEvidence(edge.source(), edge.sceneNode(), edge.rowId(), edge.path(), null, edge.quest()));
        }
        return builder.build();
    }

    /** The edges that are kept, in the order of the spec. */
    List<RawEdge> keptEdges() {
        Map<Object, List<RawEdge>> same = new LinkedHashMap<>();
        for (RawEdge edge : rawEdges) {
            same.computeIfAbsent(edge.identity(), identity -> new ArrayList<>()).add(edge);
        }
        List<RawEdge> kept = new ArrayList<>();
        for (List<RawEdge> edges : same.values()) {
            RawEdge best = Collections.min(edges, RawEdge.PREFERENCE);
            kept.add(best.withQuest(edges.stream().anyMatch(RawEdge::quest)));
        }
        kept.sort(RawEdge.ORDER);
        return kept;
    }

    private void add(EdgeKind kind) {
        List<GraphNode> starts =
                nodes.stream().filter(node -> kind.from().contains(node.kind())).toList();
        GraphNode from = pick(starts);
        List<GraphNode> ends = nodes.stream()
                .filter(node -> kind.joins(from.kind(), node.kind()))
                .toList();
        GraphNode to = random.nextInt(5) == 0 && ends.contains(from) ? from : pick(ends);
        EvidenceSource source = pick(List.copyOf(kind.sources()));
        String path = "meta." + kind.wireType() + random.nextInt(2);
        boolean quest = kind == EdgeKind.PART_OF_ARC && random.nextBoolean();
        for (int copies = 1 + random.nextInt(2); copies > 0; copies--) {
            int sceneNode = random.nextBoolean() ? IndexedGraph.NO_SCENE_NODE : random.nextInt(3);
            rawEdges.add(new RawEdge(kind, from.id(), to.id(), source, sceneNode, detail(kind), rowId(), path, quest));
        }
    }

    private @Nullable String rowId() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Integer.toString(random.nextInt(20));
            case 2 -> "0000000" + random.nextInt(4) + "-0000-4000-8000-000000000000";
            default -> "row-" + random.nextInt(20);
        };
    }

    private EdgeDetail detail(EdgeKind kind) {
        String word = pick(List.of("", "a", "B", "\uFB01", "\uD83D\uDE00"));
        return switch (kind) {
            case SYNCS_WITH ->
                new EdgeDetail.NpcLink(
                        random.nextBoolean(), Optional.of(word), random.nextInt(3), random.nextBoolean());
            case REFERENCES -> new EdgeDetail.Relationship(word, OptionalDouble.of(random.nextInt(3)));
            case HAS_CAPABILITY -> new EdgeDetail.Capability(word, OptionalInt.empty());
            case FILLS_ROLE -> random.nextBoolean() ? EdgeDetail.None.NONE : new EdgeDetail.Filling(word);
            case CASTS -> new EdgeDetail.Casting(word, random.nextBoolean());
            case EXPRESSES_AS -> new EdgeDetail.Expression(word);
            case DERIVED_FROM -> new EdgeDetail.Derivation(word);
            case USES_INPUT -> new EdgeDetail.Input(word);
            case EXTENSION -> new EdgeDetail.Extension("kind_" + random.nextInt(2), Map.of("word", word));
            default -> EdgeDetail.None.NONE;
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** An edge as it was found. */
    record RawEdge(
            EdgeKind kind,
            NodeId from,
            NodeId to,
            EvidenceSource source,
            int sceneNode,
            EdgeDetail detail,
            @Nullable String rowId,
            String path,
            boolean quest) {

        static final Comparator<RawEdge> ORDER = Comparator.comparing(RawEdge::from)
                .thenComparing(RawEdge::kind)
                .thenComparing(RawEdge::to)
                .thenComparing(RawEdge::source)
                .thenComparing(RawEdge::sceneNode)
                .thenComparing(edge -> edge.detail().attribute(), TextOrder.BY_CODE_POINT);

        static final Comparator<RawEdge> PREFERENCE = Comparator.comparing(RawEdge::linkRank)
                .thenComparing(edge -> edge.rowId() == null)
                .thenComparing(edge -> !edge.hasNumber())
                .thenComparing(edge -> edge.hasNumber() ? Integer.parseInt(edge.row()) : 0)
                .thenComparing(RawEdge::row, TextOrder.BY_CODE_POINT)
                .thenComparing(RawEdge::path)
                .thenComparing(edge -> edge.detail().toString(), TextOrder.BY_CODE_POINT);

        Object identity() {
            return List.of(kind, from, to, source, sceneNode, detail.attribute());
        }

        RawEdge withQuest(boolean any) {
            return new RawEdge(kind, from, to, source, sceneNode, detail, rowId, path, any);
        }

        private int linkRank() {
            return detail instanceof EdgeDetail.NpcLink link ? (link.enabled() ? 0 : 1_000) - link.priority() : 0;
        }

        private String row() {
            return rowId == null ? "" : rowId;
        }

        private boolean hasNumber() {
            return row().matches("[0-9]+");
        }
    }
}
