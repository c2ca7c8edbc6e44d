package io.charactergraph.spark;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgeEvidence;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.engine.Routes;
import io.charactergraph.state.Walk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** A graph of some steps in the form of {@link EdgesOfKind#STEP}, with nodes that have nothing but ids. */
final class StepGraph {

    private final IndexedGraph graph;
    private final Map<Integer, Row> steps = new HashMap<>();

    /** The graph of these steps; a step may be there several times. */
    StepGraph(List<Row> steps) {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        TreeSet<NodeId> ids = new TreeSet<>();
        for (Row step : steps) {
            ids.add(from(step));
            ids.add(to(step));
        }
        ids.forEach(id -> builder.add(bare(id)));
        Arrays.stream(NodeKind.values()).forEach(builder::seal);
        for (Row step : steps) {
            EdgeEvidence evidence = EdgeEvidence.of(source(step), "");
            builder.addEdge(
                    kind(step),
                    builder.find(from(step)),
                    builder.find(to(step)),
                    detail(step),
                    Fields.findNumber(step, "sceneNodeId").stream()
                            .mapToObj(evidence::inSceneNode)
                            .findFirst()
                            .orElse(evidence));
        }
        graph = builder.build();
        steps.forEach(step -> this.steps.put(index(step), step));
    }

    /** The steps of the way from a character to a thing, by {@link Routes}. */
    List<Row> route(String character, String thing, List<Row> proofs) {
        int start = graph.indexOf(NodeId.parse(character));
        int goal = graph.indexOf(NodeId.parse(thing));
        if (start == IndexedGraph.NONE || goal == IndexedGraph.NONE) {
            return List.of();
        }
        int[] edges = proofs.stream().mapToInt(this::index).sorted().distinct().toArray();
        return Arrays.stream(Routes.between(graph, start, goal, edges))
                .mapToObj(edge -> Objects.requireNonNull(steps.get(edge)))
                .toList();
    }

    private int index(Row step) {
        int from = graph.indexOf(from(step));
        int to = graph.indexOf(to(step));
        int sceneNode = Fields.findNumber(step, "sceneNodeId").orElse(IndexedGraph.NO_SCENE_NODE);
        int e = Walk.firstTo(graph, from, kind(step), to);
        while (graph.to(e) == to
                && (graph.source(e) != source(step)
                        || graph.sceneNode(e) != sceneNode
                        || !graph.detail(e).attribute().equals(detail(step).attribute()))) {
            e++;
        }
        return e;
    }

    private static NodeId from(Row step) {
        return NodeId.parse(step.getAs("from"));
    }

    private static NodeId to(Row step) {
        return NodeId.parse(step.getAs("to"));
    }

    private static EdgeKind kind(Row step) {
        return EdgeKind.findByWireType(step.getAs("type")).orElseThrow();
    }

    private static EvidenceSource source(Row step) {
        return EvidenceSource.valueOf(step.getAs("source"));
    }

    /** Of the kinds on the way from a character to a thing two have an attribute that makes edges differ. */
    private static EdgeDetail detail(Row step) {
        return switch (kind(step)) {
            case EXPRESSES_AS -> new EdgeDetail.Expression(step.getAs("attribute"));
            case CASTS -> new EdgeDetail.Casting(step.getAs("attribute"), false);
            default -> EdgeDetail.None.NONE;
        };
    }

    private static GraphNode bare(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE ->
                CharacterTemplate.builder((CharacterTemplate.Id) id).build();
            case CHARACTER_INSTANCE ->
                CharacterInstance.builder((CharacterInstance.Id) id).label("").build();
            case GAME_NPC -> new GameNpc((GameNpc.Id) id, Optional.empty(), OptionalInt.empty());
            case SCENE ->
                new Scene((Scene.Id) id, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
            case SCENE_ROLE -> new SceneRole((SceneRole.Id) id, Optional.empty(), List.of());
            case ASSET -> Asset.builder((Asset.Id) id).build();
            case GENERATION -> Generation.builder((Generation.Id) id).build();
            case WORLD -> new World((World.Id) id, Optional.empty(), Optional.empty());
            case PROMPT_VERSION, ACTION_BLOCK, ARC, EXTENSION ->
                throw new IllegalArgumentException("id: a node of kind "
                        + id.kind().wireType() + " is not on the way from a character to a thing");
        };
    }
}
