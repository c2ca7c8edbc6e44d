package io.charactergraph.source.rows;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import java.util.List;

/** A place of the schema with the model's kinds of edges, and its index among all of them. Immutable. */
public final class Convention {

    private final Place place;
    private final int index;
    private final List<Edge> edges;
    private final List<EdgeKind> kinds;
    private final boolean sceneLink;
    private final boolean role;
    private final boolean carries;

    Convention(Place place, int index, List<Edge> edges) {
        this.place = place;
        this.index = index;
        this.edges = edges;
        this.kinds = edges.stream().map(Edge::kind).distinct().sorted().toList();
        this.sceneLink = place.sceneNodeField().isPresent();
        this.role = place.attribute().origin() == Attribute.Origin.KEY
                && place.edges().stream().noneMatch(edge -> edge.kind().equals(EdgeKind.CASTS.wireType()));
        this.carries = place.attribute().origin() != Attribute.Origin.NONE
                && !edges.isEmpty()
                && edges.stream().noneMatch(Edge::isToRole);
    }

    /** The place. */
    public Place place() {
        return place;
    }

    /** The index among all conventions of a schema. */
    public int index() {
        return index;
    }

    /** The table. */
    public StudioTable table() {
        return place.table();
    }

    /** The forms that a reference takes. */
    public ReferenceForm form() {
        return place.form();
    }

    /** The edges that a reference makes. */
    public List<Edge> edges() {
        return edges;
    }

    /** The kinds of these edges, in order. */
    public List<EdgeKind> kinds() {
        return kinds;
    }

    /** Whether a scene node beside the scene says more exactly where (readings R27). */
    public boolean isSceneLink() {
        return sceneLink;
    }

    /** Whether the attribute is the name of the role that the edges fill. */
    boolean isOfRole() {
        return role;
    }

    /** Whether the edges carry the attribute. */
    boolean carriesAttribute() {
        return carries;
    }

    /** Whether the free key in the path is a name without which some of the edges cannot be made. */
    boolean needsName() {
        return place.attribute().origin() == Attribute.Origin.KEY;
    }
}
