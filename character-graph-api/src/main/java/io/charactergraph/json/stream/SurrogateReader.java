package io.charactergraph.json.stream;

import java.io.IOException;
import java.io.Reader;

/**
 * Puts surrogates in place of their escapes in JSON text: the parser takes half a pair in the name of a property only so. They mean nothing in the
 * syntax of JSON.
 */
final class SurrogateReader extends Reader {

    private static final int DIGITS = 4;
    private static final int ESCAPE = DIGITS + 2;

    private final Reader in;
    private final char[] ahead = new char[1 << 13];
    private int at;
    private int end;
    private boolean ended;
    private boolean escaped;

    SurrogateReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = 0;
        while (count < length) {
            if (end - at < ESCAPE && !ended) {
                fill();
            }
            if (at == end) {
                return count == 0 ? -1 : count;
            }
            int stop = Math.min(ended ? end : end - ESCAPE + 1, at + length - count);
            while (at < stop) {
                buffer[offset + count++] = next();
                stop = Math.min(stop, at + length - count);
            }
        }
        return count;
    }

    private char next() {
        char c = ahead[at++];
        if (escaped || c != '\\') {
            escaped = false;
            return c;
        }
        int unit = surrogate();
        if (unit < 0) {
            escaped = true;
            return c;
        }
        at += ESCAPE - 1;
        return (char) unit;
    }

    /** The surrogate whose escape stands here, behind the backslash; negative when there is none. */
    private int surrogate() {
        if (end - at < ESCAPE - 1 || ahead[at] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = at + 1; i <= at + DIGITS; i++) {
            int digit = ahead[i] < 0x80 ? Character.digit(ahead[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return Character.isSurrogate((char) unit) ? unit : -1;
    }

    private void fill() throws IOException {
        System.arraycopy(ahead, at, ahead, 0, end - at);
        end -= at;
        at = 0;
        while (end < ESCAPE && !ended) {
            int count = in.read(ahead, end, ahead.length - end);
            ended = count < 0;
            end += Math.max(0, count);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
