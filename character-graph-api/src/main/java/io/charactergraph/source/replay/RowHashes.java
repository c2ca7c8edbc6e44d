package io.charactergraph.source.replay;

import io.charactergraph.schema.ColumnType;
import io.charactergraph.source.StudioRow;
import java.util.UUID;

/** The ids of rows as numbers of 64 bits. Those of whole numbers are different; two other ids have one of 2^64 chances to be alike. */
final class RowHashes {

    private static final long NULL_ID = 0x5851F42D4C957F2DL;

    private RowHashes() {}

    /** Returns the hash of a row's id, which is its first column. */
    static long ofId(StudioRow row, ColumnType type) {
        if (type == ColumnType.INTEGER && !row.isNull(0)) {
            return mix(row.integer(0));
        }
        UUID uuid = type == ColumnType.UUID ? row.uuid(0) : null;
        if (uuid != null) {
            return mix(uuid.getMostSignificantBits() + mix(uuid.getLeastSignificantBits() + 1));
        }
        String misfit = row.misfit(0);
        String text = misfit == null && type != ColumnType.INTEGER && type != ColumnType.UUID ? row.text(0) : misfit;
        return text == null ? NULL_ID : ofText(text);
    }

    private static long ofText(String text) {
        long hash = 0x243F6A8885A308D3L;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash ^ text.charAt(i));
        }
        return hash;
    }

    static long ofBytes(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            long word = 0;
            for (int i = 0; i < 8; i++) {
                word = word << 8 | bytes[at + i] & 0xFF;
            }
            hash = mix(hash ^ word);
        }
        long rest = 1;
        for (; at < to; at++) {
            rest = rest << 8 | bytes[at] & 0xFF;
        }
        return mix(hash ^ rest);
    }

    /** Mixes all bits; of different numbers the results are different. */
    static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
