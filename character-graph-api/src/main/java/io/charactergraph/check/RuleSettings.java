package io.charactergraph.check;

import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the settings of a rule set from lines of JSON; a line without settings is an error, not a comment. */
final class RuleSettings {

    private static final JsonFactory JSON = JsonParsing.within(StreamReadConstraints.defaults());

    private RuleSet rules;
    private final List<Exemption> exemptions = new ArrayList<>();

    private RuleSettings(RuleSet rules) {
        this.rules = rules;
    }

    /** The set as the lines want it; rules are switched off last, so that lines about them are read in any order. */
    static RuleSet apply(RuleSet rules, LocalDate asOf, List<String> lines) {
        RuleSettings settings = new RuleSettings(rules);
        List<String> off = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? TextFile.withoutMark(lines.get(0)) : lines.get(i);
            if (!line.isBlank()) {
                try {
                    settings.line(line, off);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(OneLine.of("lines: line " + (i + 1) + ": " + e.getMessage()), e);
                }
            }
        }
        return settings.rules.exempting(asOf, settings.exemptions).without(off.toArray(String[]::new));
    }

    private void line(String line, List<String> off) {
        Map<String, String> fields = fields(line);
        String type = fields.getOrDefault("type", "");
        if (!type.isEmpty() && !type.equals("finding")) {
            return; // a line of a former report that says nothing of what is to be allowed
        }
        String rule = require(fields, "rule");
        rules.severityOf(rule);
        if (type.equals("finding")) {
            exemptions.add(Exemption.of(rule, require(fields, "key"), "known from a former report"));
        } else if (fields.containsKey("pattern")) {
            Exemption exemption = Exemption.of(rule, require(fields, "pattern"), require(fields, "reason"));
            exemptions.add(Optional.ofNullable(fields.get("expires"))
                    .map(RuleSettings::day)
                    .map(exemption::until)
                    .orElse(exemption));
        } else if (fields.containsKey("severity")) {
            rules = rules.severity(rule, Severity.parse(require(fields, "severity")));
        } else if (fields.containsKey("threshold")) {
            rules = rules.threshold(rule, require(fields, "threshold"), number(require(fields, "value")));
        } else if ("false".equals(fields.get("check"))) {
            off.add(rule);
        } else if (!"true".equals(fields.get("check"))) {
            throw new IllegalArgumentException(
                    OneLine.of("it says nothing of " + rule + "; give check, severity, threshold or pattern"));
        }
    }

    private static String require(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException(OneLine.of("it has no '" + name + "'"));
        }
        return text;
    }

    private static double number(String text) {
        return read(text, Double::valueOf)
                .orElseThrow(() -> new IllegalArgumentException(OneLine.of("value '" + text + "' is no number")));
    }

    private static LocalDate day(String text) {
        return read(text, LocalDate::parse)
                .orElseThrow(() -> new IllegalArgumentException(
                        OneLine.of("expires '" + text + "' is no day; write it as 2027-01-31")));
    }

    /** Parses a text. The JDK's exception quotes the text unescaped, and is left out. */
    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The scalar fields of a line, as text. */
    private static Map<String, String> fields(String line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                @Nullable
                String text = value.isScalarValue() && value != JsonToken.VALUE_NULL ? parser.getString() : null;
                parser.skipChildren();
                if (text != null) {
                    fields.put(name, text);
                }
            }
            return fields;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON object: " + OneLine.of(JsonParsing.reason(e)));
        }
    }
}
