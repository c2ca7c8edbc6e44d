package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edges to roles that rows declare or manifests fill, in columns, until the handles of all roles are known. */
final class RoleEdges {

    private static final int OF_SCENE = -1;

    private final Assembly assembly;
    private final List<Place> places = new ArrayList<>();
    private final TextPool keys = new TextPool();
    private final IntColumn placeNumbers = new IntColumn();
    private final IntColumn roles = new IntColumn();
    private final IntColumn fillers = new IntColumn();
    private final IntColumn details = new IntColumn();
    private final IntColumn rowIds = new IntColumn();
    private final IntColumn keyNumbers = new IntColumn();

    RoleEdges(Assembly assembly) {
        this.assembly = assembly;
    }

    private record Place(StudioTable table, EdgeKind kind, EvidenceSource source, String path, EdgePlace edge) {
        boolean is(StudioTable otherTable, EdgeKind otherKind, EvidenceSource otherSource, String otherPath) {
            return table == otherTable && kind == otherKind && source == otherSource && path.equals(otherPath);
        }
    }

    /** Adds that a scene has a role. */
    void declared(StudioTable table, int role, EvidenceSource source, @Nullable String rowId, String path, String key) {
        add(place(table, EdgeKind.HAS_ROLE, source, path), role, OF_SCENE, 0, rowId, key);
    }

    /** Adds that a node fills a role. */
    void filled(
            StudioTable table,
            int role,
            int filler,
            EvidenceSource source,
            int detail,
            @Nullable String rowId,
            String path,
            String key) {
        add(place(table, EdgeKind.FILLS_ROLE, source, path), role, filler, detail, rowId, key);
    }

    private void add(int place, int role, int filler, int detail, @Nullable String rowId, String key) {
        placeNumbers.add(place);
        roles.add(role);
        fillers.add(filler);
        details.add(detail);
        rowIds.add(assembly.builder().rowId(rowId));
        keyNumbers.add(keys.add(key));
    }

    private int place(StudioTable table, EdgeKind kind, EvidenceSource source, String path) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).is(table, kind, source, path)) {
                return i;
            }
        }
        places.add(new Place(table, kind, source, path, assembly.builder().place(kind, source, path)));
        return places.size() - 1;
    }

    /** Adds the edges to the graph, when the handles of all roles are known. */
    void finish() {
        Roles known = assembly.roles();
        for (int i = 0; i < roles.size(); i++) {
            Place place = places.get(placeNumbers.get(i));
            int role = roles.get(i);
            int filler = fillers.get(i);
            assembly.edge(
                    place.table,
                    place.edge,
                    filler == OF_SCENE ? known.sceneHandle(role) : filler,
                    known.handle(role),
                    details.get(i),
                    IndexedGraph.NO_SCENE_NODE,
                    rowIds.get(i),
                    PathTemplate.keyOf(place.path, keys.get(keyNumbers.get(i))),
                    false);
        }
        List.of(placeNumbers, roles, fillers, details, rowIds, keyNumbers).forEach(IntColumn::clear);
    }
}
