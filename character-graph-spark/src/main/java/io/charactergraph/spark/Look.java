package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;

import io.charactergraph.check.Finding;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;

/**
 * The edges of one kind that a rule reads at a node.
 *
 * @param kind the kind of the edges; of {@code casts} no rule reads the hints
 * @param end where the node stands in them
 * @param nodes the kinds of nodes at which it reads them
 * @param few whether it only asks whether there is one, or names the first of them: then {@link #MOST} are enough
 * @param inactive whether it reads them at inactive nodes only
 * @param sight in which graph it reads them
 */
record Look(EdgeKind kind, End end, Set<NodeKind> nodes, boolean few, boolean inactive, Sight sight) {

    /** A finding names no more places than this, and none of its sentences counts the edges of a look that needs few. */
    static final int MOST = Finding.MOST_EVIDENCE;

    /** Where the node stands. */
    enum End {
        FROM,
        TO,
        /** Not at an end: the edges are those that carry the name of a role. */
        NAME
    }

    /** The graphs that the rules read, the one that shows least first. */
    enum Sight {
        /** What passes the filter. */
        SHOWN,
        /** What the rating ceiling leaves. */
        BELOW,
        /** All that was loaded. */
        LOADED
    }

    /** The edges of a kind that start from a node. */
    static Look from(EdgeKind kind) {
        return new Look(kind, End.FROM, kind.from(), false, false, Sight.SHOWN);
    }

    /** The edges of a kind that lead to a node. */
    static Look to(EdgeKind kind) {
        return new Look(kind, End.TO, kind.to(), false, false, Sight.SHOWN);
    }

    /** The edges of a kind that carry the name of a role. */
    static Look named(EdgeKind kind) {
        return new Look(kind, End.NAME, EnumSet.of(NodeKind.SCENE_ROLE), true, false, Sight.SHOWN);
    }

    /** The same, but only the first of them at each node, for each attribute that they carry. */
    Look firstFew() {
        return new Look(kind, end, nodes, true, inactive, sight);
    }

    /** The same, only at nodes of some kinds. */
    Look at(NodeKind first, NodeKind... others) {
        return new Look(kind, end, EnumSet.of(first, others), few, inactive, sight);
    }

    /** The same, only at inactive nodes. */
    Look atInactive() {
        return new Look(kind, end, nodes, few, true, sight);
    }

    /** The same in another graph. */
    Look in(Sight other) {
        return new Look(kind, end, nodes, few, inactive, other);
    }

    /** The look, and what the rule reads at the other ends of the edges. */
    Step then(Step... next) {
        return new Step(this, List.of(next));
    }

    /** The look alone. */
    Step step() {
        return new Step(this, List.of());
    }

    /** Whether it reads an edge. */
    Column reads() {
        Column reads = col("type").equalTo(kind.wireType());
        if (kind == EdgeKind.CASTS) {
            reads = reads.and(col("isHint").isNull().or(not(col("isHint"))));
        }
        return end == End.NAME || nodes.equals(end == End.FROM ? kind.from() : kind.to())
                ? reads
                : reads.and(isOf(nodes, key()));
    }

    /** The node of an edge. */
    Column key() {
        return switch (end) {
            case FROM -> col("from");
            case TO -> col("to");
            case NAME -> col("attribute");
        };
    }

    /** The other end of an edge in a column. */
    Column other(String edge) {
        return col(edge + (end == End.FROM ? ".to" : ".from"));
    }

    /** Whether it reads edges at a node. */
    Column readsAt(Column node) {
        return isOf(nodes, node);
    }

    /** The key under which the edges at a node are found. */
    Column keyOf(Column node) {
        return end == End.NAME ? Roles.nameOf(node) : node;
    }

    private static Column isOf(Set<NodeKind> kinds, Column node) {
        Column prefix = substring_index(node, ":", 1);
        return kinds.isEmpty()
                ? lit(false)
                : prefix.isin(kinds.stream().map(NodeKind::prefix).toArray());
    }

    /**
     * A look, and what is read at the other ends of its edges.
     *
     * @param look the look
     * @param next the further steps
     */
    record Step(Look look, List<Step> next) {}
}
