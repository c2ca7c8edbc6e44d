package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.schema.Attribute;
import io.charactergraph.schema.Condition;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonName;
import io.charactergraph.source.json.JsonShape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place whose reference is a value in JSON, with what stands beside the value. For one thread. */
final class PlaceValue implements Findings.Kind {

    private static final int RECENT = 16;

    private final Convention convention;
    private final @Nullable String[] attributes = new @Nullable String[RECENT];
    private final @Nullable EdgeDetail[] details = new @Nullable EdgeDetail[RECENT];
    private final @Nullable JsonName conditionField;
    private final String conditionValue;
    private final @Nullable JsonName attributeField;
    private final byte[][] prefixes;

    /**
     * A place.
     *
     * @param beside the object that holds the value
     */
    PlaceValue(Convention convention, JsonShape.Builder beside) {
        this.convention = convention;
        Condition condition = convention.place().condition().orElse(null);
        this.conditionField = condition == null ? null : beside.wantedName(condition.field());
        this.conditionValue = condition == null ? "" : condition.value();
        Attribute attribute = convention.place().attribute();
        this.attributeField = attribute.origin() == Attribute.Origin.FIELD ? beside.wantedName(attribute.text()) : null;
        List<String> texts = convention.place().prefixes();
        this.prefixes = new byte[texts.size()][];
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
        }
    }

    Convention convention() {
        return convention;
    }

    /** What an edge carries with an attribute, or null. Attributes repeat, so that of the last ones is not made again. */
    @Nullable
    EdgeDetail detail(String attribute) {
        int place = attribute.hashCode() & RECENT - 1;
        if (!attribute.equals(attributes[place])) {
            attributes[place] = attribute;
            details[place] = RowReference.attributeOf(convention, attribute);
        }
        return details[place];
    }

    /** The field beside the value that is its attribute; null when it is none. */
    @Nullable
    JsonName attributeField() {
        return attributeField;
    }

    /** Whether a value is a reference here, by what stands beside it and by its prefix; all else is free text (readings R5, R25). */
    boolean isReference(JsonCell cell, int value, int parent) {
        return (conditionField == null || cell.attribute(parent, conditionField).equals(conditionValue))
                && (prefixes.length == 0 || hasPrefix(cell.document(), value));
    }

    private boolean hasPrefix(JsonDocument document, int value) {
        if (!document.isText(value)) {
            return false;
        }
        if (!document.isPlain(value)) {
            return hasPrefix(Texts.trim(document.text(value)));
        }
        byte[] bytes = document.bytes();
        int to = document.to(value);
        int from = document.from(value);
        while (from < to && bytes[from] <= ' ') {
            from++;
        }
        for (byte[] prefix : prefixes) {
            if (startsWith(bytes, from, to, prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPrefix(String trimmed) {
        for (String prefix : convention.place().prefixes()) {
            if (trimmed.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
        if (to - from < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
