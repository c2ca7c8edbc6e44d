package io.charactergraph.jdbc.json;

import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON text, with its members when it is an object or an array. Each level is read once, when it is first
 * asked for. Immutable: an edit gives another value, which shares all members that stay.
 */
final class JsonTree {

    private final JsonSpan.Kind kind;
    private final JsonWork work;
    private final String source;
    private final int start;
    private final int end;
    private @Nullable Branches branches;
    private @Nullable String text;
    private @Nullable JsonValue scalar;

    private JsonTree(JsonSpan.Kind kind, JsonWork work, String source, int start, int end) {
        this.kind = kind;
        this.work = work;
        this.source = source;
        this.start = start;
        this.end = end;
    }

    /** An edited object or array. */
    private JsonTree(JsonTree before, Branches branches) {
        this(before.kind, before.work, "", 0, 0);
        this.branches = branches;
    }

    /**
     * A member of an object, or an element of an array.
     *
     * @param key the key, in an object; else empty
     * @param lead the text before the value: the key and the colon
     * @param value the value
     * @param gap the text between it and the next member; empty for the last one
     */
    record Member(String key, String lead, JsonTree value, String gap) {

        Member with(JsonTree other) {
            return new Member(key, lead, other, gap);
        }
    }

    /**
     * What an object or an array consists of.
     *
     * @param open the text before the first member
     * @param members the members in their order
     * @param close the text after the last member
     */
    private record Branches(String open, List<Member> members, String close) {}

    /** The value that a span of a text is. */
    static JsonTree of(JsonSpan span, String text, JsonWork work) {
        return new JsonTree(span.kind(), work, text, span.start(), span.end());
    }

    /**
     * The value that a whole text is.
     *
     * @throws JsonEditException if the text is no JSON
     */
    static JsonTree parse(String json, JsonWork work) {
        work.add(json.length());
        return of(JsonSpan.root(json), json, work);
    }

    boolean isObject() {
        return kind == JsonSpan.Kind.OBJECT;
    }

    boolean isArray() {
        return kind == JsonSpan.Kind.ARRAY;
    }

    boolean isNull() {
        return kind == JsonSpan.Kind.NULL;
    }

    boolean isText() {
        return kind == JsonSpan.Kind.TEXT;
    }

    /** The value as it is written. */
    String text() {
        String written = text;
        if (written == null) {
            StringBuilder to = new StringBuilder();
            write(to);
            written = to.toString();
            work.add(written.length());
            text = written;
        }
        return written;
    }

    private void write(StringBuilder to) {
        if (text != null) {
            to.append(text);
        } else if (end > start) {
            to.append(source, start, end);
        } else {
            Branches all = branches();
            to.append(all.open);
            for (Member member : all.members) {
                to.append(member.lead);
                member.value.write(to);
                to.append(member.gap);
            }
            to.append(all.close);
        }
    }

    /** What it means; computed once for a text, a number or a word, and each time for an object or an array. */
    JsonValue value() {
        JsonValue known = scalar;
        if (known != null) {
            return known;
        }
        String written = text();
        work.add(written.length());
        JsonValue value = JsonReader.read(written);
        if (value == null) {
            throw JsonSpan.beyondLimits();
        }
        if (!isObject() && !isArray()) {
            scalar = value;
        }
        return value;
    }

    /** The members of an object, the elements of an array; none of any other value. */
    List<Member> members() {
        return isObject() || isArray() ? branches().members : List.of();
    }

    private Branches branches() {
        Branches known = branches;
        if (known == null) {
            known = read();
            branches = known;
        }
        return known;
    }

    private Branches read() {
        work.add(end - start);
        List<JsonSpan> spans = new JsonSpan("", start, start, end, kind).members(source);
        if (spans.isEmpty()) {
            return new Branches(source.substring(start, start + 1), List.of(), source.substring(start + 1, end));
        }
        List<Member> members = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            JsonSpan span = spans.get(i);
            String gap = i + 1 < spans.size()
                    ? source.substring(span.end(), spans.get(i + 1).from())
                    : "";
            members.add(
                    new Member(span.key(), source.substring(span.from(), span.start()), of(span, source, work), gap));
        }
        return new Branches(
                source.substring(start, spans.get(0).from()),
                members,
                source.substring(spans.get(spans.size() - 1).end(), end));
    }

    /** Returns a copy with other values of some members, by their positions. */
    JsonTree with(Map<Integer, JsonTree> values) {
        Branches all = branches();
        List<Member> members = new ArrayList<>(all.members);
        values.forEach((at, value) -> members.set(at, members.get(at).with(value)));
        return new JsonTree(this, new Branches(all.open, members, all.close));
    }

    /** Returns a copy with another member at the end. */
    JsonTree plus(String key, String lead, JsonTree value) {
        Branches all = branches();
        Member added = new Member(key, lead, value, "");
        if (all.members.isEmpty()) { // right behind the bracket
            String blanks = all.open + all.close;
            return new JsonTree(this, new Branches(blanks.substring(0, 1), List.of(added), blanks.substring(1)));
        }
        List<Member> members = new ArrayList<>(all.members.size() + 1);
        members.addAll(all.members);
        Member last = members.get(members.size() - 1);
        members.set(members.size() - 1, new Member(last.key, last.lead, last.value, ", "));
        members.add(added);
        return new JsonTree(this, new Branches(all.open, members, all.close));
    }

    /** Returns a copy without some members, each with the comma after it, the last one with the comma before it. */
    JsonTree without(BitSet which) {
        Branches all = branches();
        List<Member> members = new ArrayList<>(all.members.size());
        for (int i = 0; i < all.members.size(); i++) {
            if (!which.get(i)) {
                members.add(all.members.get(i));
            }
        }
        if (!members.isEmpty()) {
            Member last = members.get(members.size() - 1);
            members.set(members.size() - 1, new Member(last.key, last.lead, last.value, ""));
        }
        return new JsonTree(this, new Branches(all.open, members, all.close));
    }
}
