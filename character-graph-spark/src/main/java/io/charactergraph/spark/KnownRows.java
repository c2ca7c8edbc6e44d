package io.charactergraph.spark;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.scope.KnownRow;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of rows, in packets. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class KnownRows {

    private KnownRows() {}

    /** Writes what is known of a row. */
    static void write(Packet packet, KnownRow row) {
        packet.number(row.table().ordinal())
                .text(row.id())
                .text(row.key())
                .text(row.title())
                .text(row.scene() == null ? null : row.scene().toString())
                .text(text(row.family()))
                .text(text(row.head()));
    }

    /** Reads what is known of a row. */
    static KnownRow read(Packet.Reader packet) {
        StudioTable table = StudioTable.values()[packet.number()];
        String id = Objects.requireNonNull(packet.text());
        String key = packet.text();
        String title = packet.text();
        String scene = packet.text();
        return new KnownRow(
                table,
                id,
                key,
                title,
                scene == null ? null : Integer.valueOf(scene),
                uuid(packet.text()),
                uuid(packet.text()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
