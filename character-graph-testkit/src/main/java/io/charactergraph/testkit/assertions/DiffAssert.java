package io.charactergraph.testkit.assertions;

import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.graph.index.NearestIds;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the difference between two graphs. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class DiffAssert extends AbstractAssert<DiffAssert, GraphDiff> {

    /** Assertions on that difference. */
    protected DiffAssert(GraphDiff actual) {
        super(actual, DiffAssert.class);
    }

    /** That nothing is different. */
    public DiffAssert isEmpty() {
        isNotNull();
        if (!actual.isEmpty()) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting no difference, but")
                            .things(actual.explain().lines().toList()));
        }
        return this;
    }

    /** That these are the nodes that only the later graph has, in order, by label or id. */
    public DiffAssert hasAddedExactly(String... nodes) {
        isNotNull();
        return nodes("added", nodes, actual.addedNodes());
    }

    /** That these are the nodes that only the earlier graph has, in order, by label or id. */
    public DiffAssert hasRemovedExactly(String... nodes) {
        isNotNull();
        return nodes("removed", nodes, actual.removedNodes());
    }

    /** Verifies that the story contains these sentences. */
    public DiffAssert hasSentences(String... sentences) {
        isNotNull();
        List<String> story = actual.story().stream().map(StoryEvent::sentence).toList();
        for (String sentence : sentences) {
            if (!story.contains(sentence)) {
                throw failure(
                        "%s",
                        new Lines()
                                .line("Expecting the story to contain")
                                .thing(sentence)
                                .line(story.isEmpty() ? "but it is empty" : "but the nearest sentence is")
                                .things(NearestIds.nearestTexts(sentence, story)));
            }
        }
        return this;
    }

    private DiffAssert nodes(String what, String[] expected, List<? extends io.charactergraph.model.GraphNode> found) {
        boolean same = found.size() == expected.length;
        for (int i = 0; same && i < expected.length; i++) {
            same = Names.means(expected[i], found.get(i));
        }
        if (!same) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting the nodes " + what + " to be exactly")
                            .things(List.of(expected))
                            .line(found.isEmpty() ? "but there are none" : "but they are")
                            .things(found.stream().map(Names::of).toList()));
        }
        return this;
    }
}
