package io.charactergraph.routes;

import io.charactergraph.internal.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Decodes parts of a URL: escapes of two hexadecimal digits are bytes of UTF-8. */
final class Percent {

    private Percent() {}

    /** The text of a part of a path; empty when an escape is not complete, or the bytes are no UTF-8. */
    static Optional<String> path(String part) {
        return decode(part);
    }

    /** The text of a part of a query, where a plus is a blank; empty when an escape is not complete, or the bytes are no UTF-8. */
    static Optional<String> query(String part) {
        return decode(part.replace('+', ' '));
    }

    private static Optional<String> decode(String part) {
        if (part.indexOf('%') < 0 && part.chars().allMatch(c -> c < 0x80)) {
            return Optional.of(part);
        }
        if (!Texts.whole(part).equals(part)) {
            return Optional.empty();
        }
        byte[] raw = part.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                bytes.put(raw[i]);
            } else if (i + 2 < raw.length && HexFormat.isHexDigit(raw[i + 1]) && HexFormat.isHexDigit(raw[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2])));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
