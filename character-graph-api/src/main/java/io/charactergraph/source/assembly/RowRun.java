package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.Crew;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.replay.RowMeaning;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.Edge;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowReference;
import java.util.List;
import java.util.Map;

/** What the references of some rows give, among nodes that are known: edges, and references that are not resolved. */
final class RowRun {

    private final Assembly assembly;
    private final SceneNodes sceneNodes;
    private final SceneNodes.Finder finder;

    /**
     * A run.
     *
     * @param builder has the nodes, and takes the edges
     * @param coverage the tables that were read
     * @param sceneNodes the scene nodes, with the handles of their scenes
     */
    RowRun(
            CompactGraphBuilder builder,
            boolean records,
            Conventions conventions,
            RawValues values,
            Coverage coverage,
            SceneNodes sceneNodes) {
        this.assembly = new Assembly(records, conventions, values, builder);
        this.sceneNodes = sceneNodes.withoutEdges();
        this.finder = this.sceneNodes.finder();
        for (TableCoverage table : coverage.tables()) {
            TableAccount account =
                    assembly.account(StudioTable.find(table.table()).orElseThrow());
            if (table.wasRead()) {
                account.begin(table.source(), table.missingColumns(), table.readFrom());
            } else {
                account.unread(table.status());
            }
        }
    }

    /** Adds the references of a row; returns false when one is to a role that is not there. */
    boolean add(RowMeaning row) {
        for (RowReference reference : row.mentions()) {
            String role = reference.role();
            if (role != null && !isThere(role, reference)) {
                return false;
            }
        }
        row.emitMentions(assembly);
        return true;
    }

    private boolean isThere(String role, RowReference reference) {
        Row row = reference.row();
        int scene = row.sceneNode() == Row.NO_SCENE_NODE ? row.key() : finder.scene(row.sceneNode());
        int handle = scene == SceneNodes.UNKNOWN
                ? CompactGraphBuilder.NONE
                : assembly.builder().find(new SceneRole.Id(scene, role));
        if (handle >= 0) {
            assembly.roles().know(scene, role, handle);
        }
        return handle >= 0 || reference.convention().edges().stream().noneMatch(Edge::isToRole);
    }

    /** Resolves the references. */
    void finish() {
        new MentionResolver(assembly, sceneNodes).rows(Crew.ofOne(), () -> {});
    }

    /** Returns what finds the nodes that references name. */
    Resolver resolver() {
        return assembly.resolver();
    }

    List<UnresolvedReference> unresolved() {
        return assembly.issues().sorted(this::exists);
    }

    Map<UnresolvedReference, CeilingContext> contexts() {
        return assembly.issues().contexts(this::exists);
    }

    private boolean exists(NodeId id) {
        return assembly.builder().find(id) >= 0;
    }

    List<RowReferences.Bare> bare() {
        return assembly.bare();
    }

    /** Returns how many edges the rows of a table gave. */
    long edges(StudioTable table) {
        return assembly.account(table).edges();
    }

    /** Returns how many rows of scene nodes gave an edge. */
    long sceneNodesWithEdges() {
        return sceneNodes.rowsThatGaveEdges();
    }
}
