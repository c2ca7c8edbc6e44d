package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables must have been read whole for the absence of an edge to mean something. */
final class TablesOf {

    private static final Map<NodeKind, List<String>> ROWS = Map.of(
            NodeKind.CHARACTER_TEMPLATE, List.of("characters"),
            NodeKind.CHARACTER_INSTANCE, List.of("character_instances"),
            NodeKind.GAME_NPC, List.of("game_npcs"),
            NodeKind.SCENE, List.of("game_scenes", "scenes"),
            NodeKind.ASSET, List.of("assets"),
            NodeKind.GENERATION, List.of("generations"),
            NodeKind.PROMPT_VERSION, List.of("prompt_versions"),
            NodeKind.ACTION_BLOCK, List.of("action_blocks"),
            NodeKind.WORLD, List.of("game_worlds"));

    private TablesOf() {}

    /** The tables of the evidence of edges of these kinds, and of the nodes at their ends. */
    static List<String> edges(EdgeKind... kinds) {
        Set<String> tables = new LinkedHashSet<>();
        for (EdgeKind kind : kinds) {
            for (EvidenceSource source : kind.sources()) {
                if (source == EvidenceSource.PROMPT_TEXT) {
                    tables.addAll(List.of("prompt_versions", "action_blocks"));
                } else {
                    tables.add(source.table());
                }
            }
            kind.from().forEach(end -> tables.addAll(ROWS.getOrDefault(end, List.of())));
            kind.to().forEach(end -> tables.addAll(ROWS.getOrDefault(end, List.of())));
        }
        return new ArrayList<>(tables);
    }
}
