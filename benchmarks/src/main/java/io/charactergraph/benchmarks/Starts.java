package io.charactergraph.benchmarks;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What the questions are asked about, the same for every peer: templates of the rarer half, NPCs and assets, and the favourite
 * template, whose answers grow with the studio.
 */
record Starts(
        List<CharacterTemplate.Id> templates,
        List<GameNpc.Id> npcs,
        List<Asset.Id> assets,
        CharacterTemplate.Id favourite) {

    private static final int COUNT = 48;

    static Starts of(CharacterGraph graph) {
        List<CharacterTemplate> all =
                new ArrayList<>(graph.nodes(CharacterTemplate.class).toList());
        all.sort(Comparator.comparingInt(
                template -> Integer.parseInt(template.key().orElseThrow().substring("hero_".length()))));
        return new Starts(
                some(all.subList(all.size() / 2, all.size())).stream()
                        .map(CharacterTemplate::id)
                        .toList(),
                some(graph.nodes(GameNpc.class).toList()).stream()
                        .map(GameNpc::id)
                        .toList(),
                some(graph.nodes(Asset.class).toList()).stream().map(Asset::id).toList(),
                all.get(0).id());
    }

    private static <N extends GraphNode> List<N> some(List<N> all) {
        List<N> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(7));
        return List.copyOf(shuffled.subList(0, Math.min(COUNT, shuffled.size())));
    }
}
