package io.charactergraph.source.json;

import java.util.Arrays;

/**
 * Reads the tokens of a JSON text in UTF-8, and checks them. Positions are indexes of bytes. Bytes beyond ASCII stand in
 * texts only, and are not checked. For one thread.
 */
final class JsonScanner {

    private static final byte[] NO_BYTES = {};

    private byte[] bytes = NO_BYTES;
    private int end;
    private boolean plain;
    private boolean[] objects = new boolean[16];

    /** The text is no JSON, or is beyond the limits. Without a stack: a document decides how often it is thrown. */
    static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private MalformedException() {
            super("no JSON, or beyond the limits within which JSON is read", null, false, false);
        }
    }

    /** Begins a text, which ends before an index of an array. */
    void begin(byte[] array, int to) {
        bytes = array;
        end = to;
    }

    /** Whether the text that was read last has ASCII only, and no escapes: its bytes are its characters. */
    boolean isPlain() {
        return plain;
    }

    /** The byte at a position. */
    byte at(int at) {
        if (at >= end) {
            throw new MalformedException();
        }
        return bytes[at];
    }

    /** Behind the blanks at a position, which may be the end. */
    int skipBlanks(int from) {
        int at = from;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Refuses anything but blanks. */
    void end(int from) {
        if (skipBlanks(from) < end) {
            throw new MalformedException();
        }
    }

    /** The position of the quote that ends a text; begins behind the one that opens it. */
    int text(int from) {
        byte[] array = bytes;
        int to = end;
        int seen = 0;
        boolean escapes = false;
        int at = from;
        while (at < to) {
            byte b = array[at];
            if (b > '"' && b != '\\') {
                at++;
            } else if (b == '"') {
                plain = seen >= 0 && !escapes;
                return at;
            } else if (b == '\\') {
                at = escape(at + 1);
                escapes = true;
            } else if (b >= 0 && b < ' ') {
                throw new MalformedException();
            } else {
                seen |= b; // negative from the first byte beyond ASCII on
                at++;
            }
        }
        throw new MalformedException();
    }

    /** Behind an escape; begins behind the backslash. */
    private int escape(int at) {
        switch (at(at)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 1;
            }
            case 'u' -> {
                for (int i = at + 1; i <= at + 4; i++) {
                    if (Character.digit(at(i), 16) < 0) {
                        throw new MalformedException();
                    }
                }
                return at + 5;
            }
            default -> throw new MalformedException();
        }
    }

    /** The position of the value behind a key and its colon; begins at the quote that opens the key. */
    int name(int from) {
        require(from, '"');
        return colon(text(from + 1) + 1);
    }

    /** The position of the value behind a colon, with blanks around it. */
    int colon(int from) {
        int at = skipBlanks(from);
        require(at, ':');
        return skipBlanks(at + 1);
    }

    void require(int at, char expected) {
        if (at(at) != expected) {
            throw new MalformedException();
        }
    }

    /** Behind a number. */
    int number(int from) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int begin = at;
        at = at(at) == '0' ? at + 1 : digits(at);
        int digits = at - begin;
        if (at < end && bytes[at] == '.') {
            begin = at + 1;
            at = digits(begin);
            digits += at - begin;
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            begin = at + 1;
            if (at(begin) == '+' || bytes[begin] == '-') {
                begin++;
            }
            at = digits(begin);
            digits += at - begin;
        }
        if (digits > JsonReader.MAX_NUMBER_LENGTH) {
            throw new MalformedException();
        }
        return at;
    }

    /** Behind digits, of which there must be one. */
    private int digits(int from) {
        int at = from;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new MalformedException();
        }
        return at;
    }

    /** Behind a word. */
    int word(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            require(from + i, word.charAt(i));
        }
        return from + word.length();
    }

    /** Behind a text, a number or a word. */
    private int scalar(int at) {
        return switch (bytes[at]) {
            case '"' -> text(at + 1) + 1;
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at);
        };
    }

    /**
     * Behind a value of any kind.
     *
     * @param levels how many objects and arrays are open around it
     */
    int skip(int from, int levels) {
        int nested = 0;
        int at = from;
        while (true) {
            byte b = at(at);
            if (b != '{' && b != '[') {
                at = scalar(at);
            } else {
                boolean object = b == '{';
                open(nested++, object, levels);
                at = skipBlanks(at + 1);
                if (at(at) != (object ? '}' : ']')) {
                    at = object ? name(at) : at;
                    continue;
                }
                at++;
                nested--;
            }
            while (nested > 0) {
                at = skipBlanks(at);
                boolean object = objects[nested - 1];
                byte next = at(at++);
                if (next == ',') {
                    at = skipBlanks(at);
                    at = object ? name(at) : at;
                    break;
                }
                if (next != (object ? '}' : ']')) {
                    throw new MalformedException();
                }
                nested--;
            }
            if (nested == 0) {
                return at;
            }
        }
    }

    private void open(int nested, boolean object, int levels) {
        checkDepth(levels + nested + 1);
        if (nested == objects.length) {
            objects = Arrays.copyOf(objects, nested * 2);
        }
        objects[nested] = object;
    }

    static void checkDepth(int levels) {
        if (levels > JsonReader.MAX_DEPTH) {
            throw new MalformedException();
        }
    }
}
