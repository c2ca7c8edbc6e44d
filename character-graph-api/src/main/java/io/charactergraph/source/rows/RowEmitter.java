package io.charactergraph.source.rows;

import io.charactergraph.internal.AssetFields;
import io.charactergraph.internal.GenerationFields;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.StudioTable;
import java.util.List;

/**
 * Receives what the rows of the tables mean: nodes, references, facts, and the accounts of the rows. The assembler of a graph
 * is one; a counter, the scope of a load or a partition of a cluster are others.
 *
 * <p>The readers keep nothing between rows: what they emit for a row depends on the row alone, so that rows may come in any
 * order and from several places. For one thread.
 */
public interface RowEmitter {

    /** The values that references hold. The raw value of a reference is looked up here. */
    RawValues values();

    /** Counts a row that was read. */
    void row(StudioTable table);

    /** Counts a row that no graph can hold: its id does not fit, is null, or is that of another row. */
    void unheldRow(StudioTable table);

    /** Counts an attribute that is there and does not fit its column. */
    void unheldValue(StudioTable table);

    /**
     * Emits the node of a row. A label that depends on other rows is empty, and is made when all rows are in: that of an
     * instance without a name, and that of a prompt version.
     *
     * @return false if a row of that id was emitted before; then nothing more of the row is emitted
     */
    boolean node(StudioTable table, GraphNode node);

    /**
     * Emits the asset of a row, as {@link #node} does. An emitter that needs no record overrides it.
     *
     * @param asset the asset, which is read before this method returns, since it is filled anew for the next row
     */
    default boolean asset(AssetFields asset) {
        return node(StudioTable.ASSETS, AssetReader.node(asset));
    }

    /**
     * Emits the generation of a row, as {@link #node} does. An emitter that needs no record overrides it.
     *
     * @param generation the generation, which is read before this method returns, since it is filled anew for the next row
     */
    default boolean generation(GenerationFields generation) {
        return node(StudioTable.GENERATIONS, GenerationReader.node(generation));
    }

    /** Emits a reference. */
    void reference(RowReference reference);

    /** Emits a fact. */
    void fact(RowFact fact);

    /**
     * Emits text that stands where a reference must stand, and is none.
     *
     * @param kinds the kinds of edges that a reference would make, in order
     */
    void malformed(Row row, Position position, String text, List<EdgeKind> kinds);

    /** Called once, when all rows of all tables are emitted. */
    void end();
}
