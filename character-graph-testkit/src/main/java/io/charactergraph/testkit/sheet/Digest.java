package io.charactergraph.testkit.sheet;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 over lines sorted by code point, each ended by a line feed. */
final class Digest {

    private Digest() {}

    /** The digest in lower-case hexadecimal; a half surrogate counts as U+FFFD. */
    static String of(List<String> lines) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        List<String> sorted = new ArrayList<>(lines);
        sorted.replaceAll(Texts::whole);
        sorted.sort(TextOrder.BY_CODE_POINT);
        for (String line : sorted) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
