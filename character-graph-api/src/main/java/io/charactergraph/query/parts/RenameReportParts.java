package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.RenameReport.Certainty;
import java.util.List;

/** What {@link RenameReport} is made of. */
public record RenameReportParts(CharacterTemplate template, List<RenameReport.Place> places, List<String> unknowns)
        implements Parts<RenameReport> {

    /** Copies the lists. */
    public RenameReportParts {
        places = FrozenList.copyOf(places);
        unknowns = unknowns.stream().map(OneLine::of).toList();
    }

    /** What {@link RenameReport.Place} is made of. */
    public record Place(String table, String rowId, String path, Certainty certainty)
            implements Parts<RenameReport.Place> {}
}
