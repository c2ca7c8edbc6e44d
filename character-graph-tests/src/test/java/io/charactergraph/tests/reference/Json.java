package io.charactergraph.tests.reference;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as the database's json type accepts it. Values are {@link #NULL}, Boolean, String, {@link Num},
 * {@link Arr} and {@link Obj}.
 */
final class Json {

    static final Object NULL = new Object();

    static final int MAX_DEPTH = 10_000;
    static final int MAX_NUMBER_LENGTH = 10_000;
    static final long MAX_BYTES = 64L * 1024 * 1024;

    /** The text is no JSON, or lies beyond the limits in force. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    static final class Obj {
        final Map<String, Object> members = new LinkedHashMap<>();
    }

    static final class Arr {
        final List<Object> items = new ArrayList<>();
    }

    /** A number as it was written. */
    record Num(String raw) {

        /** The integer's digits when the value is whole, else null. */
        String whole() {
            Parts parts = parts();
            return parts.exponent.signum() < 0 ? null : parts.text();
        }

        String canonical() {
            return parts().text();
        }

        double asDouble() {
            return Double.parseDouble(raw);
        }

        private record Parts(boolean negative, String digits, BigInteger exponent) {

            private static final BigInteger LONGEST = BigInteger.valueOf(20_000);

            String text() {
                String sign = negative ? "-" : "";
                if (exponent.abs().compareTo(LONGEST) > 0) {
                    return sign + digits + "e" + exponent;
                }
                int power = exponent.intValueExact();
                if (power >= 0) {
                    return sign + digits + "0".repeat(power);
                }
                String padded = "0".repeat(Math.max(0, 1 - power - digits.length())) + digits;
                int point = padded.length() + power;
                return sign + padded.substring(0, point) + "." + padded.substring(point);
            }
        }

        private Parts parts() {
            boolean negative = raw.startsWith("-");
            String rest = negative ? raw.substring(1) : raw;
            BigInteger exponent = BigInteger.ZERO;
            int e = Math.max(rest.indexOf('e'), rest.indexOf('E'));
            if (e >= 0) {
                String written = rest.substring(e + 1);
                exponent = new BigInteger(written.startsWith("+") ? written.substring(1) : written);
                rest = rest.substring(0, e);
            }
            int point = rest.indexOf('.');
            if (point >= 0) {
                exponent = exponent.subtract(BigInteger.valueOf(rest.length() - point - 1));
                rest = rest.substring(0, point) + rest.substring(point + 1);
            }
            int start = 0;
            while (start < rest.length() && rest.charAt(start) == '0') {
                start++;
            }
            int end = rest.length();
            while (end > start && rest.charAt(end - 1) == '0') {
                end--;
            }
            if (start == end) {
                return new Parts(false, "0", BigInteger.ZERO);
            }
            exponent = exponent.add(BigInteger.valueOf(rest.length() - end));
            return new Parts(negative, rest.substring(start, end), exponent);
        }
    }

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) throws MalformedException {
        if (utf8Length(text) > MAX_BYTES) {
            throw new MalformedException("document too large");
        }
        return new Json(text).document();
    }

    private static long utf8Length(String text) {
        if (text.length() < MAX_BYTES / 4) {
            return text.length();
        }
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length += 1;
            } else if (c < 0x800 || Character.isSurrogate(c)) {
                length += 2;
            } else {
                length += 3;
            }
        }
        return length;
    }

    private Object document() throws MalformedException {
        Deque<Object> open = new ArrayDeque<>();
        Deque<String> keys = new ArrayDeque<>();
        while (true) {
            Object value;
            char c = peek();
            if (c == '{' || c == '[') {
                at++;
                open.push(c == '{' ? new Obj() : new Arr());
                if (open.size() > MAX_DEPTH) {
                    throw new MalformedException("nested too deeply");
                }
                if (peek() == (c == '{' ? '}' : ']')) {
                    at++;
                    value = open.pop();
                } else {
                    if (c == '{') {
                        keys.push(key());
                    }
                    continue;
                }
            } else {
                value = scalar(c);
            }
            boolean wantsNext = false;
            while (!wantsNext) {
                if (open.isEmpty()) {
                    skip();
                    if (at != text.length()) {
                        throw new MalformedException("text after the end");
                    }
                    return value;
                }
                Object container = open.peek();
                boolean isObject = container instanceof Obj;
                if (container instanceof Obj object) {
                    object.members.put(keys.pop(), value);
                } else if (container instanceof Arr array) {
                    array.items.add(value);
                }
                char next = peek();
                at++;
                if (next == ',') {
                    if (isObject) {
                        keys.push(key());
                    }
                    wantsNext = true;
                } else if (next == (isObject ? '}' : ']')) {
                    value = open.pop();
                } else {
                    throw new MalformedException("unexpected character");
                }
            }
        }
    }

    private String key() throws MalformedException {
        if (peek() != '"') {
            throw new MalformedException("key expected");
        }
        String key = string();
        if (peek() != ':') {
            throw new MalformedException("colon expected");
        }
        at++;
        return key;
    }

    private Object scalar(char c) throws MalformedException {
        if (c == '"') {
            return string();
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            return number();
        }
        if (text.startsWith("true", at)) {
            at += 4;
            return Boolean.TRUE;
        }
        if (text.startsWith("false", at)) {
            at += 5;
            return Boolean.FALSE;
        }
        if (text.startsWith("null", at)) {
            at += 4;
            return NULL;
        }
        throw new MalformedException("value expected");
    }

    private Num number() throws MalformedException {
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            digits();
        }
        if (at - start > MAX_NUMBER_LENGTH) {
            throw new MalformedException("number too long");
        }
        return new Num(text.substring(start, at));
    }

    private void digits() throws MalformedException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new MalformedException("digit expected");
        }
    }

    private String string() throws MalformedException {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new MalformedException("control character in a string");
            }
            if (c != '\\') {
                out.append(c);
                continue;
            }
            if (at >= text.length()) {
                break;
            }
            char escape = text.charAt(at++);
            switch (escape) {
                case '"', '\\', '/' -> out.append(escape);
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case 'u' -> out.append(hex());
                default -> throw new MalformedException("bad escape");
            }
        }
        throw new MalformedException("string without end");
    }

    private char hex() throws MalformedException {
        if (at + 4 > text.length()) {
            throw new MalformedException("bad escape");
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                throw new MalformedException("bad escape");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    private void skip() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws MalformedException {
        skip();
        if (at >= text.length()) {
            throw new MalformedException("unexpected end");
        }
        return text.charAt(at);
    }

    /** Canonical JSON of a parsed value: sorted keys, no blanks, plain numbers. */
    static String canonical(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Writes plain Java values (maps, lists, texts, numbers, booleans, null) and parsed ones, keys sorted. */
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == null || value == NULL) {
            out.append("null");
        } else if (value instanceof String string) {
            quote(string, out);
        } else if (value instanceof Num number) {
            out.append(number.canonical());
        } else if (value instanceof Obj object) {
            write(object.members, out);
        } else if (value instanceof Arr array) {
            write(array.items, out);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>(Text.BY_CODE_POINT);
            map.forEach((key, member) -> sorted.put((String) key, member));
            String separator = "{";
            for (Map.Entry<String, Object> member : sorted.entrySet()) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(list.get(i), out);
            }
            out.append(']');
        } else {
            out.append(value);
        }
    }

    private static void quote(String raw, StringBuilder out) {
        String string = Text.withoutHalfSurrogates(raw);
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
