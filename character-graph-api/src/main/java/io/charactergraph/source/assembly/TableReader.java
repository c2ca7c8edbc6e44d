package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table. */
abstract class TableReader implements LoadSink.RowConsumer {

    private final Assembly assembly;
    private final StudioTable table;
    private final boolean hasTypedId;

    TableReader(Assembly assembly, StudioTable table) {
        this.assembly = assembly;
        this.table = table;
        this.hasTypedId = table.columns().get(0).type() != ColumnType.ROW_ID;
    }

    @Override
    public final void accept(StudioRow row) {
        account().row();
        if (hasTypedId && row.isNull(0)) {
            account().unheldRow();
        } else {
            read(row);
        }
    }

    /** Reads a row. Its id is there, unless it is given as text. */
    abstract void read(StudioRow row);

    /** Called once when all rows of all tables are in, and the nodes that are rows can be found. */
    void finish() {}

    final Assembly assembly() {
        return assembly;
    }

    final StudioTable table() {
        return table;
    }

    final TableAccount account() {
        return assembly.account(table);
    }

    /** The index of a column in the rows of this table. */
    final int column(String name) {
        return table.indexOf(name);
    }

    static Optional<String> text(StudioRow row, int column) {
        return Optional.ofNullable(row.text(column));
    }

    static String textOrEmpty(StudioRow row, int column) {
        String text = row.text(column);
        return text == null ? "" : text;
    }

    /** An attribute that is a number; one that does not fit is absent and counted. */
    final OptionalInt integer(StudioRow row, int column) {
        if (!row.isNull(column)) {
            return OptionalInt.of(row.integer(column));
        }
        countMisfit(row, column);
        return OptionalInt.empty();
    }

    /** An attribute that is a UUID; one that does not fit is absent and counted. */
    final Optional<UUID> uuid(StudioRow row, int column) {
        UUID uuid = row.uuid(column);
        if (uuid == null) {
            countMisfit(row, column);
        }
        return Optional.ofNullable(uuid);
    }

    private void countMisfit(StudioRow row, int column) {
        if (row.misfit(column) != null) {
            account().unheldValue();
        }
    }

    /** A flag; null is false, and a column that the database lacks is true. */
    final boolean flag(StudioRow row, int column) {
        return row.isNull(column)
                ? !assembly.has(table, table.columns().get(column).name())
                : row.bool(column);
    }

    /** The id of a row that is no node, as text. */
    static String rowId(StudioRow row) {
        return textOrEmpty(row, 0);
    }

    static CharacterTemplate.@Nullable Id templateOrNull(@Nullable UUID uuid) {
        return uuid == null ? null : new CharacterTemplate.Id(uuid);
    }

    static CharacterInstance.@Nullable Id instanceOrNull(@Nullable UUID uuid) {
        return uuid == null ? null : new CharacterInstance.Id(uuid);
    }

    /** An integer column as a raw reference. */
    final long rawInteger(StudioRow row, int column) {
        if (!row.isNull(column)) {
            return RawValues.ofInteger(row.integer(column));
        }
        String misfit = row.misfit(column);
        return misfit == null ? RawValues.NONE : assembly.raws().ofMisfit(misfit);
    }

    /** A UUID column as a raw reference. */
    final long rawUuid(StudioRow row, int column) {
        UUID uuid = row.uuid(column);
        if (uuid != null) {
            return assembly.raws().ofUuid(uuid);
        }
        String misfit = row.misfit(column);
        return misfit == null ? RawValues.NONE : assembly.raws().ofText(misfit);
    }

    /** Notes the reference in an integer column of a node's row. */
    final void mentionInteger(Convention convention, int owner, StudioRow row, int column) {
        long raw = rawInteger(row, column);
        if (raw != RawValues.NONE) {
            assembly.mentions().add(convention, table.columns().get(column).name(), owner, raw);
        }
    }

    /** Notes the reference in a UUID column of a node's row. */
    final void mentionUuid(Convention convention, int owner, StudioRow row, int column) {
        long raw = rawUuid(row, column);
        if (raw != RawValues.NONE) {
            assembly.mentions().add(convention, table.columns().get(column).name(), owner, raw);
        }
    }

    /** Notes a reference in JSON of a node's row. */
    final void mention(Convention convention, int owner, @Nullable Cursor cursor) {
        mention(convention, owner, cursor, null, null);
    }

    /** Notes a reference in JSON of a node's row, with what its edge carries and the role that it fills. */
    final void mention(
            Convention convention,
            int owner,
            @Nullable Cursor cursor,
            @Nullable EdgeDetail detail,
            @Nullable String role) {
        mention(convention, owner, cursor, IndexedGraph.NO_SCENE_NODE, detail, role);
    }

    /** Notes a reference in JSON of a scene node's row. */
    final void mention(
            Convention convention,
            int owner,
            @Nullable Cursor cursor,
            int sceneNode,
            @Nullable EdgeDetail detail,
            @Nullable String role) {
        if (cursor != null) {
            Mentions.Extra extra =
                    detail == null && role == null && cursor.key().isEmpty()
                            ? null
                            : new Mentions.Extra(detail, role, cursor.key(), RawValues.NONE);
            assembly.mentions()
                    .add(convention, cursor.template(), owner, cursor.raw(), sceneNode, cursor.index(), extra);
        }
    }

    /** A timestamp that can be shown: an infinite one is none. */
    static Optional<Instant> finite(@Nullable Instant at) {
        return Optional.ofNullable(at).filter(time -> !time.equals(Instant.MAX) && !time.equals(Instant.MIN));
    }
}
