package io.charactergraph.source.rows;

import io.charactergraph.internal.PackedTexts;
import io.charactergraph.internal.Texts;
import io.charactergraph.internal.UuidPool;
import io.charactergraph.source.json.CanonicalJson;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.json.WholeNumbers;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * References as they were found, each as one {@code long}: the form in the high word, the number or the place in a pool in
 * the low one. Texts and UUIDs repeat, so each is kept once.
 */
@SuppressWarnings("EnumOrdinal") // the forms are packed
public final class RawValues {

    /** No reference at all. */
    public static final long NONE = -1L;

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?");

    private final PackedTexts texts = new PackedTexts();
    private final UuidPool uuids = new UuidPool();

    /** The forms of a value. */
    public enum Form {
        /** A plain 32-bit integer. */
        INTEGER,
        /** A JSON number that is written otherwise, or is out of range; its canonical text. */
        NUMBER,
        /** A text. */
        TEXT,
        /** A UUID of a UUID column. */
        UUID,
        /** A value of another JSON type; its canonical text. */
        OTHER;

        private static final Form[] VALUES = values();
    }

    public static Form form(long raw) {
        return Form.VALUES[(int) (raw >>> 32)];
    }

    public static int payload(long raw) {
        return (int) raw;
    }

    private static long pack(Form form, int payload) {
        return (long) form.ordinal() << 32 | payload & 0xFFFFFFFFL;
    }

    public static long ofInteger(int number) {
        return pack(Form.INTEGER, number);
    }

    public long ofText(String text) {
        return pack(Form.TEXT, intern(text));
    }

    /** The value that is the text at a place of the pool. */
    public static long ofTextAt(int place) {
        return pack(Form.TEXT, place);
    }

    public long ofUuid(UUID uuid) {
        return pack(Form.UUID, uuids.add(uuid));
    }

    /** A value of a document that is being read. */
    public long ofJson(JsonDocument document, int value) {
        if (document.isText(value)) {
            return document.isPlain(value)
                    ? pack(Form.TEXT, texts.add(document.bytes(), document.from(value), document.to(value)))
                    : ofText(document.text(value));
        }
        if (document.isNumber(value)) {
            long whole = document.whole(value);
            if (whole != WholeNumbers.NOT_WHOLE && whole != WholeNumbers.BEYOND) {
                return ofInteger((int) whole);
            }
        }
        return ofJson(document.value(value));
    }

    public long ofJson(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return ofText(text.value());
        }
        if (value instanceof JsonValue.Num number) {
            long whole = WholeNumbers.read(number.raw());
            if (whole != WholeNumbers.NOT_WHOLE && whole != WholeNumbers.BEYOND) {
                return ofInteger((int) whole);
            }
            return pack(Form.NUMBER, intern(WholeNumbers.canonical(number.raw())));
        }
        return pack(Form.OTHER, intern(CanonicalJson.of(value)));
    }

    /** The value of an integer column as the source shows it, when it did not fit there. */
    public long ofMisfit(String text) {
        String number = Texts.trim(text);
        if (!NUMBER.matcher(number).matches()) {
            return pack(Form.OTHER, intern(text));
        }
        long whole = WholeNumbers.read(number);
        return whole != WholeNumbers.NOT_WHOLE && whole != WholeNumbers.BEYOND
                ? ofInteger((int) whole)
                : pack(Form.NUMBER, intern(number));
    }

    private int intern(String text) {
        return texts.add(text);
    }

    public String text(long raw) {
        return switch (form(raw)) {
            case INTEGER -> Integer.toString(payload(raw));
            case UUID -> uuids.get(payload(raw)).toString();
            case NUMBER, TEXT, OTHER -> texts.get(payload(raw));
        };
    }

    public UUID uuid(long raw) {
        return uuids.get(payload(raw));
    }

    /** The text at a place in the pool. */
    public String textAt(int index) {
        return texts.get(index);
    }

    /** How many texts and UUIDs there are. */
    public int size() {
        return texts.size() + uuids.size();
    }

    /** The UUID at a place in the pool. */
    public UUID uuidAt(int index) {
        return uuids.get(index);
    }

    /** How many texts there are. */
    public int texts() {
        return texts.size();
    }

    /** How many UUIDs there are. */
    public int uuids() {
        return uuids.size();
    }

    /**
     * A memory of what each text or UUID resolved to, for one form of reference. Several threads may use it at a time: each
     * result is one number, it is the same whichever thread finds it, and 0 stands for one that is not known, so a thread that
     * does not see what another has found finds it again.
     */
    public static final class Memo {
        private static final int ZERO = 8;
        private static final int UNKNOWN = -ZERO;
        private int[] results = new int[0];

        /** Returns the result of a text or UUID by its place in the pool, for {@link #isKnown}. */
        public int get(int place) {
            int[] known = results;
            return place < known.length ? known[place] - ZERO : UNKNOWN;
        }

        /** Notes a result, which is not less than -7. */
        public void put(int place, int result) {
            if (place >= results.length) {
                reserve(Math.max(place + 1, results.length * 2));
            }
            results[place] = result + ZERO;
        }

        /** Makes room for the results of so many places, so that no thread makes it later. */
        public void reserve(int places) {
            if (places > results.length) {
                results = Arrays.copyOf(results, places);
            }
        }

        /** Whether a result is one, and not that there is none yet. */
        public static boolean isKnown(int result) {
            return result != UNKNOWN;
        }
    }
}
