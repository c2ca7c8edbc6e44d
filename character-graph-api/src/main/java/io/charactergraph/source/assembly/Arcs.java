package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.EdgePlace;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntColumn;
import io.charactergraph.internal.TextPool;
import io.charactergraph.model.Arc;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The arcs that rows name, and in columns which row's node is part of which. */
final class Arcs {

    private final Assembly assembly;
    private final TextPool names = new TextPool();
    private final BitSet quests = new BitSet();
    private final List<Place> places = new ArrayList<>();
    private final IntColumn placeNumbers = new IntColumn();
    private final IntColumn owners = new IntColumn();
    private final IntColumn arcs = new IntColumn();
    private int latest = -1;

    Arcs(Assembly assembly) {
        this.assembly = assembly;
    }

    private record Place(StudioTable table, EvidenceSource source, String path, boolean quest, EdgePlace edge) {
        boolean is(RowFact.NamedArc arc) {
            return table == arc.row().table()
                    && source == arc.source()
                    && quest == arc.quest()
                    && path.equals(arc.path());
        }
    }

    void add(RowFact.NamedArc arc) {
        int number = names.add(arc.arc());
        if (arc.quest()) {
            quests.set(number);
        }
        placeNumbers.add(place(arc));
        owners.add(arc.row().key());
        arcs.add(number);
    }

    private int place(RowFact.NamedArc arc) {
        if (latest < 0 || !places.get(latest).is(arc)) {
            latest = 0;
            while (latest < places.size() && !places.get(latest).is(arc)) {
                latest++;
            }
            if (latest == places.size()) {
                places.add(new Place(
                        arc.row().table(),
                        arc.source(),
                        arc.path(),
                        arc.quest(),
                        assembly.builder().place(EdgeKind.PART_OF_ARC, arc.source(), arc.path())));
            }
        }
        return latest;
    }

    /** Adds the nodes of the arcs. */
    void addTo(CompactGraphBuilder builder) {
        for (int i = 0; i < names.size(); i++) {
            builder.add(new Arc(new Arc.Id(names.get(i)), quests.get(i)));
        }
    }

    /** Adds the edges to the graph, when all nodes are in. */
    void finish() {
        int[] handles = new int[names.size()];
        for (int i = 0; i < handles.length; i++) {
            handles[i] = assembly.builder().find(new Arc.Id(names.get(i)));
        }
        for (int i = 0; i < arcs.size(); i++) {
            Place place = places.get(placeNumbers.get(i));
            assembly.edge(
                    place.table,
                    place.edge,
                    assembly.owners().handle(place.table, owners.get(i)),
                    handles[arcs.get(i)],
                    0,
                    IndexedGraph.NO_SCENE_NODE,
                    0,
                    null,
                    place.quest);
        }
        List.of(placeNumbers, owners, arcs).forEach(IntColumn::clear);
    }
}
