package io.charactergraph.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Short ranges of bytes, compared and hashed by eight at a time. */
public final class ByteRange {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteRange() {}

    /** Returns whether two ranges of one length have the same bytes. */
    public static boolean equal(byte[] one, int from, byte[] other, int otherFrom, int length) {
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            if ((long) LONGS.get(one, from + at) != (long) LONGS.get(other, otherFrom + at)) {
                return false;
            }
        }
        for (; at < length; at++) {
            if (one[from + at] != other[otherFrom + at]) {
                return false;
            }
        }
        return true;
    }

    /** Returns a hash code of some bytes, which differs where that of the String of them is equal. The same in every run. */
    public static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = TextHash.step(hash, (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at] & 0xFF;
        }
        return (int) (TextHash.step(hash, rest) >>> Integer.SIZE);
    }
}
