package io.charactergraph.testkit.assertions;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a node. Obtained from {@link GraphAssertions} and {@link GraphAssert#node}.
 *
 * @since 0.1
 */
public class NodeAssert extends AbstractAssert<NodeAssert, GraphNode> {

    /** Assertions on that node. */
    protected NodeAssert(GraphNode actual) {
        super(actual, NodeAssert.class);
    }

    /** That the node is of that kind. */
    public NodeAssert isOfKind(NodeKind kind) {
        return has("kind", kind.wireType(), present().kind().wireType());
    }

    /** That the node has that id, as on the wire. */
    public NodeAssert hasId(String id) {
        return has("id", id, present().id().toString());
    }

    /** That a person calls the node so. */
    public NodeAssert hasLabel(String label) {
        return has("label", label, present().label());
    }

    /** That the scene, asset, generation or action block has that rating of its own, as it was written. */
    public NodeAssert isRated(String rating) {
        return has("rating", rating, rating().orElse("none"));
    }

    /** That the node has no rating of its own. */
    public NodeAssert isNotRated() {
        return has("rating", "none", rating().orElse("none"));
    }

    /** That the template or instance is active. */
    public NodeAssert isActive() {
        return has("activity", "active", activity());
    }

    /** That the template or instance is inactive. */
    public NodeAssert isInactive() {
        return has("activity", "inactive", activity());
    }

    private Optional<String> rating() {
        GraphNode node = present();
        return switch (node.kind()) {
            case SCENE -> ((Scene) node).rating();
            case ASSET -> ((Asset) node).contentRating();
            case GENERATION -> ((Generation) node).rating();
            case ACTION_BLOCK -> ((ActionBlock) node).rating();
            default -> Optional.empty();
        };
    }

    private String activity() {
        GraphNode node = present();
        if (node instanceof CharacterTemplate template) {
            return template.active() ? "active" : "inactive";
        }
        if (node instanceof CharacterInstance instance) {
            return instance.active() ? "active" : "inactive";
        }
        return "none: only templates and instances are active or not";
    }

    private GraphNode present() {
        isNotNull();
        return actual;
    }

    private NodeAssert has(String what, String expected, String found) {
        if (!expected.equals(found)) {
            throw failureWithActualExpected(
                    found,
                    expected,
                    "%s",
                    new Lines()
                            .line("Expecting node")
                            .thing(Names.of(actual))
                            .line("to have " + what)
                            .thing(expected)
                            .line("but it has")
                            .thing(found));
        }
        return this;
    }
}
