package io.charactergraph.query.engine;

import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.Why;
import io.charactergraph.query.parts.WhyParts;
import io.charactergraph.state.GraphState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains why a node belongs to another one. */
public final class Whys {

    private Whys() {}

    /**
     * Answers. Costs what the question about the character costs; when it does not find the node, in proportion to what lies
     * within half the length of the path of either end.
     *
     * @throws io.charactergraph.model.ScopeException if a path must be searched and only a part of the data was loaded
     */
    public static Why find(GraphState state, NodeId from, NodeId to) {
        GraphNode start = state.graph().node(state.require(from));
        GraphNode end = state.graph().node(state.require(to));
        return ofCharacter(state, start, end, from, to)
                .or(() -> ofCharacter(state, start, end, to, from))
                .orElseGet(() -> connected(state, start, end));
    }

    private static Optional<Why> ofCharacter(
            GraphState state, GraphNode start, GraphNode end, NodeId character, NodeId thing) {
        if (!(character instanceof CharacterRef ref)) {
            return Optional.empty();
        }
        if (thing instanceof Scene.Id || thing instanceof Asset.Id || thing instanceof Generation.Id) {
            state.requireScope(character);
        }
        if (thing instanceof Scene.Id scene) {
            return ScenesForCharacter.find(state, ref)
                    .find(scene)
                    .map(found -> new WhyParts(
                                    start,
                                    end,
                                    List.copyOf(found.ways()),
                                    Optional.empty(),
                                    found.edges(),
                                    found.because())
                            .answer());
        }
        if (thing instanceof Asset.Id asset) {
            return AssetsForCharacter.find(state, ref, AssetReason.ALL)
                    .find(asset)
                    .map(found -> new WhyParts(
                                    start,
                                    end,
                                    List.copyOf(found.reasons()),
                                    Optional.empty(),
                                    found.edges(),
                                    found.because())
                            .answer());
        }
        if (thing instanceof Generation.Id generation) {
            return GenerationsForCharacter.find(state, ref)
                    .find(generation)
                    .map(found -> new WhyParts(
                                    start,
                                    end,
                                    List.copyOf(found.reasons()),
                                    Optional.empty(),
                                    found.edges(),
                                    found.because())
                            .answer());
        }
        return Optional.empty();
    }

    private static Why connected(GraphState state, GraphNode start, GraphNode end) {
        state.requireWhole("a search for paths");
        Set<EdgeKind> all = Set.of();
        Optional<FoundPath> path = PathSearch.shortest(
                Steps.eitherWay(state.graph(), all),
                new int[] {state.require(start.id())},
                new int[] {state.require(end.id())});
        List<FoundPath.Step> steps = path.map(FoundPath::steps).orElse(List.of());
        return new WhyParts(
                        start,
                        end,
                        List.of(),
                        path,
                        steps.stream().map(FoundPath.Step::edge).toList(),
                        steps.stream().map(FoundPath.Step::because).toList())
                .answer();
    }
}
