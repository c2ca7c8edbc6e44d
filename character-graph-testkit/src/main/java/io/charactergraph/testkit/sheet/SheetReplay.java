package io.charactergraph.testkit.sheet;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.JsonParsing;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers the questions of another sheet, line by line. */
final class SheetReplay {

    private static final JsonMapper JSON = JsonMapper.builder(JsonParsing.within(StreamReadConstraints.defaults()))
            .build();
    private static final String FILTER = "filter-def";

    private final CharacterGraph graph;
    private final Map<String, Question> questions;
    private final AnswerSheet.SheetWriter writer;
    private final LoadLines load;
    private final Map<String, Asked> filters = new HashMap<>();

    SheetReplay(CharacterGraph graph, Map<String, Question> questions, Consumer<String> out) {
        this.graph = graph;
        this.questions = questions;
        this.writer = new AnswerSheet.SheetWriter(out);
        this.load = new LoadLines(graph);
    }

    /** A filter of the other sheet, with what was computed for it. */
    private static final class Asked {
        private final NamedFilter filter;
        private final CharacterGraph graph;
        private final GraphLines about;
        private final Map<String, Map<String, List<String>>> digests = new HashMap<>();

        Asked(NamedFilter filter, CharacterGraph graph) {
            this.filter = filter;
            this.graph = graph;
            this.about = new GraphLines(graph);
        }

        Map<String, List<String>> digest(String question) {
            return digests.computeIfAbsent(question, name -> switch (name) {
                case "edges-digest" -> about.edges();
                case "evidence-digest" -> about.evidence();
                case "ids-digest" -> about.ids();
                case "nodes-digest" -> about.nodes();
                default -> about.fields();
            });
        }
    }

    /** Answers; the lines may come in any order, so filters are defined before any question is answered. */
    void answer(Stream<String> sheet) {
        List<String> lines = SheetLines.of(sheet);
        lines.stream()
                .filter(line -> line.contains(FILTER))
                .map(SheetReplay::read)
                .filter(line -> question(line).equals(FILTER))
                .forEach(this::define);
        lines.forEach(line -> answer(read(line)));
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    OneLine.of("sheet: a line is no JSON: " + JsonParsing.reason(e) + " in: " + line));
        }
    }

    private static String question(JsonNode line) {
        return line.path("q").asString("");
    }

    private void answer(JsonNode line) {
        String question = question(line);
        String ref = line.path("ref").asString("");
        switch (question) {
            case FILTER -> writer.filter(asked(line.path("filter"), question).filter);
            case "issues" -> writer.issues(load);
            case "issues-at" -> writer.issuesAt(load, ref);
            case "whoPointsAtMissing" -> writer.missing(load, ref);
            case "rows" -> writer.rows(load, ref);
            case "findings" -> writer.findings(load, ref);
            default -> underFilter(question, line, ref);
        }
    }

    private void underFilter(String question, JsonNode line, String ref) {
        Question known = questions.get(question);
        AnswerSheet.@Nullable Whole whole = Questions.whole().get(question);
        boolean digest = question.endsWith("-digest");
        if (known == null && whole == null && !digest && !question.equals("counts")) {
            return;
        }
        Asked asked = asked(line.path("filter"), question);
        @Nullable NamedFilter shown = line.path("filter").isString() ? asked.filter : null;
        if (question.equals("counts")) {
            writer.counts(shown, asked.about);
        } else if (digest) {
            writer.digest(question, shown, asked.digest(question), ref);
        } else if (whole != null) {
            writer.whole(question, shown, whole.apply(asked.graph));
        } else if (known != null) {
            Optional<NodeId> id = parse(ref).filter(node -> known.kinds().contains(node.kind()));
            if (id.isPresent()) {
                writer.answer(known, shown, asked.graph, id.get());
            } else {
                writer.unknown(question, shown, ref);
            }
        }
    }

    /** The id as the sheet writes it; a name with a half surrogate is written with U+FFFD, and found by that. */
    private Optional<NodeId> parse(String ref) {
        if (ref.indexOf('\uFFFD') >= 0) {
            Optional<NodeId> found = graph.typed()
                    .nodes()
                    .map(GraphNode::id)
                    .filter(id -> Texts.whole(id.toString()).equals(ref))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        try {
            return Optional.of(NodeId.parse(ref));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The filter of a line; a question that is only for unfiltered graphs may leave it out, and so does its answer. */
    private Asked asked(JsonNode name, String question) {
        if (name.isMissingNode() || name.isNull()) {
            return filters.values().stream()
                    .filter(asked -> asked.filter.loaded())
                    .findFirst()
                    .orElseGet(() -> new Asked(NamedFilter.asLoaded("all"), graph));
        }
        Asked asked = filters.get(name.asString(""));
        if (asked == null) {
            throw new IllegalArgumentException(OneLine.of(
                    "sheet: a line " + question + " is about the filter " + name + ", which no line defines"));
        }
        return asked;
    }

    private void define(JsonNode line) {
        String name = line.path("filter").asString("");
        boolean loaded = !line.has("worlds")
                && !line.has("strict")
                && !line.has("arcs")
                && !line.has("rating")
                && !line.has("includeInactive");
        NamedFilter filter = loaded
                ? NamedFilter.asLoaded(name)
                : new NamedFilter(
                        name,
                        false,
                        list(line.path("worlds"), SheetReplay::world),
                        line.path("strict").asBoolean(false),
                        list(line.path("arcs"), this::arc),
                        line.path("rating").isNull() || line.path("rating").isMissingNode()
                                ? Optional.empty()
                                : Optional.of(line.path("rating").asString("")),
                        line.path("includeInactive").asBoolean(false));
        filters.put(name, new Asked(filter, graph.filter(filter.filter())));
    }

    private static <T> Optional<List<T>> list(JsonNode array, Function<JsonNode, T> element) {
        if (!array.isArray()) {
            return Optional.empty();
        }
        List<T> list = new ArrayList<>();
        array.forEach(item -> list.add(element.apply(item)));
        return Optional.of(list);
    }

    private static World.Id world(JsonNode item) {
        return item.isNumber() ? new World.Id(item.asInt()) : (World.Id) NodeId.parse(item.asString(""));
    }

    private Arc.Id arc(JsonNode item) {
        String text = item.asString("");
        String name = text.startsWith("arc:") ? text.substring("arc:".length()) : text;
        return parse("arc:" + name).map(Arc.Id.class::cast).orElseGet(() -> new Arc.Id(name));
    }
}
