package io.charactergraph.json.stream;

import io.charactergraph.diff.EdgeChange;
import io.charactergraph.diff.FieldChange;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.NodeChange;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.json.shape.Shape;

/** What the difference of two graphs looks like. */
final class DiffShapes {

    static final Shape<GraphDiff> DIFF = Shape.<GraphDiff>named("GraphDiff", "What is different in a later graph.")
            .objects("addedNodes", NodeShapes.NODE, GraphDiff::addedNodes)
            .objects("removedNodes", NodeShapes.NODE, GraphDiff::removedNodes)
            .objects(
                    "changedNodes",
                    Shape.<NodeChange>named("NodeChange", "A node whose fields differ.")
                            .object("before", NodeShapes.NODE, NodeChange::before)
                            .object("after", NodeShapes.NODE, NodeChange::after)
                            .objects(
                                    "fields",
                                    Shape.<FieldChange>named("FieldChange", "A field of a node before and after.")
                                            .text("field", FieldChange::field)
                                            .optionalText("before", FieldChange::before)
                                            .optionalText("after", FieldChange::after)
                                            .build(),
                                    NodeChange::fields)
                            .build(),
                    GraphDiff::changedNodes)
            .objects("addedEdges", EdgeShapes.EDGE, GraphDiff::addedEdges)
            .objects("removedEdges", EdgeShapes.EDGE, GraphDiff::removedEdges)
            .objects(
                    "changedEdges",
                    Shape.<EdgeChange>named("EdgeChange", "An edge that carries something else.")
                            .object("before", EdgeShapes.EDGE, EdgeChange::before)
                            .object("after", EdgeShapes.EDGE, EdgeChange::after)
                            .build(),
                    GraphDiff::changedEdges)
            .objects(
                    "story",
                    Shape.<StoryEvent>named("StoryEvent", "What a difference means to the story.")
                            .object("subject", NodeShapes.NODE, StoryEvent::subject)
                            .text("sentence", StoryEvent::sentence)
                            .build(),
                    GraphDiff::story)
            .build();

    private DiffShapes() {}
}
