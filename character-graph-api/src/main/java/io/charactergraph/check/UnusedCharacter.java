package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.Walk;
import java.util.function.Consumer;

/**
 * {@code unused-character}: one finding for each active template that no question about characters would find anywhere, in any
 * way (readings R66). It looks only until it has found one use.
 */
final class UnusedCharacter extends BuiltInRule {

    UnusedCharacter() {
        super(
                "unused-character",
                Severity.INFO,
                "an active template in no scene, asset, generation, prompt or action block",
                TablesOf.edges(
                        EdgeKind.APPEARS_IN,
                        EdgeKind.FILLS_ROLE,
                        EdgeKind.CASTS,
                        EdgeKind.DEPICTS,
                        EdgeKind.EXPRESSES_AS,
                        EdgeKind.INVOLVES_CHARACTER,
                        EdgeKind.USES_CHARACTER,
                        EdgeKind.HAS_CAPABILITY,
                        EdgeKind.INSTANTIATES,
                        EdgeKind.SYNCS_WITH,
                        EdgeKind.LEGACY_NPC));
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        lens.nodes(NodeKind.CHARACTER_TEMPLATE, template -> {
            if (lens.graph().active(template) && !isUsed(lens, template)) {
                String uuid = lens.id(template).toString().substring("character:".length());
                findings.accept(Finding.of(this)
                        .about(lens.id(template))
                        .because(new Evidence("characters", uuid, "id"))
                        .sentence(lens.name(template) + " is in no scene, asset, generation, prompt or action block")
                        .remedy("use the character, or make it inactive")
                        .build());
            }
        });
    }

    private static boolean isUsed(RuleGraph lens, int template) {
        if (lens.hasIn(template, EdgeKind.USES_CHARACTER)) {
            return true;
        }
        IntList identity = new IntList();
        identity.add(template);
        Walk.addTargets(lens.graph(), template, EdgeKind.INSTANTIATES, identity);
        int characters = identity.size();
        for (int i = 0; i < characters; i++) {
            if (lens.hasOut(identity.get(i), EdgeKind.HAS_CAPABILITY)) {
                return true;
            }
            Walk.addTargets(lens.graph(), identity.get(i), EdgeKind.SYNCS_WITH, identity);
        }
        Walk.addTargets(lens.graph(), template, EdgeKind.LEGACY_NPC, identity);
        for (int node : identity.toArray()) {
            if (isFound(lens, node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFound(RuleGraph lens, int node) {
        return lens.hasOut(node, EdgeKind.APPEARS_IN)
                || lens.hasOut(node, EdgeKind.FILLS_ROLE)
                || lens.hasOut(node, EdgeKind.EXPRESSES_AS)
                || lens.hasIn(node, EdgeKind.DEPICTS)
                || lens.hasIn(node, EdgeKind.INVOLVES_CHARACTER)
                || isCast(lens, node);
    }

    /** Whether a world's binding brings it into a scene. */
    private static boolean isCast(RuleGraph lens, int node) {
        IndexedGraph columns = lens.graph();
        for (int e : lens.in(node, EdgeKind.CASTS)) {
            if (columns.detail(e) instanceof EdgeDetail.Casting casting
                    && !casting.hint()
                    && lens.state().openRoles().castBy(columns.from(e), casting.role()).length > 0) {
                return true;
            }
        }
        return false;
    }
}
