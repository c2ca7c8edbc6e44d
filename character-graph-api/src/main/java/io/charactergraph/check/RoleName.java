package io.charactergraph.check;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import java.util.function.Consumer;

/** {@code role-name}: one finding for each role. */
final class RoleName extends BuiltInRule {

    RoleName() {
        super("role-name", Severity.INFO, "a role name that is not snake_case");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        lens.nodes(NodeKind.SCENE_ROLE, role -> {
            SceneRole.Id id = (SceneRole.Id) lens.id(role);
            if (!Texts.isSnakeCase(id.role())) {
                Finding.Builder finding = Finding.of(this).about(id);
                lens.because(finding, lens.in(role, EdgeKind.HAS_ROLE));
                findings.accept(finding.sentence(
                                "the role name '" + id.role() + "' of scene " + id.scene() + " is not snake_case")
                        .remedy("write it in lower case, words joined by _, wherever it stands")
                        .build());
            }
        });
    }
}
