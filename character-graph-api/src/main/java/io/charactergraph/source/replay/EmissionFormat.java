package io.charactergraph.source.replay;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How emissions are packed. Raw references are kept as they are, so a recording is read with the {@link RawValues} with which it was
 * written. For one thread.
 */
public final class EmissionFormat {

    static final int UNHELD_ROW = 1;
    static final int UNHELD_VALUE = 2;
    static final int NODE = 3;
    static final int REFERENCE = 4;
    static final int FACT = 5;
    static final int MALFORMED = 6;

    private static final int SAME_ROW = 0;
    private static final int ROW_OF_NODE = 1;
    private static final int ROW_OF_UUID = 2;
    private static final int ROW_OF_SCENE_NODE = 3;
    private static final int ROW_OF_OTHER = 4;

    private final Conventions conventions;
    private final RawValues values;
    private final RecordCodecs codecs = new RecordCodecs();
    private final Codec nodes;
    private final Codec facts;
    private final Codec ids;
    private final Codec details;
    private final Codec related;
    private final Codec kinds;
    private StudioTable table = StudioTable.CHARACTERS;
    private @Nullable Row row;

    /** A format for the emissions of one schema, with the values that their references are among. */
    public EmissionFormat(Conventions conventions, RawValues values) {
        this.conventions = conventions;
        this.values = values;
        codecs.put(Row.class, new Codec() {
            @Override
            public void write(@Nullable Object value, PackedOutput out) {
                row(Objects.requireNonNull((Row) value), out);
            }

            @Override
            public Object read(PackedInput in) {
                return row(in);
            }
        });
        codecs.put(Position.class, new Codec() {
            @Override
            public void write(@Nullable Object value, PackedOutput out) {
                position(Objects.requireNonNull((Position) value), out);
            }

            @Override
            public Object read(PackedInput in) {
                return position(in);
            }
        });
        this.nodes = codecs.of(GraphNode.class);
        this.facts = codecs.of(RowFact.class);
        this.ids = codecs.of(NodeId.class);
        this.details = codecs.of(EdgeDetail.class);
        this.related = codecs.of(ListOf.RELATED);
        this.kinds = codecs.of(ListOf.KINDS);
    }

    /** Types that only a declaration can name. */
    private record ListOf(List<NodeId> ids, List<EdgeKind> edgeKinds) {
        static final java.lang.reflect.Type RELATED = ListOf.class.getRecordComponents()[0].getGenericType();
        static final java.lang.reflect.Type KINDS = ListOf.class.getRecordComponents()[1].getGenericType();
    }

    /** Returns the values that the references are among. */
    public RawValues values() {
        return values;
    }

    /** Returns the conventions. */
    public Conventions conventions() {
        return conventions;
    }

    /** Begins a row of a table: no row stands before the next one. */
    void begin(StudioTable of) {
        table = of;
        row = null;
    }

    /** Writes something apart from the row that is read, so that equal emissions are equal bytes. */
    void alone(Runnable writing) {
        Row before = row;
        row = null;
        writing.run();
        row = before;
    }

    void node(GraphNode node, PackedOutput out) {
        out.octet(NODE);
        nodes.write(node, out);
    }

    GraphNode node(PackedInput in) {
        return (GraphNode) Objects.requireNonNull(nodes.read(in));
    }

    void fact(RowFact fact, PackedOutput out) {
        out.octet(FACT);
        facts.write(fact, out);
    }

    RowFact fact(PackedInput in) {
        return (RowFact) Objects.requireNonNull(facts.read(in));
    }

    void reference(RowReference reference, PackedOutput out) {
        out.octet(REFERENCE);
        row(reference.row(), out);
        out.unsigned(reference.convention().index());
        position(reference.position(), out);
        out.number(reference.raw());
        details.write(reference.detail(), out);
        word(reference.role(), out);
        out.number(reference.rawSceneNode());
    }

    RowReference reference(PackedInput in) {
        Row of = row(in);
        Convention convention = conventions.get((int) in.unsigned());
        Position position = position(in);
        long raw = in.number();
        EdgeDetail detail = (EdgeDetail) details.read(in);
        String role = word(in);
        return new RowReference(of, convention, position, raw, detail, role, in.number());
    }

    void malformed(Row of, Position position, String text, List<EdgeKind> kindsOf, PackedOutput out) {
        out.octet(MALFORMED);
        row(of, out);
        position(position, out);
        out.text(text);
        kinds.write(kindsOf, out);
    }

    @SuppressWarnings("unchecked")
    List<EdgeKind> kinds(PackedInput in) {
        return (List<EdgeKind>) Objects.requireNonNull(kinds.read(in));
    }

    private void position(Position position, PackedOutput out) {
        word(position.template(), out);
        word(position.key(), out);
        out.unsigned(position.index() + 1L);
    }

    Position position(PackedInput in) {
        String template = Objects.requireNonNull(word(in));
        String key = Objects.requireNonNull(word(in));
        return new Position(template, key, (int) in.unsigned() - 1);
    }

    /** Writes a text that repeats by its place among the values. */
    private void word(@Nullable String text, PackedOutput out) {
        out.unsigned(text == null ? 0 : RawValues.payload(values.ofText(text)) + 1L);
    }

    private @Nullable String word(PackedInput in) {
        int place = (int) in.unsigned() - 1;
        return place < 0 ? null : values.textAt(place);
    }

    private void row(Row of, PackedOutput out) {
        if (of == row) {
            out.octet(SAME_ROW);
            return;
        }
        row = of;
        if (of.owner() != null) {
            boolean uuid = of.owner() instanceof NodeId.ByUuid<?>;
            out.octet(uuid ? ROW_OF_UUID : ROW_OF_NODE);
            ids.write(of.owner(), out);
            if (!uuid) {
                out.number(of.key());
            }
        } else if (of.sceneNode() != Row.NO_SCENE_NODE) {
            out.octet(ROW_OF_SCENE_NODE);
            out.number(of.sceneNode());
            out.octet(of.related().isEmpty() ? 0 : 1);
            out.number(of.key());
        } else {
            out.octet(ROW_OF_OTHER);
            out.text(of.rowId());
            related.write(of.related(), out);
        }
    }

    Row row(PackedInput in) {
        int form = in.octet();
        if (form == SAME_ROW) {
            return Objects.requireNonNull(row);
        }
        Row read = read(form, in);
        row = read;
        return read;
    }

    @SuppressWarnings("unchecked")
    private Row read(int form, PackedInput in) {
        return switch (form) {
            case ROW_OF_NODE -> {
                NodeId owner = (NodeId) Objects.requireNonNull(ids.read(in));
                yield Row.ofNode(table, owner, (int) in.number());
            }
            case ROW_OF_UUID -> {
                NodeId owner = (NodeId) Objects.requireNonNull(ids.read(in));
                UUID uuid = ((NodeId.ByUuid<?>) owner).uuid();
                yield Row.ofNode(table, owner, RawValues.payload(values.ofUuid(uuid)));
            }
            case ROW_OF_SCENE_NODE -> {
                int number = (int) in.number();
                boolean hasScene = in.octet() == 1;
                int scene = (int) in.number();
                yield Row.ofSceneNode(number, hasScene ? Scene.Id.game(scene) : null);
            }
            default -> {
                String rowId = in.text();
                List<NodeId> nodesOf = (List<NodeId>) Objects.requireNonNull(related.read(in));
                yield Row.of(table, rowId, nodesOf.toArray(new NodeId[0]));
            }
        };
    }
}
