package io.charactergraph.source.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wanted parts of a JSON text, read in one pass over its UTF-8 bytes. Reused for one text after another: a text needs
 * no object of its own.
 *
 * <p>A value is a number, its place in a table of whole numbers; a negative one is no value. The values of a text are
 * valid until the next text is read, and as long as its bytes are not changed. What PostgreSQL stores is read (duplicate
 * keys, half surrogates, numbers of any size, thousands of levels) up to the limits of {@link JsonReader}; no recursion.
 * Bytes that are no UTF-8 are read as U+FFFD. For one thread.
 */
public final class JsonDocument {

    /** No value. */
    public static final int NONE = -1;

    private static final int OBJECT = 1;
    private static final int ARRAY = 2;
    private static final int TEXT = 3;
    private static final int NUMBER = 4;
    private static final int TRUE = 5;
    private static final int FALSE = 6;
    private static final int NULL = 7;
    private static final int KIND = 7;
    /** By the first byte of a value that is no text. */
    private static final int[] KINDS = kinds();

    private static final int PLAIN = 1 << 3;
    private static final int KEYED = 1 << 4;
    private static final int KEY_PLAIN = 1 << 5;
    /** The keys of an object are compared. */
    private static final int SETTLED = 1 << 6;
    /** A value whose key stands again further on. */
    private static final int REPLACED = 1 << 7;
    /** A value whose key stands before. */
    private static final int LATER = 1 << 8;

    private static final int CODE_SHIFT = 9;

    // Of each value: its flags and the code of its name, from, to, the place of the next value behind it and its parts;
    // when its keys are free also where the key begins and ends.
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int NEXT = 3;
    private static final int SIZE = 4;
    private static final int KEY_FROM = 4;
    private static final int KEY_TO = 5;
    private static final int KEYED_SIZE = 6;

    private static final int FEW_KEYS = 16;
    private static final int LARGEST_KEPT = 1 << 16;
    private static final byte[] NO_BYTES = {};

    private final JsonScanner scanner = new JsonScanner();
    private byte[] bytes = NO_BYTES;
    private int[] table = new int[64];
    private int size;
    private int depth;
    private int[] open = new int[8];
    private JsonShape[] shapes = new JsonShape[8];

    /** Where the key that was read last ends, and whether its bytes are its characters. */
    private int keyTo;

    private boolean keyPlain;

    /** Makes a document without a value. */
    public JsonDocument() {}

    private static int[] kinds() {
        int[] kinds = new int[128];
        Arrays.fill(kinds, NUMBER);
        kinds['{'] = OBJECT;
        kinds['['] = ARRAY;
        kinds['t'] = TRUE;
        kinds['f'] = FALSE;
        kinds['n'] = NULL;
        return kinds;
    }

    /**
     * Reads what is wanted of a text.
     *
     * @param array where the text's UTF-8 stands, which is neither copied nor changed
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @param shape what is wanted
     * @return whether the text is JSON, within the limits; else the document has no value
     */
    public boolean read(byte[] array, int from, int to, JsonShape shape) {
        bytes = array;
        size = 0;
        depth = 0;
        if (table.length > LARGEST_KEPT) {
            table = new int[64];
        }
        if (to - from > JsonReader.MAX_LENGTH && JsonText.length(array, from, to) > JsonReader.MAX_LENGTH) {
            return false;
        }
        scanner.begin(array, to);
        try {
            readAll(from, shape);
            return true;
        } catch (JsonScanner.MalformedException e) {
            size = 0;
            return false;
        }
    }

    /**
     * Each value is read by one loop: the whole, a member of the object or an element of the array that was opened last. It is
     * either wanted or passed over.
     */
    private void readAll(int from, JsonShape shape) {
        int at = scanner.skipBlanks(from);
        JsonShape wanted = shape;
        int value = add(false, JsonNames.NONE);
        while (true) {
            int levels = depth;
            at = nextPart(readValue(at, wanted, value), depth > levels);
            if (depth == 0) {
                scanner.end(at);
                return;
            }
            JsonShape around = shapes[depth - 1];
            if (isObject(open[depth - 1])) {
                int key = at + 1;
                at = readKey(at);
                int code = name(key, around.names);
                wanted = wanted(code, around);
                value = wanted == null ? NONE : addMember(around.entry(), code, key);
            } else {
                wanted = around.element();
                value = wanted == null ? NONE : add(false, JsonNames.NONE);
            }
        }
    }

    /**
     * Closes the objects and arrays that end at a position; where the next part begins, or behind the whole.
     *
     * @param opened whether an object or array was opened just before
     */
    private int nextPart(int from, boolean opened) {
        int at = from;
        boolean first = opened;
        while (depth > 0) {
            int container = open[depth - 1];
            at = scanner.skipBlanks(at);
            if (scanner.at(at) != (isObject(container) ? '}' : ']')) {
                if (first) {
                    return at;
                }
                scanner.require(at, ',');
                return scanner.skipBlanks(at + 1);
            }
            at++;
            close(container, at);
            depth--;
            first = false;
        }
        return at;
    }

    /** Reads a key; behind its colon. */
    private int readKey(int from) {
        scanner.require(from, '"');
        keyTo = scanner.text(from + 1);
        keyPlain = scanner.isPlain();
        return scanner.colon(keyTo + 1);
    }

    /** The code of the key that was read last. */
    private int name(int from, JsonNames names) {
        return keyPlain ? names.find(bytes, from, keyTo) : names.find(JsonText.decode(bytes, from, keyTo));
    }

    private static @Nullable JsonShape wanted(int code, JsonShape around) {
        JsonShape field = code < 0 ? null : around.fields[code];
        return field == null ? around.entry() : field;
    }

    private int addMember(@Nullable JsonShape entry, int code, int key) {
        if (entry == null) {
            return add(false, code);
        }
        int value = add(true, code);
        table[value] |= keyPlain ? KEY_PLAIN : 0;
        table[value + KEY_FROM] = key;
        table[value + KEY_TO] = keyTo;
        return value;
    }

    private int add(boolean keyed, int code) {
        int value = size;
        size += keyed ? KEYED_SIZE : SIZE;
        if (size > table.length) {
            table = Arrays.copyOf(table, Math.max(size, table.length + (table.length >> 1)));
        }
        table[value] = (keyed ? KEYED : 0) | (code + 1) << CODE_SHIFT;
        return value;
    }

    /** Reads a value, or opens it, or passes over what is not wanted; behind what was read. */
    private int readValue(int at, @Nullable JsonShape shape, int value) {
        byte b = scanner.at(at);
        if (b == '"') {
            int to = scanner.text(at + 1);
            if (shape != null) {
                set(value, TEXT | (scanner.isPlain() ? PLAIN : 0), at + 1, to);
            }
            return to + 1;
        }
        if (shape != null && (b == '{' ? shape.hasMembers() : b == '[' && shape.element() != null)) {
            push(value, shape);
            set(value, b == '{' ? OBJECT : ARRAY, at, at);
            return at + 1;
        }
        int to = scanner.skip(at, depth);
        if (shape != null) {
            set(value, KINDS[b & 0x7F], at, to);
        }
        return to;
    }

    private void set(int value, int kind, int from, int to) {
        table[value] |= kind;
        table[value + FROM] = from;
        table[value + TO] = to;
        table[value + NEXT] = size;
    }

    private void push(int value, JsonShape shape) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            shapes = Arrays.copyOf(shapes, depth * 2);
        }
        open[depth] = value;
        shapes[depth] = shape;
        depth++;
        JsonScanner.checkDepth(depth);
    }

    private void close(int container, int to) {
        table[container + TO] = to;
        table[container + NEXT] = size;
    }

    /** The value of the whole text; {@link #NONE} when it could not be read. */
    public int root() {
        return size == 0 ? NONE : 0;
    }

    private int kind(int value) {
        return table[value] & KIND;
    }

    /** Whether a value is an object. */
    public boolean isObject(int value) {
        return kind(value) == OBJECT;
    }

    /** Whether a value is an array. */
    public boolean isArray(int value) {
        return kind(value) == ARRAY;
    }

    /** Whether a value is a text. */
    public boolean isText(int value) {
        return kind(value) == TEXT;
    }

    /** Whether a value is a number. */
    public boolean isNumber(int value) {
        return kind(value) == NUMBER;
    }

    /** Whether a value is the word null. */
    public boolean isNull(int value) {
        return kind(value) == NULL;
    }

    /** Whether an object has no members, or an array no elements, wanted or not. */
    public boolean isEmpty(int container) {
        int at = table[container + FROM] + 1;
        while (bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at == table[container + TO] - 1;
    }

    /** The first wanted part of an object or array; {@link #NONE} when there is none. */
    public int first(int container) {
        int first = container + ((table[container] & KEYED) == 0 ? SIZE : KEYED_SIZE);
        return first < table[container + NEXT] ? first : NONE;
    }

    /** The wanted part behind another; {@link #NONE} when that was the last one. */
    public int next(int container, int part) {
        int next = table[part + NEXT];
        return next < table[container + NEXT] ? next : NONE;
    }

    /** How many wanted elements an array has. */
    public int count(int array) {
        int count = 0;
        for (int part = first(array); part >= 0; part = next(array, part)) {
            count++;
        }
        return count;
    }

    /**
     * A field of an object in the dictionary's spelling, else in the other; {@link #NONE} when there is neither, or only
     * null, or the value is no object. Of a key that stands twice the last value counts.
     */
    public int field(int object, JsonName name) {
        if (!isObject(object)) {
            return NONE;
        }
        int found = NONE;
        int other = NONE;
        for (int part = first(object); part >= 0; part = next(object, part)) {
            int code = code(part);
            if (code == name.code()) {
                found = part;
            } else if (code == name.other()) {
                other = part;
            }
        }
        found = found < 0 || isNull(found) ? other : found;
        return found < 0 || isNull(found) ? NONE : found;
    }

    /** The last value under a name; {@link #NONE} when there is none. It may be null. */
    public int last(int object, int code) {
        if (!isObject(object)) {
            return NONE;
        }
        int found = NONE;
        for (int part = first(object); part >= 0; part = next(object, part)) {
            if (table[part] >>> CODE_SHIFT == code + 1) {
                found = part;
            }
        }
        return found;
    }

    /** The code of the name under which a value was found. */
    public int code(int value) {
        return (table[value] >>> CODE_SHIFT) - 1;
    }

    /**
     * The first entry of an object whose free keys are wanted; {@link #NONE} when there is none. An entry is one key, with
     * the last {@link #entryValue value} that stands under it.
     */
    public int firstEntry(int object) {
        if (!isObject(object)) {
            return NONE;
        }
        if ((table[object] & SETTLED) == 0) {
            settle(object);
            table[object] |= SETTLED;
        }
        return first(object); // the first key stands nowhere before
    }

    /** The entry behind another; {@link #NONE} when that was the last one. */
    public int nextEntry(int object, int entry) {
        int next = next(object, entry);
        while (next >= 0 && (table[next] & LATER) != 0) {
            next = next(object, next);
        }
        return next;
    }

    /** The value of an entry. */
    public int entryValue(int entry) {
        return (table[entry] & REPLACED) == 0 ? entry : table[entry + FROM];
    }

    /** Finds keys that stand more than once. */
    private void settle(int object) {
        int keys = 0;
        for (int part = first(object); part >= 0; part = next(object, part)) {
            keys++;
        }
        if (keys > FEW_KEYS) {
            settleMany(object);
            return;
        }
        for (int part = first(object); part >= 0; part = next(object, part)) {
            for (int before = first(object); before != part; before = next(object, before)) {
                if ((table[before] & LATER) == 0 && sameKey(before, part)) {
                    replace(before, part);
                    break;
                }
            }
        }
    }

    private void settleMany(int object) {
        Map<String, Integer> seen = new HashMap<>();
        for (int part = first(object); part >= 0; part = next(object, part)) {
            Integer before = seen.putIfAbsent(key(part), part);
            if (before != null) {
                replace(before, part);
            }
        }
    }

    private void replace(int before, int later) {
        table[before] |= REPLACED;
        table[before + FROM] = later;
        table[later] |= LATER;
    }

    private boolean sameKey(int one, int two) {
        if ((table[one] & table[two] & KEY_PLAIN) != 0) {
            return Arrays.equals(
                    bytes,
                    table[one + KEY_FROM],
                    table[one + KEY_TO],
                    bytes,
                    table[two + KEY_FROM],
                    table[two + KEY_TO]);
        }
        return key(one).equals(key(two));
    }

    /** The free key of an entry, as found. */
    public String key(int entry) {
        return JsonText.of(bytes, table[entry + KEY_FROM], table[entry + KEY_TO], (table[entry] & KEY_PLAIN) != 0);
    }

    /** Whether the characters of an entry's key are its bytes, from {@link #keyFrom} to {@link #keyTo}. */
    public boolean hasPlainKey(int entry) {
        return (table[entry] & KEY_PLAIN) != 0;
    }

    /** The index of the first byte of an entry's key. */
    public int keyFrom(int entry) {
        return table[entry + KEY_FROM];
    }

    /** The index behind the last byte of an entry's key. */
    public int keyTo(int entry) {
        return table[entry + KEY_TO];
    }

    /** The text that a value is. */
    public String text(int value) {
        return JsonText.of(bytes, table[value + FROM], table[value + TO], isPlain(value));
    }

    /** Whether the characters of a text are its bytes, from {@link #from} to {@link #to}: it has ASCII only, and no escapes. */
    public boolean isPlain(int value) {
        return (table[value] & PLAIN) != 0;
    }

    /** The bytes of the document. */
    public byte[] bytes() {
        return bytes;
    }

    /** The index of the first byte of a value; of a text behind its quote. */
    public int from(int value) {
        return table[value + FROM];
    }

    /** The index behind the last byte of a value; of a text that of its quote. */
    public int to(int value) {
        return table[value + TO];
    }

    /** The number that a value is, as written. */
    public String number(int value) {
        return new String(bytes, from(value), to(value) - from(value), StandardCharsets.ISO_8859_1);
    }

    /** The whole number that a number is, as {@link WholeNumbers#read} returns it. */
    public long whole(int value) {
        int from = from(value);
        int to = to(value);
        int at = bytes[from] == '-' ? from + 1 : from;
        if (to - at > 9) {
            return WholeNumbers.read(number(value));
        }
        int whole = 0;
        for (int i = at; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return WholeNumbers.read(number(value));
            }
            whole = whole * 10 + (bytes[i] - '0');
        }
        return at > from ? -whole : whole;
    }

    /** The text of a value, or its canonical JSON. */
    public String textOrJson(int value) {
        return isText(value) ? text(value) : CanonicalJson.of(value(value));
    }

    /** The whole value, wanted or not. */
    public JsonValue value(int value) {
        return switch (kind(value)) {
            case OBJECT, ARRAY -> {
                JsonDocument whole = new JsonDocument();
                whole.read(bytes, from(value), to(value), JsonShape.ALL);
                yield whole.tree();
            }
            default -> scalar(value);
        };
    }

    private JsonValue scalar(int value) {
        return switch (kind(value)) {
            case TEXT -> new JsonValue.Text(text(value));
            case NUMBER -> new JsonValue.Num(number(value));
            case TRUE -> JsonValue.Word.TRUE;
            case FALSE -> JsonValue.Word.FALSE;
            default -> JsonValue.Word.NULL;
        };
    }

    /** The wanted parts as a tree. */
    JsonValue tree() {
        JsonTreeBuilder tree = new JsonTreeBuilder();
        int step;
        for (int value = 0; value < size; value += step) {
            boolean keyed = (table[value] & KEYED) != 0;
            step = keyed ? KEYED_SIZE : SIZE;
            tree.closeBefore(value);
            String key = keyed ? key(value) : "";
            if (isObject(value) || isArray(value)) {
                tree.open(key, isObject(value), table[value + NEXT]);
            } else {
                tree.add(key, scalar(value));
            }
        }
        return tree.root();
    }
}
