package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;

/** Reads {@code asset_lineage}. */
final class LineageReader extends PairReader {

    private final int relation = column("relation_type");

    LineageReader(Assembly assembly) {
        super(
                assembly,
                StudioTable.ASSET_LINEAGE,
                EdgeKind.DERIVED_FROM,
                EvidenceSource.ASSET_LINEAGE,
                "child_asset_id",
                Forms.ASSET,
                "parent_asset_id",
                Forms.ASSET);
    }

    @Override
    EdgeDetail detail(StudioRow row) {
        return new EdgeDetail.Derivation(textOrEmpty(row, relation));
    }

    @Override
    boolean keepsEveryRow() {
        return false;
    }
}
