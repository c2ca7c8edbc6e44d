package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.PathTemplate;
import java.util.List;

/** A place of references in one spelling of its path, with all that does not depend on the reference. */
final class MentionPlace {

    /** How an edge of the place leads. */
    enum Direction {
        /** From the row's node to the target. */
        TO_TARGET,
        /** From the target to the row's node. */
        FROM_TARGET,
        /** From the target to a role of the row's scene. */
        TO_ROLE
    }

    private final int number;
    private final Convention convention;
    private final ReferenceForm form;
    private final boolean sceneLink;
    private final String template;
    private final String edgePath;
    private final boolean keyed;
    private final boolean inSceneNode;
    private final boolean element;
    private final boolean casts;
    private final EdgePlace[] edges;
    private final Direction[] directions;

    MentionPlace(int number, Convention convention, String template, CompactGraphBuilder builder) {
        this.number = number;
        this.convention = convention;
        this.form = convention.form();
        this.sceneLink = convention.isSceneLink();
        this.template = template;
        this.edgePath = PathTemplate.ofEdge(template);
        this.keyed = PathTemplate.keyOf(edgePath, "") != null;
        this.inSceneNode = convention.table() == StudioTable.GAME_SCENE_NODES;
        this.element = template.endsWith("[]") && convention.form().mayBeRated();
        List<Edge> made = convention.edges();
        this.casts = !made.isEmpty() && made.get(0).kind() == EdgeKind.CASTS;
        edges = new EdgePlace[made.size()];
        directions = new Direction[edges.length];
        for (int i = 0; i < edges.length; i++) {
            Edge edge = made.get(i);
            edges[i] = builder.place(edge.kind(), edge.source(), edgePath);
            directions[i] = edge.end() == PlaceEdge.End.TO
                    ? Direction.TO_TARGET
                    : edge.isToRole() ? Direction.TO_ROLE : Direction.FROM_TARGET;
        }
    }

    /** The number among the places of a load. */
    int number() {
        return number;
    }

    Convention convention() {
        return convention;
    }

    /** The form of the references. */
    ReferenceForm form() {
        return form;
    }

    /** Whether a reference names a scene, and may have a scene node beside it. */
    boolean isSceneLink() {
        return sceneLink;
    }

    /** The path, as {@link PathTemplate} has it. */
    String template() {
        return template;
    }

    /** The path as an edge has it. */
    String edgePath() {
        return edgePath;
    }

    /** Whether the path of an edge has a free key. */
    boolean isKeyed() {
        return keyed;
    }

    /** Whether the rows are scene nodes. */
    boolean isInSceneNode() {
        return inSceneNode;
    }

    /** Whether a reference is an element of an array, and may name what has a rating. */
    boolean isRatedElement() {
        return element;
    }

    /**
     * Whether a reference makes the edges of the place: the row's node and the target are there, and it has a detail where the
     * edges are only made with one. A binding without a role makes none, nor an NPC without roles.
     */
    boolean makesEdges(int owner, int target, Mentions mentions, int reference) {
        return target >= 0 && owner >= 0 && edges.length > 0 && !(casts && mentions.detail(reference) == 0);
    }

    int edges() {
        return edges.length;
    }

    EdgePlace edge(int i) {
        return edges[i];
    }

    Direction direction(int i) {
        return directions[i];
    }
}
