package io.charactergraph.spark;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;

/** The tables of a graph, asked for the rows that a part of the graph needs. Each question is one step for all that is asked at once. */
interface PartTables {

    /**
     * Edges of a kind at one end of a node.
     *
     * @param node the node
     * @param along whether the edges start from the node; otherwise they lead to it
     * @param kind the kind of the edges
     */
    record Step(NodeId node, boolean along, EdgeKind kind) {}

    /**
     * A role that a world can cast.
     *
     * @param world the world
     * @param role the name of the role
     */
    record WorldRole(NodeId world, String role) {}

    /** The edges of some steps: {@code from}, {@code type}, {@code to}, {@code saysQuest}, {@code attribute}, {@code isHint}. */
    List<Row> steps(Collection<Step> steps);

    /** The rows of a table in which a column has one of some texts. */
    List<Row> rows(GraphTable table, String column, Collection<String> texts);

    /** The unresolved references of manifests, by the ids of their rows. */
    List<Row> unresolvedOfManifests(Collection<String> rowIds);

    /** The scene nodes with these numbers, as rows of {@link GraphTable#SCENE_NODES}. */
    List<Row> sceneNodes(Collection<Integer> numbers);

    /** The {@code casts} edges of roles with these names, with the columns of {@link #steps}. */
    List<Row> casts(Collection<String> roles);

    /**
     * The roles of these names whose scenes are in the world, or in none: {@code roleId}, {@code worldId}, the id of the world
     * that was asked for.
     */
    List<Row> rolesCastBy(Collection<WorldRole> parts);

    /**
     * The members of arcs that call them quests: {@code arcId}, {@code memberId}. Of an arc with such a member that every rating ceiling shows
     * only one of these.
     */
    List<Row> questMembers(Collection<NodeId> arcs);

    /** All edges between some nodes, as rows of {@link GraphTable#EDGES}. */
    List<Row> edgesBetween(Collection<NodeId> nodes);

    /** The accounts of all tables. */
    List<Row> coverage();
}
