package io.charactergraph.source.assembly;

import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads {@code character_relationships}. */
final class RelationshipReader extends PairReader {

    private final List<GraphRecords.RelationshipRow> records = new ArrayList<>();
    private final int type = column("relationship_type");
    private final int strength = column("relationship_strength");

    RelationshipReader(Assembly assembly) {
        super(
                assembly,
                StudioTable.CHARACTER_RELATIONSHIPS,
                EdgeKind.REFERENCES,
                EvidenceSource.RELATIONSHIP,
                "character_a_id",
                Forms.TEMPLATE_UUID,
                "character_b_id",
                Forms.TEMPLATE_UUID);
    }

    @Override
    EdgeDetail detail(StudioRow row) {
        return new EdgeDetail.Relationship(
                textOrEmpty(row, type),
                row.isNull(strength) ? OptionalDouble.empty() : OptionalDouble.of(row.number(strength)));
    }

    @Override
    boolean keepsEveryRow() {
        return true;
    }

    @Override
    void resolved(String rowId, int from, int to, EdgeDetail detail) {
        if (assembly().keepsRecords()) {
            records.add(new GraphRecords.RelationshipRow(
                    rowId,
                    Handles.find(assembly(), from, CharacterTemplate.Id.class),
                    Handles.find(assembly(), to, CharacterTemplate.Id.class),
                    (EdgeDetail.Relationship) detail));
        }
    }

    List<GraphRecords.RelationshipRow> records() {
        return records;
    }
}
