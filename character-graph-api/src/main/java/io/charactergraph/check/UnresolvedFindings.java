package io.charactergraph.check;

import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Findings about unresolved references, and the node that each is about. */
final class UnresolvedFindings {

    /** For rows that are no nodes, the kinds of nodes that a finding in them is about, the first that there is. */
    private static final Map<String, List<NodeKind>> SUBJECTS = Map.of(
            "game_scene_nodes", List.of(NodeKind.SCENE),
            "scene_character_manifests", List.of(NodeKind.SCENE),
            "scene_assets", List.of(NodeKind.SCENE),
            "character_relationships", List.of(NodeKind.CHARACTER_TEMPLATE),
            "character_usage", List.of(NodeKind.CHARACTER_TEMPLATE),
            "character_capabilities", List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE),
            "character_dialogue_profiles", List.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE),
            "character_npc_links", List.of(NodeKind.CHARACTER_INSTANCE),
            "npc_expressions", List.of(NodeKind.GAME_NPC),
            "asset_lineage", List.of(NodeKind.ASSET));

    /** Columns that name the subject themselves: of a pair of one kind, the other end is not the subject. */
    private static final Map<String, String> SUBJECT_COLUMNS =
            Map.of("character_relationships", "character_a_id", "asset_lineage", "child_asset_id");

    private UnresolvedFindings() {}

    /** Reports the references of a reason; what is wrong follows the name of the row's node. */
    static void report(
            Rule rule,
            CheckedGraph graph,
            Reason reason,
            Function<UnresolvedReference, String> wrong,
            String remedy,
            Consumer<Finding> findings) {
        for (UnresolvedReference reference : graph.unresolved()) {
            if (reference.reason() == reason) {
                Optional<NodeId> primary = primary(reference);
                Finding.Builder finding = Finding.of(rule);
                primary.ifPresent(finding::about);
                findings.accept(finding.about(reference)
                        .sentence(primary.map(graph::name).orElse("a row of " + reference.table()) + " "
                                + wrong.apply(reference) + ", at " + reference.place())
                        .remedy(remedy)
                        .build());
            }
        }
    }

    /** The node whose row holds the reference, else the one that the row is about. */
    static Optional<NodeId> primary(UnresolvedReference reference) {
        if (reference.owner().isPresent()) {
            return reference.owner();
        }
        if (reference.path().equals(SUBJECT_COLUMNS.get(reference.table()))) {
            return Optional.empty();
        }
        for (NodeKind kind : SUBJECTS.getOrDefault(reference.table(), List.of())) {
            for (NodeId node : reference.rowNodes()) {
                if (node.kind() == kind) {
                    return Optional.of(node);
                }
            }
        }
        return Optional.empty();
    }
}
