package io.charactergraph.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The data of a page, compressed with gzip, in base64. The header has no time and no system, so the same data give the same text with the same version of
 * the compressor.
 */
final class PackedData {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 2, (byte) 0xff};

    private PackedData() {}

    /** What is packed. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it. */
        void write(OutputStream out) throws IOException;
    }

    static byte[] of(Content content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream text = Base64.getEncoder().wrap(packed)) {
            gzip(content, text);
        }
        return packed.toByteArray();
    }

    private static void gzip(Content content, OutputStream out) throws IOException {
        out.write(HEADER);
        CRC32 sum = new CRC32();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            DeflaterOutputStream compressed = new DeflaterOutputStream(out, deflater, 1 << 16);
            content.write(new CheckedOutputStream(compressed, sum));
            compressed.finish();
            number(out, sum.getValue());
            number(out, deflater.getBytesRead());
        } finally {
            deflater.end();
        }
    }

    /** Four bytes, the lowest first. */
    private static void number(OutputStream out, long value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }
}
