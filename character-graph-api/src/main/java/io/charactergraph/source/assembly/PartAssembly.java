package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.scope.KnownRow;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The assembly of a part of a studio's rows, among the rows of other parts that they name. The parts of a studio give together
 * what a load gives, by the same readers and the same resolver, when
 *
 * <ul>
 *   <li>each row is in one part, and rows with the same {@link #togetherWith} are in the same part;
 *   <li>each part begins the same tables with the same columns;
 *   <li>each part knows the rows that {@link io.charactergraph.source.scope.PartNames} says it asks for, and those
 *       that these name {@linkplain KnownRow#further() further};
 *   <li>of edges that are the same in several parts one is kept, by {@link io.charactergraph.graph.index.EdgePreference}, and an
 *       arc is a quest if it is one in some part.
 * </ul>
 *
 * <p>For one thread.
 */
public final class PartAssembly {

    private static final Map<StudioTable, int[]> ENDS = ends();

    private final GraphAssembler assembler;
    private final LoadSink sink;
    private final Set<NodeId> guests = new HashSet<>();

    /**
     * An assembly of a part.
     *
     * @param source the name of the source
     */
    public PartAssembly(Schema schema, String source) {
        this.assembler = new GraphAssembler(true, new Conventions(schema), new RawValues(), emitter -> emitter);
        assembler.share();
        this.sink = assembler.sink(source);
    }

    /**
     * Returns what a row must be assembled with: rows with an equal one are in the same part. A scene is with its nodes and its
     * manifests, a prompt family with its versions, a row of a join table with those that join the same nodes. Any other row is
     * alone.
     */
    public static String togetherWith(StudioTable table, StudioRow row) {
        return switch (table) {
            case GAME_SCENE_NODES, SCENE_CHARACTER_MANIFESTS -> {
                int scene = table.indexOf("scene_id");
                yield row.isNull(scene)
                        ? alone(table, row)
                        : StudioTable.GAME_SCENES.tableName() + " " + row.integer(scene);
            }
            case GAME_SCENES -> row.isNull(0) ? alone(table, row) : table.tableName() + " " + row.integer(0);
            case PROMPT_VERSIONS -> {
                int family = table.indexOf("family_id");
                yield row.isNull(family)
                        ? alone(table, row)
                        : StudioTable.PROMPT_FAMILIES.tableName() + " " + row.uuid(family);
            }
            case PROMPT_FAMILIES -> row.isNull(0) ? alone(table, row) : table.tableName() + " " + row.uuid(0);
            default -> {
                int[] ends = ENDS.get(table);
                yield ends == null || row.isNull(ends[0]) || row.isNull(ends[1])
                        ? alone(table, row)
                        : table.tableName() + " " + id(table, row, ends[0]) + " " + id(table, row, ends[1]);
            }
        };
    }

    /** Of each table whose rows join two nodes by their ids the columns of both. */
    private static Map<StudioTable, int[]> ends() {
        Conventions conventions = new Conventions(Schema.standard());
        Map<StudioTable, int[]> ends = new EnumMap<>(StudioTable.class);
        for (StudioTable table : List.of(
                StudioTable.CHARACTER_RELATIONSHIPS,
                StudioTable.ASSET_LINEAGE,
                StudioTable.NPC_EXPRESSIONS,
                StudioTable.SCENE_ASSETS)) {
            ends.put(table, new int[] {
                table.indexOf(conventions.end(table, PlaceEdge.End.FROM).place().column()),
                table.indexOf(conventions.end(table, PlaceEdge.End.TO).place().column())
            });
        }
        return ends;
    }

    /** Returns what the rows of a game scene are assembled with. */
    public static String togetherWithScene(String number) {
        return StudioTable.GAME_SCENES.tableName() + " " + number;
    }

    private static String alone(StudioTable table, StudioRow row) {
        return table.tableName() + " of " + (row.isNull(0) ? "" : id(table, row, 0));
    }

    private static String id(StudioTable table, StudioRow row, int column) {
        return switch (table.columns().get(column).type()) {
            case INTEGER -> Integer.toString(row.integer(column));
            case UUID -> String.valueOf(row.uuid(column));
            default -> String.valueOf(row.text(column));
        };
    }

    /** Begins a table as {@link LoadSink#table(StudioTable, List, List)} does; in each part, also in those without a row of it. */
    public LoadSink.RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
        return sink.table(table, missingColumns, readFrom);
    }

    /** Says that a table was not read, as {@link LoadSink#unread} does; in each part. */
    public void unread(StudioTable table, TableCoverage.Status status) {
        sink.unread(table, status);
    }

    /** Counts an attribute that is there and that the source cannot read as what its column holds. */
    public void unheldValue(StudioTable table) {
        assembler.emitter().unheldValue(table);
    }

    /** Adds what is known of a row of another part, when all rows of this one are in. */
    public void know(KnownRow row) {
        assembler.guest(row).map(GraphNode::id).ifPresent(guests::add);
    }

    /** Returns the graph of the part: it has the nodes of known rows too, of which {@link #isOwn} is false. */
    public LoadedGraph finish() {
        return assembler.part();
    }

    /**
     * Returns the references whose edge a row of another part may make too, when the graph is finished. Those of an edge that
     * several rows make are {@link RowReferences#bare}; others are not.
     */
    public List<SharedReference> shared() {
        return assembler.shared();
    }

    /** Returns whether a node is one of this part. */
    public boolean isOwn(NodeId node) {
        return !guests.contains(node);
    }

    /**
     * Returns whether rows of a table that are in several parts can make the same edge: rows that name both ends can, unless such
     * rows are together. Of any other row an end or the place of its edges is its own.
     */
    public static boolean mayRepeatEdges(StudioTable table) {
        return !table.hasNodes()
                && !ENDS.containsKey(table)
                && table != StudioTable.GAME_SCENE_NODES
                && table != StudioTable.SCENE_CHARACTER_MANIFESTS
                && table != StudioTable.PROMPT_FAMILIES;
    }

    /** Returns whether nodes of a kind can be in several parts. */
    public static boolean isInSeveralParts(NodeKind kind) {
        return kind == NodeKind.ARC;
    }
}
