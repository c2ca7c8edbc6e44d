package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;

/** Reads {@code npc_expressions}. */
final class ExpressionReader extends PairReader {

    private final int state = column("state");

    ExpressionReader(Assembly assembly) {
        super(
                assembly,
                StudioTable.NPC_EXPRESSIONS,
                EdgeKind.EXPRESSES_AS,
                EvidenceSource.NPC_EXPRESSION,
                "npc_id",
                Forms.NPC,
                "asset_id",
                Forms.ASSET);
    }

    @Override
    EdgeDetail detail(StudioRow row) {
        return new EdgeDetail.Expression(textOrEmpty(row, state));
    }

    @Override
    boolean keepsEveryRow() {
        return false;
    }
}
