package io.charactergraph.testkit.sheet;

import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two sheets compared: lines that answer the same question are put side by side.
 *
 * @param same how many lines are equal
 * @param differences the lines that differ or that only one sheet has, in the order of the left sheet, then the right
 * @since 0.1
 */
public record SheetComparison(int same, List<Difference> differences) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonParsing.within(StreamReadConstraints.defaults()))
            .build();

    /** Copies the list. */
    public SheetComparison {
        differences = List.copyOf(differences);
    }

    /**
     * A question that the two sheets answer differently.
     *
     * @param question {@code q}, {@code filter} and {@code ref} of the lines
     * @param left the left sheet's line, empty when it has none
     * @param right the right sheet's line, empty when it has none
     */
    public record Difference(String question, String left, String right) {

        /** The question, and both lines below each other. */
        @Override
        public String toString() {
            return OneLine.of(question) + "\n  left:  " + OneLine.of(left) + "\n  right: " + OneLine.of(right);
        }
    }

    /** Compares two sheets; the order of their lines does not matter. */
    public static SheetComparison of(List<String> left, List<String> right) {
        Map<String, String> leftLines = byQuestion(left);
        Map<String, String> rightLines = byQuestion(right);
        List<Difference> differences = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, String> entry : leftLines.entrySet()) {
            String other = rightLines.getOrDefault(entry.getKey(), "");
            if (entry.getValue().equals(other)) {
                same++;
            } else {
                differences.add(new Difference(entry.getKey(), entry.getValue(), other));
            }
        }
        rightLines.forEach((question, line) -> {
            if (!leftLines.containsKey(question)) {
                differences.add(new Difference(question, "", line));
            }
        });
        return new SheetComparison(same, differences);
    }

    /** Returns whether the sheets have the same lines. */
    public boolean isEqual() {
        return differences.isEmpty();
    }

    private static Map<String, String> byQuestion(List<String> lines) {
        Map<String, String> byQuestion = new LinkedHashMap<>();
        for (String line : SheetLines.of(lines.stream())) {
            byQuestion.put(question(line), line);
        }
        return byQuestion;
    }

    private static String question(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.path("q").asString("") + " " + json.path("filter").asString("") + " "
                    + json.path("ref").asString("");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    OneLine.of("a line of a sheet is no JSON: " + JsonParsing.reason(e) + " in: " + line));
        }
    }

    /** How many lines agree, and every difference. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(same).append(" lines agree, ").append(differences.size()).append(" differ\n");
        differences.forEach(difference -> text.append(difference).append('\n'));
        return text.toString();
    }
}
