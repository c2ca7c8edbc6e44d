package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.KeyUse;
import io.charactergraph.query.DeletionReport.Place;
import io.charactergraph.query.DeletionReport.Verdict;
import java.util.List;

/** What {@link DeletionReport} is made of. */
public record DeletionReportParts(
        GraphNode node,
        Verdict verdict,
        List<Place> deleted,
        List<Place> cleared,
        List<Place> blocking,
        List<Place> outside,
        List<Place> dangling,
        List<KeyUse> elsewhere,
        List<GraphNode> keptAlive,
        List<String> unknowns)
        implements Parts<DeletionReport> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public DeletionReportParts {
        deleted = FrozenList.copyOf(deleted);
        cleared = FrozenList.copyOf(cleared);
        blocking = FrozenList.copyOf(blocking);
        outside = FrozenList.copyOf(outside);
        dangling = FrozenList.copyOf(dangling);
        elsewhere = FrozenList.copyOf(elsewhere);
        keptAlive = FrozenList.copyOf(keptAlive);
        unknowns = unknowns.stream().map(OneLine::of).toList();
    }
}
