package io.charactergraph;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphScope;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small graph written down as lines such as {@code asset:1 generated_by generation:2}: nodes are made as they are named. {@code
 * T1} and {@code I1} stand for ids of templates and instances.
 */
public final class GraphSketch {

    private final Map<NodeId, GraphNode> nodes = new TreeMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private Optional<GraphScope> scope = Optional.empty();

    /** Nothing yet. */
    public GraphSketch() {}

    private record Edge(EdgeKind kind, NodeId from, NodeId to, EvidenceSource source, EdgeDetail detail) {}

    /** The id that a word stands for. */
    public static NodeId id(String word) {
        String uuid = "-0000-4000-8000-000000000000";
        return switch (word.charAt(0)) {
            case 'T' ->
                NodeId.parse(String.format(Locale.ROOT, "character:%08d%s", Integer.parseInt(word.substring(1)), uuid));
            case 'I' ->
                NodeId.parse(String.format(Locale.ROOT, "instance:%08d%s", Integer.parseInt(word.substring(1)), uuid));
            default -> NodeId.parse(word);
        };
    }

    /** Edges, one a line. */
    public GraphSketch edges(String... lines) {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            EdgeKind kind = EdgeKind.findByWireType(words[1]).orElseThrow();
            edge(kind, words[0], words[2], detail(kind, "a"));
        }
        return this;
    }

    /** An edge with a detail. */
    public GraphSketch edge(EdgeKind kind, String from, String to, EdgeDetail detail) {
        return edge(kind, from, to, kind.sources().iterator().next(), detail);
    }

    /** An edge with source and detail. */
    public GraphSketch edge(EdgeKind kind, String from, String to, EvidenceSource source, EdgeDetail detail) {
        nodes(from, to);
        edges.add(new Edge(kind, id(from), id(to), source, detail));
        return this;
    }

    /** Nodes by id. */
    public GraphSketch nodes(String... words) {
        for (String word : words) {
            nodes.computeIfAbsent(id(word), GraphSketch::plain);
        }
        return this;
    }

    /** A node, in place of a plain one. */
    public GraphSketch node(GraphNode node) {
        nodes.put(node.id(), node);
        return this;
    }

    /** Loaded only for something. */
    public GraphSketch scope(String of) {
        scope = Optional.of(new Everything(LoadScope.arc(of)));
        return this;
    }

    /** Some nodes of every kind and edges between them, from a seed; some edges are parallel, some loops. */
    public static GraphSketch random(long seed, int nodesOfKind, int edgeCount) {
        Random random = new Random(seed);
        GraphSketch sketch = new GraphSketch();
        List<NodeId> ids = new ArrayList<>();
        for (int i = 1; i <= nodesOfKind; i++) {
            for (String word :
                    List.of("T" + i, "I" + i, "npc:" + i, "scene:game:" + i, "asset:" + i, "generation:" + i)) {
                if (random.nextInt(6) > 0) {
                    ids.add(id(word));
                }
            }
        }
        ids.addAll(List.of(id("T9"), id("scene:game:9"), id("role:9:rival"), id("world:1"), id("arc:one")));
        for (NodeId id : ids) {
            GraphNode node = plain(id);
            if (node instanceof Scene scene && random.nextBoolean()) {
                node = new Scene(
                        scene.id(),
                        scene.title(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.of(random.nextBoolean() ? "PG" : "R"));
            }
            sketch.node(node);
        }
        List<EdgeKind> kinds = List.of(EdgeKind.values());
        while (sketch.edges.size() < edgeCount) {
            EdgeKind kind = kinds.get(random.nextInt(kinds.size() - 1));
            NodeId from = ids.get(random.nextInt(ids.size()));
            NodeId to = ids.get(random.nextInt(ids.size()));
            List<EvidenceSource> sources = List.copyOf(kind.sources());
            if (kind.joins(from.kind(), to.kind())) {
                sketch.edges.add(new Edge(
                        kind,
                        from,
                        to,
                        sources.get(random.nextInt(sources.size())),
                        detail(kind, random.nextBoolean() ? "a" : "b")));
            }
        }
        return sketch;
    }

    /** The graph. */
    public CharacterGraph build() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        nodes.values().forEach(builder::add);
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        int row = 0;
        for (Edge edge : edges) {
            builder.addEdge(
                    edge.kind(),
                    builder.find(edge.from()),
                    builder.find(edge.to()),
                    edge.detail(),
                    EdgeEvidence.of(edge.source(), "path").inRow(Integer.toString(++row)));
        }
        return FriendAccess.make(
                CharacterGraph.class,
                GraphState.of(new GraphState.Loaded(
                        builder.build(),
                        GraphRecords.LEFT_OUT,
                        List.of(),
                        new Coverage(List.of()),
                        RatingScale.standard(),
                        NodeDetailSource.NONE,
                        Instant.EPOCH,
                        scope)));
    }

    /** A scope to which all nodes belong. */
    private record Everything(LoadScope asked) implements GraphScope {
        @Override
        public Set<StudioTable> scanned() {
            return Set.of();
        }

        @Override
        public int[] shown(GraphState loaded) {
            return IntStream.range(0, loaded.graph().nodeBound())
                    .filter(loaded.graph()::hasNode)
                    .toArray();
        }

        @Override
        public boolean answersFor(IndexedGraph loaded, NodeId id) {
            return true;
        }
    }

    private static EdgeDetail detail(EdgeKind kind, String word) {
        return switch (kind) {
            case SYNCS_WITH -> new EdgeDetail.NpcLink(true, Optional.of(word), 1, false);
            case REFERENCES -> new EdgeDetail.Relationship("", OptionalDouble.of(word.equals("a") ? 0.5 : 1));
            case HAS_CAPABILITY -> new EdgeDetail.Capability(word, OptionalInt.empty());
            case CASTS -> new EdgeDetail.Casting(word, false);
            case EXPRESSES_AS -> new EdgeDetail.Expression(word);
            case DERIVED_FROM -> new EdgeDetail.Derivation(word);
            case USES_INPUT -> new EdgeDetail.Input(word);
            default -> EdgeDetail.None.NONE;
        };
    }

    private static GraphNode plain(NodeId id) {
        Optional<String> none = Optional.empty();
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE ->
                CharacterTemplate.builder((CharacterTemplate.Id) id)
                        .name("Character " + Integer.parseInt(id.toString().substring(10, 18)))
                        .build();
            case CHARACTER_INSTANCE ->
                CharacterInstance.builder((CharacterInstance.Id) id)
                        .label("An instance")
                        .build();
            case GAME_NPC -> new GameNpc((GameNpc.Id) id, "NPC", OptionalInt.empty());
            case SCENE ->
                new Scene((Scene.Id) id, "Scene " + ((Scene.Id) id).number(), none, OptionalInt.empty(), none);
            case SCENE_ROLE -> new SceneRole((SceneRole.Id) id, none, List.of());
            case ASSET -> Asset.builder((Asset.Id) id).build();
            case GENERATION -> Generation.builder((Generation.Id) id).build();
            case PROMPT_VERSION ->
                new PromptVersion((PromptVersion.Id) id, Optional.empty(), none, OptionalInt.empty(), List.of());
            case ACTION_BLOCK -> new ActionBlock((ActionBlock.Id) id, "Action", none, none);
            case WORLD -> new World((World.Id) id, "World", none);
            case ARC -> new Arc((Arc.Id) id, false);
            case EXTENSION -> new Extension((Extension.Id) id, "Extension", Map.of());
        };
    }
}
